import { Link, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { chooseYear } from "../../../app/commands/score/navigate";
import { stepOf } from "../../../app/commands/score/refresh";
import { useFreeze } from "../upkeep/useFreeze";
import { useServices } from "../useApp";
import { CollectStep } from "./CollectStep";
import { ResultsStep } from "./ResultsStep";
import { ReviewStep } from "./ReviewStep";
import { SealStep } from "./SealStep";
import { SetUpStep } from "./SetUpStep";
import { StepBar } from "./StepBar";
import { useFresh, useScore, useScoreWords } from "./useScore";

const ScoreDialog = lazy(() => import("./ScoreDialog"));

const useStyles = makeStyles({
  busy: { padding: "16px" },
  more: { padding: "8px 16px 16px", fontSize: "12px" },
  year: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    padding: "4px 16px 0",
    fontSize: "12px",
    color: tokens.colorNeutralForeground2,
  },
  select: {
    minHeight: "28px",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Years with scores, where there are several. */
function YearPicker() {
  const styles = useStyles();
  const services = useServices();
  const t = useScoreWords();
  const view = useScore((s) => s.view);
  if (!view || view.years.length < 2) return null;
  return (
    <label className={styles.year}>
      {t("year")}
      <select
        className={styles.select}
        value={view.year}
        onChange={(event) => void chooseYear(services, Number(event.target.value))}
      >
        {view.years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
}

function StepPage() {
  const step = useScore((s) => stepOf(s));
  switch (step) {
    case "setUp":
      return <SetUpStep />;
    case "collect":
      return <CollectStep />;
    case "score":
      return <ResultsStep />;
    case "review":
      return <ReviewStep />;
    case "seal":
      return <SealStep />;
  }
}

/** The job 评分: five steps from laying out the sheets to sealing the year. */
export default function ScorePage() {
  const styles = useStyles();
  const t = useScoreWords();
  const hasView = useScore((s) => s.view !== undefined);
  const isAsked = useScore((s) => s.asked !== undefined);
  const [wasAsked, setWasAsked] = useState(isAsked);
  if (isAsked && !wasAsked) setWasAsked(true);
  const freeze = useFreeze();
  useFresh();
  return (
    <>
      <StepBar />
      <YearPicker />
      {hasView ? (
        <StepPage />
      ) : (
        <div className={styles.busy}>
          <ProgressBar aria-label={t("reading")} />
          {t("reading")}
        </div>
      )}
      <div className={styles.more}>
        <Link onClick={freeze.ask}>{freeze.label}</Link>
      </div>
      {freeze.dialog}
      {wasAsked && (
        <Suspense fallback={null}>
          <ScoreDialog />
        </Suspense>
      )}
    </>
  );
}
