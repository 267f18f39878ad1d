import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { chooseStep, openReceipt } from "../../../app/commands/score/navigate";
import { gatherScores, writeResults } from "../../../app/commands/score/results";
import type { ResultRow, ScoreView } from "../../../app/score/types";
import type { TranslateScore } from "../../../i18n/score";
import { useServices } from "../useApp";
import { useScoreStyles } from "./styles";
import { useScore, useScoreWords } from "./useScore";

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "34px 1fr 52px 34px",
    gap: "6px",
    padding: "4px 16px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: "grid",
    gridTemplateColumns: "34px 1fr 52px 34px",
    gap: "0 6px",
    alignItems: "baseline",
    padding: "8px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  rank: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  society: { overflowWrap: "anywhere" },
  under: { gridColumn: "2 / 5" },
  stars: {
    display: "grid",
    gridTemplateColumns: "repeat(5, 1fr)",
    gap: "4px",
    gridColumn: "2 / 5",
    marginTop: "2px",
  },
});

/** Why no results can be written yet; undefined when they can. */
export function obstacleToScore({ problem, collect }: ScoreView, t: TranslateScore): string | undefined {
  if (problem) return problem;
  if (!collect) return t("problem.noScores");
  if (collect.recusals.length > 0) return t("score.unrecused", { n: collect.recusals.length });
  if (collect.owed > 0) return t("score.owed", { n: collect.owed });
  return collect.faults.find(({ isStopping }) => isStopping)?.text;
}

function Row({ row, shorts }: { readonly row: ResultRow; readonly shorts: readonly string[] }) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  const none = t("missing");
  return (
    <li>
      <button
        className={mergeClasses(shared.plainButton, styles.row)}
        onClick={() => void openReceipt(services, row.society)}
      >
        <span className={styles.rank}>{row.rank ?? "—"}</span>
        <span className={styles.society}>{row.name}</span>
        <span className={shared.number}>{row.total ?? none}</span>
        <span className={shared.number}>{row.won === undefined ? "—" : t("result.won", { n: row.won })}</span>
        <span className={mergeClasses(styles.stars, shared.small)}>
          {row.stars.map(({ text, isBelow }, i) => (
            <span key={shorts[i]}>
              {shorts[i]} {isBelow ? "▼" : ""}
              {text ?? none}
            </span>
          ))}
        </span>
        {row.remarks !== "" && (
          <span className={mergeClasses(styles.under, shared.small)}>{row.remarks}</span>
        )}
      </button>
    </li>
  );
}

function Verdict({ view }: { readonly view: ScoreView }) {
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  const isBusy = useScore((s) => s.busy !== undefined);
  const { results, resultSheet, seal } = view;
  const why = seal ? t("score.sealed") : obstacleToScore(view, t);
  const isScattered = view.problem !== undefined && results !== undefined;
  const title = !resultSheet
    ? t("score.title")
    : resultSheet.different > 0
      ? t("score.stale", { n: resultSheet.different })
      : t("score.done", { n: results?.rows.length ?? 0 });
  return (
    <div className={shared.head}>
      <h1 className={shared.title}>{title}</h1>
      <p className={shared.lead}>
        {resultSheet
          ? t("score.where", { sheet: resultSheet.sheet, at: resultSheet.scoredAt ?? "—" })
          : t("score.lead")}
      </p>
      <div className={shared.buttons}>
        <Button
          className={shared.grow}
          appearance={resultSheet && resultSheet.different === 0 ? "secondary" : "primary"}
          disabled={why !== undefined || isBusy}
          onClick={() => void writeResults(services)}
        >
          {t(resultSheet ? "score.again" : "score.run")}
        </Button>
        {isScattered && (
          <Button className={shared.grow} disabled={isBusy} onClick={() => void gatherScores(services)}>
            {t("score.gather")}
          </Button>
        )}
        {resultSheet && (
          <Button className={shared.grow} onClick={() => void chooseStep(services, "review")}>
            {t("step.review")}
          </Button>
        )}
      </div>
      {why && <div className={shared.why}>{why}</div>}
    </div>
  );
}

/** Step 计分: writes the results and lists them; a click on a society shows its receipt. */
export function ResultsStep() {
  const styles = useStyles();
  const shared = useScoreStyles();
  const t = useScoreWords();
  const view = useScore((s) => s.view)!;
  const { results } = view;
  if (!results) return <Verdict view={view} />;
  const shorts = results.criteria.map(({ short }) => short);
  return (
    <>
      <Verdict view={view} />
      {results.unranked > 0 && (
        <div className={shared.note}>{t("score.unranked", { n: results.unranked })}</div>
      )}
      {results.limits.map((text) => (
        <div key={text} className={shared.note}>
          {text}
        </div>
      ))}
      <div className={styles.head} aria-hidden>
        <span>{t("result.rank")}</span>
        <span>{t("column.society")}</span>
        <span className={shared.number}>{t("result.total")}</span>
        <span className={shared.number}>{t("result.stars")}</span>
      </div>
      <ul className={shared.list} aria-label={t("score.list")}>
        {results.rows.map((row) => (
          <Row key={row.society} row={row} shorts={shorts} />
        ))}
      </ul>
      <p className={shared.basis}>{results.basis + results.shortened}</p>
    </>
  );
}
