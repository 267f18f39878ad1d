import type { Rich } from "../../../i18n/rich";
import { useBoardStyles } from "./styles";

/** A sentence with its names in bold, each kept on one line. */
export function RichText({ text }: { readonly text: Rich }) {
  const styles = useBoardStyles();
  return text.map((part, index) =>
    typeof part === "string" ? (
      part
    ) : (
      <b key={index} className={styles.name}>
        {part.name}
      </b>
    ),
  );
}
