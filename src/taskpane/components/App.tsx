import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { HistoryRegular, QuestionCircleRegular, SettingsRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useEffect } from "react";
import { stepFinding } from "../../app/commands/selectFinding";
import { chooseJob, openPage } from "../../app/commands/view";
import { errorCount } from "../../app/findings";
import { jobs, type SubPage } from "../../app/state";
import { CheckHome } from "./CheckHome";
import { Frame } from "./Frame";
import { Tabs } from "./Tabs";
import { useApp, useServices, useWords } from "./useApp";
import { useVersion } from "./version";

const NoticeBar = lazy(() => import("./NoticeBar"));
const FirstRun = lazy(() => import("./FirstRun"));
const Results = lazy(() => import("./Results"));
const FindingDetail = lazy(() => import("./FindingDetail"));
const ScopePage = lazy(() => import("./ScopePage"));
const MappingPage = lazy(() => import("./MappingPage"));
const HelpPage = lazy(() => import("./HelpPage"));
const UpkeepPages = lazy(() => import("./upkeep/UpkeepPages"));
const StartPages = lazy(() => import("./start/StartPages"));
const ScorePage = lazy(() => import("./score/ScorePage"));
const ScoreSubPages = lazy(() => import("./score/ScoreSubPages"));
const FundPage = lazy(() => import("./fund/FundPage"));
const FundSubPages = lazy(() => import("./fund/FundSubPages"));
const BoardPage = lazy(() => import("./board/BoardPage"));
const BoardSubPages = lazy(() => import("./board/BoardSubPages"));

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100vh", minWidth: 0 },
  bar: { flexShrink: 0 },
  tabs: { paddingRight: "36px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  badge: {
    marginLeft: "4px",
    padding: "0 5px",
    minWidth: "16px",
    boxSizing: "border-box",
    textAlign: "center",
    fontSize: "12px",
    lineHeight: "16px",
    borderRadius: "8px",
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorPaletteRedBackground3,
  },
  page: { flex: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden" },
  footer: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "32px",
    padding: "0 8px 0 16px",
    fontSize: "12px",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-height: 479px)": { display: "none" },
  },
  version: { flex: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

function JobTabs() {
  const styles = useStyles();
  const services = useServices();
  const t = useWords();
  const job = useApp((s) => s.job);
  const errors = useApp(errorCount);
  return (
    <Tabs
      className={styles.tabs}
      label={t("nav.tabs")}
      selected={job}
      onSelect={(one) => chooseJob(services, one)}
      tabs={jobs.map((one) => ({
        id: one,
        content: (
          <>
            {t(`job.${one}`)}
            {one === "check" && errors > 0 && (
              <span className={styles.badge}>{errors > 99 ? "99+" : errors}</span>
            )}
          </>
        ),
      }))}
    />
  );
}

const upkeep: ReadonlySet<SubPage["kind"]> = new Set([
  "explain",
  "fixes",
  "history",
  "log",
  "settings",
  "rule",
]);
const isUpkeep = ({ kind }: SubPage): boolean => upkeep.has(kind);

function Page() {
  const job = useApp((s) => s.job);
  const sub = useApp((s) => s.sub);
  const isFirstRun = useApp((s) => s.isFirstRun);
  const hasResults = useApp((s) => s.check.done !== undefined || s.check.running !== undefined);
  if (sub) {
    return (
      <Suspense fallback={null}>
        {sub.kind === "finding" && <FindingDetail findingKey={sub.key} />}
        {sub.kind === "scope" && <ScopePage />}
        {sub.kind === "mapping" && <MappingPage tableId={sub.tableId} />}
        {sub.kind === "help" && <HelpPage />}
        {(sub.kind === "newBook" || sub.kind === "practice") && <StartPages kind={sub.kind} />}
        {isUpkeep(sub) && <UpkeepPages sub={sub} />}
        {sub.kind === "score" && <ScoreSubPages sub={sub.sub} />}
        {sub.kind === "fund" && <FundSubPages sub={sub.sub} />}
        {sub.kind === "board" && <BoardSubPages sub={sub.sub} />}
      </Suspense>
    );
  }
  if (job !== "check") {
    return (
      <Suspense fallback={null}>
        {job === "score" && <ScorePage />}
        {job === "fund" && <FundPage />}
        {job === "board" && <BoardPage />}
      </Suspense>
    );
  }
  if (!isFirstRun && !hasResults) return <CheckHome />;
  return <Suspense fallback={null}>{isFirstRun ? <FirstRun /> : <Results />}</Suspense>;
}

const footerPages = [
  ["log", HistoryRegular],
  ["settings", SettingsRegular],
  ["help", QuestionCircleRegular],
] as const;

function Footer() {
  const styles = useStyles();
  const services = useServices();
  const t = useWords();
  const version = useVersion();
  return (
    <footer className={styles.footer}>
      <span className={styles.version}>{t("app.version", { version })}</span>
      {footerPages.map(([kind, Icon]) => (
        <Button
          key={kind}
          appearance="subtle"
          size="small"
          icon={<Icon />}
          aria-label={t(`nav.${kind}`)}
          title={t(`nav.${kind}`)}
          onClick={() => openPage(services, { kind })}
        />
      ))}
    </footer>
  );
}

/** Keys that work on every page of the pane. */
function useKeys(): void {
  const services = useServices();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      if (event.key === "F8") {
        event.preventDefault();
        void stepFinding(services, event.shiftKey ? -1 : 1);
      } else if (event.key === "f" && (event.ctrlKey || event.metaKey)) {
        const box = document.querySelector<HTMLInputElement>("input[type=search]");
        if (!box) return;
        event.preventDefault();
        box.focus();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [services]);
}

function Shell() {
  const styles = useStyles();
  const hasNotices = useApp((s) => s.notices.length > 0);
  useKeys();
  return (
    <div className={styles.root}>
      <header className={styles.bar}>
        <JobTabs />
      </header>
      <main className={styles.page}>
        {hasNotices && (
          <Suspense fallback={null}>
            <NoticeBar />
          </Suspense>
        )}
        <Page />
      </main>
      <Footer />
    </div>
  );
}

/** The pane. */
export function App() {
  return (
    <Frame>
      <Shell />
    </Frame>
  );
}
