import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { BoardContent } from "../BoardContent";
import { BelowFilter, Chips, MeasureFilter } from "../Filters";
import { Meeting } from "../Meeting";
import { useBoardStyles } from "../styles";
import { useBoard, useBoardStart, useBoardWords, useWidth } from "../useBoard";
import { WideHead } from "./WideHead";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    backgroundColor: tokens.colorNeutralBackground2,
    "@media print": { display: "block", height: "auto" },
  },
  main: {
    flex: 1,
    minHeight: 0,
    overflowX: "hidden",
    overflowY: "auto",
    padding: "16px 24px 0",
    "@media print": { overflow: "visible", padding: 0 },
  },
  content: { paddingBottom: "16px" },
  filters: { display: "flex", maxWidth: "360px", paddingBottom: "10px" },
  foot: {
    flexShrink: 0,
    padding: "8px 24px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media print": { display: "none" },
  },
});

/** Filters that one view alone has. */
function OwnFilters() {
  const styles = useStyles();
  const tab = useBoard((b) => b.tab);
  if (tab !== "change" && tab !== "standing") return null;
  return <div className={styles.filters}>{tab === "change" ? <MeasureFilter /> : <BelowFilter />}</div>;
}

/** Says that the pane, through which rows are selected, is gone. */
function Lost() {
  const shared = useBoardStyles();
  const t = useBoardWords();
  const isLost = useBoard((b) => b.wide === "silent");
  return <div role="alert">{isLost && <p className={shared.note}>{t("wide.lost")}</p>}</div>;
}

/** The board on a page of its own. */
export function WidePage() {
  const styles = useStyles();
  const t = useBoardWords();
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const isMasked = useBoard((b) => b.isMasked);
  useBoardStart();
  useEffect(() => {
    document.title = t("wide.title");
  }, [t]);
  return (
    <div className={styles.page}>
      <WideHead />
      {isMasked && <Meeting />}
      <main className={styles.main}>
        <div ref={root} className={styles.content}>
          <Lost />
          <OwnFilters />
          <Chips />
          <BoardContent width={width} isFar />
        </div>
      </main>
      <footer className={styles.foot}>{t("wide.note")}</footer>
    </div>
  );
}
