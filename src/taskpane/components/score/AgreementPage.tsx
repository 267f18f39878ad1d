import { mergeClasses } from "@fluentui/react-components";
import { openReceipt } from "../../../app/commands/score/navigate";
import type { AgreementView } from "../../../app/score/agreement";
import { SubPageHead } from "../SubPageHead";
import { useServices } from "../useApp";
import { useScoreStyles } from "./styles";
import { useScore, useScoreWords } from "./useScore";

function Judges({ view }: { readonly view: AgreementView }) {
  const shared = useScoreStyles();
  const t = useScoreWords();
  return (
    <section>
      <table className={shared.table}>
        <caption className={mergeClasses(shared.head, shared.sectionTitle)}>{t("agree.judges")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column.judge")}</th>
            <th scope="col" className={shared.right}>
              {t("agree.mean")}
            </th>
            <th scope="col" className={shared.right}>
              {t("agree.tendency")}
            </th>
            <th scope="col" className={shared.right}>
              {t("agree.apart")}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.judges.map(({ name, mean, tendency, apart }) => (
            <tr key={name}>
              <td>{name}</td>
              <td className={shared.right}>{mean ?? "—"}</td>
              <td className={shared.right}>{tendency ?? "—"}</td>
              <td className={shared.right}>{apart ?? "—"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={mergeClasses(shared.head, shared.small)}>{t("agree.judgesNote")}</p>
    </section>
  );
}

function Adjusted({ view }: { readonly view: AgreementView }) {
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  return (
    <section>
      <table className={shared.table}>
        <caption className={mergeClasses(shared.head, shared.sectionTitle)}>
          {t("agree.adjusted", { n: view.moved })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("column.society")}</th>
            <th scope="col" className={shared.right}>
              {t("agree.raw")}
            </th>
            <th scope="col" className={shared.right}>
              {t("agree.after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.society}>
              <td>
                <button
                  className={shared.plainButton}
                  onClick={() => void openReceipt(services, row.society)}
                >
                  {row.society}
                </button>
              </td>
              <td className={shared.right}>
                {t("agree.scoreRank", { score: row.raw ?? "—", rank: row.rawRank ?? "—" })}
              </td>
              <td className={shared.right}>
                {row.moves && "◆ "}
                {t("agree.scoreRank", { score: row.adjusted ?? "—", rank: row.adjustedRank ?? "—" })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={mergeClasses(shared.head, shared.small)}>{t("agree.adjustedNote")}</p>
    </section>
  );
}

/** 一致性: how far the judges agree, how each leans, and the places with the leaning taken out beside the raw ones. */
export function AgreementPage() {
  const shared = useScoreStyles();
  const t = useScoreWords();
  const view = useScore((s) => s.pages.agreement);
  return (
    <>
      <SubPageHead title={t("page.agreement")} />
      {!view ? (
        <div className={shared.head}>{t("review.reading")}</div>
      ) : (
        <>
          <div className={shared.head}>
            <p className={shared.lead}>{view.sentence}</p>
            {view.further.map((text) => (
              <p key={text} className={mergeClasses(shared.small, shared.lead)}>
                {text}
              </p>
            ))}
          </div>
          <Judges view={view} />
          <Adjusted view={view} />
        </>
      )}
    </>
  );
}
