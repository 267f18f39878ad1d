import { Button, mergeClasses } from "@fluentui/react-components";
import { askToSeal, verifySeal } from "../../../app/commands/score/seal";
import type { SealCheck } from "../../../app/score/seal";
import type { ScoreView } from "../../../app/score/types";
import type { TranslateScore } from "../../../i18n/score";
import { useServices } from "../useApp";
import { obstacleToScore } from "./ResultsStep";
import { useScoreStyles } from "./styles";
import { useScore, useScoreWords } from "./useScore";

/** Why the year cannot be sealed yet; undefined when it can. */
function obstacle(view: ScoreView, t: TranslateScore): string | undefined {
  const before = obstacleToScore(view, t);
  if (before) return before;
  if (!view.resultSheet) return t("seal.noResults");
  return view.resultSheet.different > 0 ? t("seal.stale", { n: view.resultSheet.different }) : undefined;
}

function Checked({ check }: { readonly check: SealCheck }) {
  const shared = useScoreStyles();
  const t = useScoreWords();
  const { changes } = check;
  return (
    <section className={shared.section} role="status">
      <h2 className={mergeClasses(shared.sectionTitle, changes.length === 0 ? shared.good : shared.warning)}>
        {changes.length === 0 ? t("seal.unchanged") : t("seal.changed", { n: changes.length })}
      </h2>
      <ul className={shared.list}>
        {changes.map((text) => (
          <li key={text} className={shared.small}>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Step 封存: seals the year, and tells later what has changed since. */
export function SealStep() {
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  const view = useScore((s) => s.view)!;
  const check = useScore((s) => s.pages.check);
  const isBusy = useScore((s) => s.busy !== undefined);
  const { seal, year } = view;
  const why = seal ? undefined : obstacle(view, t);
  const data = { year: year === undefined ? "" : String(year) };
  return (
    <>
      <div className={shared.head}>
        <h1 className={shared.title}>{seal ? t("seal.done", { at: seal.sealedAt }) : t("seal.ask", data)}</h1>
        <p className={shared.lead}>{t(seal ? "seal.doneLead" : "seal.lead")}</p>
        {seal && (
          <p className={shared.digest}>
            {t("seal.print", { digest: seal.digest.replace(/(.{16})(?=.)/g, "$1 ") })}
          </p>
        )}
        <div className={shared.buttons}>
          {seal && (
            <Button
              className={shared.grow}
              appearance="primary"
              disabled={isBusy}
              onClick={() => void verifySeal(services)}
            >
              {t("seal.verify")}
            </Button>
          )}
          <Button
            className={shared.grow}
            appearance={seal ? "secondary" : "primary"}
            disabled={isBusy || why !== undefined}
            onClick={() => askToSeal(services)}
          >
            {t(seal ? "seal.again" : "step.seal")}
          </Button>
        </div>
        {why && <div className={shared.why}>{why}</div>}
      </div>
      {seal && check && <Checked check={check} />}
      {seal && <p className={shared.basis}>{t("seal.how")}</p>}
    </>
  );
}
