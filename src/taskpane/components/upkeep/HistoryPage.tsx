import { Button, Link } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { withdrawExplanations } from "../../../app/commands/memory/explain";
import { pastRuns, startHistory } from "../../../app/commands/memory/remember";
import { hasMemory } from "../../../app/commands/memory/saveMemory";
import { selectCell } from "../../../app/commands/selectFinding";
import { openPage } from "../../../app/commands/view";
import type { ExplainedFinding } from "../../../app/engine/types";
import type { PastRun } from "../../../app/memory/history";
import { SubPageHead } from "../SubPageHead";
import { useApp, useServices } from "../useApp";
import { usePageStyles } from "./styles";
import { useUpkeep } from "./useUpkeep";

const none: readonly ExplainedFinding[] = [];

function Explained({ one: { finding, waiver } }: { readonly one: ExplainedFinding }) {
  const styles = usePageStyles();
  const services = useServices();
  const t = useUpkeep();
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <Link onClick={() => void selectCell(services, finding.at)}>{finding.words.address}</Link>
        <span className={styles.grow}>{finding.words.name}</span>
        <span className={styles.code}>{finding.code}</span>
      </div>
      <div>{waiver.reason}</div>
      <div className={styles.small}>
        {`${t(`explain.${waiver.situation}`)} · ${t("explain.byDate", { by: waiver.by, date: waiver.date })}`}
      </div>
      <div className={styles.actions}>
        <Link onClick={() => openPage(services, { kind: "explain", keys: [finding.key] })}>
          {t("explain.edit")}
        </Link>
        <Link onClick={() => void withdrawExplanations(services, [finding.key])}>
          {t("explain.withdraw")}
        </Link>
      </div>
    </li>
  );
}

function Run({ run }: { readonly run: PastRun }) {
  const styles = usePageStyles();
  const t = useUpkeep();
  const { time, error, warning, info, fresh, fixed } = run;
  return (
    <li className={styles.item}>
      <div>{time}</div>
      <div className={styles.small}>{t("history.counts", { error, warning, info })}</div>
      <div className={styles.small}>
        {fresh === undefined || fixed === undefined
          ? t("history.first")
          : t("history.changes", { fresh, fixed })}
      </div>
    </li>
  );
}

/** Findings that were explained, and the checks there have been. */
export function HistoryPage() {
  const styles = usePageStyles();
  const services = useServices();
  const t = useUpkeep();
  const explained = useApp((s) => s.check.done?.outcome.explained) ?? none;
  const isKept = useApp(() => hasMemory(services, "runs"));
  const [runs, setRuns] = useState<readonly PastRun[]>([]);
  const read = useCallback(async () => setRuns([...(await pastRuns(services))].reverse()), [services]);
  useEffect(() => void read(), [read]);
  return (
    <>
      <SubPageHead title={t("history.title")} />
      <h2 className={styles.heading}>
        <span>{t("history.explained")}</span>
        <span>{explained.length}</span>
      </h2>
      {explained.length === 0 ? (
        <div className={styles.body}>{t("history.none")}</div>
      ) : (
        <ul className={styles.list}>
          {explained.map((one) => (
            <Explained key={one.finding.key} one={one} />
          ))}
        </ul>
      )}
      <h2 className={styles.heading}>
        <span>{t("history.runs")}</span>
        <span>{runs.length}</span>
      </h2>
      {!isKept && (
        <div className={styles.body}>
          <p className={styles.lead}>{t("history.off")}</p>
          <Button onClick={() => void startHistory(services).then(read)}>{t("history.start")}</Button>
        </div>
      )}
      <ul className={styles.list}>
        {runs.map((run, index) => (
          <Run key={`${run.time} ${index}`} run={run} />
        ))}
      </ul>
    </>
  );
}
