import { Button, Link, makeStyles, ProgressBar, ToggleButton, tokens } from "@fluentui/react-components";
import { ChevronRightRegular, SubtractCircleRegular, TableRegular } from "@fluentui/react-icons";
import { lazy, Suspense } from "react";
import { cancelCheck, checkBook, FINDINGS_A_RULE } from "../../app/commands/checkBook";
import { clearFilters, openPage, toggleSeverity } from "../../app/commands/view";
import { findingsOf, isStale, visibleGroups } from "../../app/findings";
import { countSeverities } from "../../report/groups";
import { uncheckedRules, usedRules } from "../../report/unchecked";
import { FindingList } from "./FindingList";
import { SeverityIcon } from "./SeverityIcon";
import { useUpkeep } from "./upkeep/useUpkeep";
import { useApp, useServices, useWords } from "./useApp";

const Tools = lazy(() => import("./Tools"));

const useStyles = makeStyles({
  head: {
    padding: "10px 16px",
    display: "grid",
    gridTemplateColumns: "1fr auto",
    gap: "8px",
    alignItems: "center",
  },
  table: { display: "flex", alignItems: "center", gap: "4px", fontWeight: 600, minWidth: 0 },
  sheet: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  small: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  counts: { padding: "0 16px 8px", display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gap: "6px" },
  count: { minWidth: 0, padding: "4px 2px", fontWeight: 400 },
  tools: { height: "42px" },
  strip: {
    width: "100%",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "8px 16px",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: "13px",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
  },
  grow: { flex: 1, minWidth: 0 },
  since: {
    display: "flex",
    justifyContent: "space-between",
    flexWrap: "wrap",
    gap: "2px 8px",
    padding: "0 16px 8px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
  },
  running: { padding: "0 16px 10px" },
  bar: { margin: "2px 0 6px" },
  note: {
    margin: "0 16px 10px",
    padding: "8px 12px",
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  noteTitle: { fontWeight: 600 },
  empty: { padding: "28px 16px", textAlign: "center" },
  emptyTitle: { margin: 0, fontSize: "16px", lineHeight: "22px", fontWeight: 600 },
});

/** The three counts; pressed ones alone are listed. */
function Counts({ isLive }: { readonly isLive: boolean }) {
  const styles = useStyles();
  const services = useServices();
  const t = useWords();
  const findings = useApp(findingsOf);
  const progress = useApp((s) => s.check.running?.progress);
  const severities = useApp((s) => s.view.severities);
  const counts =
    isLive && progress
      ? { error: progress.errors, warning: progress.warnings, info: progress.infos }
      : countSeverities(findings);
  return (
    <div className={styles.counts} role="group" aria-label={t("list.label")}>
      {(["error", "warning", "info"] as const).map((severity) => (
        <ToggleButton
          key={severity}
          className={styles.count}
          checked={severities.includes(severity)}
          icon={<SeverityIcon severity={severity} />}
          aria-label={t("sev.filter", { severity: t(`sev.${severity}`), n: counts[severity] })}
          onClick={() => toggleSeverity(services, severity)}
        >
          {t("sev.count", { severity: t(`sev.${severity}`), n: counts[severity] })}
        </ToggleButton>
      ))}
    </div>
  );
}

/** Progress of the run under way. */
function Running() {
  const styles = useStyles();
  const t = useWords();
  const book = useApp((s) => s.book);
  const running = useApp((s) => s.check.running);
  const progress = running?.progress;
  const share =
    book.phase === "reading"
      ? book.rows / Math.max(1, book.of)
      : progress
        ? progress.done / progress.of
        : undefined;
  return (
    <div className={styles.running}>
      <ProgressBar className={styles.bar} {...(share === undefined ? {} : { value: share })} />
      <div className={styles.small}>
        {book.phase === "reading"
          ? t("home.readingRows", { n: book.rows, of: book.of })
          : progress && t("run.progress", { done: progress.done, of: progress.of })}
      </div>
      {progress && <div className={styles.small}>{t("run.now", { rule: progress.rule })}</div>}
      <div className={styles.small}>{t("run.hint")}</div>
    </div>
  );
}

/** What was not checked stands between the counts and the list, always. */
function Strip() {
  const styles = useStyles();
  const services = useServices();
  const t = useWords();
  const statuses = useApp((s) => s.check.done?.outcome.statuses);
  if (!statuses) return null;
  const n = uncheckedRules(statuses, FINDINGS_A_RULE).length;
  const of = usedRules(statuses, FINDINGS_A_RULE);
  return (
    <button className={styles.strip} onClick={() => openPage(services, { kind: "scope" })}>
      <SubtractCircleRegular fontSize={18} aria-hidden />
      <span className={styles.grow}>
        {n === 0 ? (
          t("strip.none", { of })
        ) : (
          <>
            {t("strip.of", { of })}
            <b>{t("strip.n", { n })}</b>
          </>
        )}
      </span>
      <ChevronRightRegular fontSize={16} aria-hidden />
    </button>
  );
}

/** Says that cells changed after the check. */
function StaleNote() {
  const styles = useStyles();
  const t = useWords();
  const done = useApp((s) => s.check.done);
  const findings = useApp(findingsOf);
  if (!done || (done.changes.length === 0 && !done.isShifted)) return null;
  const stale = findings.filter((finding) => isStale(finding, done)).length;
  return (
    <div className={styles.note} role="status">
      <div className={styles.noteTitle}>{t("note.changed", { n: Math.max(1, done.changes.length) })}</div>
      {done.isShifted ? t("note.changedRows") : t("note.changedBody", { stale })}
    </div>
  );
}

/** What changed since the last check, and what was explained. */
function Since() {
  const styles = useStyles();
  const services = useServices();
  const u = useUpkeep();
  const outcome = useApp((s) => s.check.done?.outcome);
  if (!outcome) return null;
  const { change, explained } = outcome;
  if (!change && explained.length === 0) return null;
  return (
    <div className={styles.since}>
      {change && <span>{u("change.line", { ...change })}</span>}
      {explained.length > 0 && (
        <Link onClick={() => openPage(services, { kind: "history" })}>
          {u("explained.line", { n: explained.length })}
        </Link>
      )}
    </div>
  );
}

function Empty() {
  const styles = useStyles();
  const services = useServices();
  const t = useWords();
  const done = useApp((s) => s.check.done);
  const total = useApp(findingsOf).length;
  if (!done) return null;
  const { statuses, rowCount } = done.outcome;
  if (total > 0) {
    return (
      <div className={styles.empty}>
        <p className={styles.emptyTitle}>{t("list.noMatch")}</p>
        <p>{t("list.noMatchBody", { n: total })}</p>
        <Button onClick={() => clearFilters(services)}>{t("list.clearFilter")}</Button>
      </div>
    );
  }
  const n = uncheckedRules(statuses, FINDINGS_A_RULE).length;
  const ran = statuses.filter(({ status }) => status === "ran").length;
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{t("list.clean")}</p>
      <p>
        {t("list.cleanBody", { rules: ran, rows: rowCount })}
        {n > 0 && t("list.cleanUnchecked", { n })}
      </p>
      {n > 0 && <Button onClick={() => openPage(services, { kind: "scope" })}>{t("scope.title")}</Button>}
    </div>
  );
}

