import { ProgressBar } from "@fluentui/react-components";
import { SubPageHead } from "../SubPageHead";
import { useFundStyles } from "./styles";
import { useFundWords } from "./useFund";

/** A page whose content is being read. */
export function Reading({ title }: { readonly title: string }) {
  const shared = useFundStyles();
  const t = useFundWords();
  return (
    <>
      <SubPageHead title={title} />
      <div className={shared.body}>
        <ProgressBar aria-label={t("view.reading")} />
        {t("view.reading")}
      </div>
    </>
  );
}
