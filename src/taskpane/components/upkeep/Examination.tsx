import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, DismissCircleRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { examine, type Trait } from "../../../app/commands/examine";
import { say } from "../../../app/services";
import { useServices } from "../useApp";
import { useVersion } from "../version";
import { usePageStyles } from "./styles";
import { useUpkeep } from "./useUpkeep";

const useStyles = makeStyles({
  heading: { margin: "14px 0 2px", fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: "12px", margin: "6px 0" },
  cell: {
    padding: "3px 4px 3px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "left",
  },
  state: { display: "inline-flex", alignItems: "center", gap: "4px" },
});

/** Looks at where the tool runs; what it finds can be copied and holds nothing of the workbook. */
export function Examination() {
  const styles = useStyles();
  const page = usePageStyles();
  const services = useServices();
  const t = useUpkeep();
  const version = useVersion();
  const [traits, setTraits] = useState<readonly Trait[] | undefined>();
  const word = ({ isGood }: Trait): string => t(isGood ? "self.good" : "self.bad");
  async function copy(list: readonly Trait[]): Promise<void> {
    const lines = list.map((trait) => `${t(`self.${trait.id}`)}: ${word(trait)} ${trait.value}`);
    await services.copy([version, ...lines].join("\n"));
    say(services, "say.copied");
  }
  return (
    <section>
      <h2 className={styles.heading}>{t("self.title")}</h2>
      {traits && (
        <table className={styles.table}>
          <tbody>
            {traits.map((trait) => (
              <tr key={trait.id}>
                <th scope="row" className={styles.cell}>
                  {t(`self.${trait.id}`)}
                </th>
                <td className={styles.cell}>
                  <span className={styles.state}>
                    {trait.isGood ? (
                      <CheckmarkCircleRegular aria-hidden />
                    ) : (
                      <DismissCircleRegular aria-hidden />
                    )}
                    {word(trait)}
                  </span>
                </td>
                <td className={styles.cell}>{trait.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={page.small}>{t("self.note")}</p>
      {traits ? (
        <Button onClick={() => void copy(traits)}>{t("self.copy")}</Button>
      ) : (
        <Button onClick={() => void examine(services).then(setTraits)}>{t("self.run")}</Button>
      )}
    </section>
  );
}