function Head() {
  const styles = useStyles();
  const services = useServices();
  const t = useWords();
  const book = useApp((s) => s.book);
  const { running, done } = useApp((s) => s.check);
  const checked =
    book.phase === "ready"
      ? book.summaries.filter(({ tables }) =>
          tables.some(({ kind, verdict }) => kind !== "unknown" && verdict !== "refuse"),
        )
      : [];
  const rows = running ? running.rows : (done?.outcome.rowCount ?? 0);
  const isChanged = done !== undefined && (done.changes.length > 0 || done.isShifted);
  return (
    <div className={styles.head}>
      <div className={styles.grow}>
        <div className={styles.table}>
          <TableRegular fontSize={18} aria-hidden />
          <span className={styles.sheet} title={checked.map(({ sheet }) => sheet).join("、")}>
            {checked.length === 1 ? checked[0]!.sheet : t("run.tables", { n: checked.length })}
          </span>
        </div>
        <div className={styles.small}>
          {running || !done
            ? t("run.rows", { n: rows })
            : t("run.rowsAt", { n: rows, time: t("time.today", { time: done.time }) })}
        </div>
      </div>
      {running ? (
        <Button onClick={() => cancelCheck(services)}>{t("run.cancel")}</Button>
      ) : (
        <Button appearance="primary" onClick={() => void checkBook(services)}>
          {isChanged ? t("run.changes") : t("run.again")}
        </Button>
      )}
    </div>
  );
}

/** The findings of the last check, and the check under way. */
export default function Results() {
  const styles = useStyles();
  const t = useWords();
  const { running, done, marking } = useApp((s) => s.check);
  const groups = useApp(visibleGroups);
  return (
    <>
      <Head />
      {running ? <Running /> : <StaleNote />}
      {marking && (
        <div className={styles.running}>{t("run.marking", { done: marking.done, of: marking.of })}</div>
      )}
      <Counts isLive={running !== undefined} />
      {done && (
        <>
          <Suspense fallback={<div className={styles.tools} />}>
            <Tools />
          </Suspense>
          <Since />
          <Strip />
          {done.outcome.isCancelled && (
            <div className={styles.note} role="status">
              {t("run.cancelled", {
                done: done.outcome.statuses.length,
                of: done.outcome.ruleCount,
              })}
            </div>
          )}
          {groups.length === 0 ? <Empty /> : <FindingList groups={groups} />}
        </>
      )}
    </>
  );
}
