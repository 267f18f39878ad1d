import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { Fragment } from "react";
import { openReceipt, openScorePage } from "../../../app/commands/score/navigate";
import { writeConclusions } from "../../../app/commands/score/results";
import type { EdgeRow, EdgesView } from "../../../app/score/edges";
import type { ScoreSubPage } from "../../../app/score/state";
import { useServices } from "../useApp";
import { RankRange } from "./RankRange";
import { useScoreStyles } from "./styles";
import { useScore, useScoreWords } from "./useScore";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "28px 1fr 110px 52px",
    gap: "0 8px",
    alignItems: "center",
    padding: "7px 16px",
  },
  heading: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  edge: { backgroundColor: tokens.colorNeutralBackground2 },
  rank: { textAlign: "right", fontWeight: 600, fontVariantNumeric: "tabular-nums" },
  under: { gridColumn: "2 / 5" },
  line: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "4px 16px",
    fontSize: "12px",
    fontWeight: 600,
    color: "var(--sevWarning)",
    "::before": { content: '""', flex: 1, borderTop: "2px dashed currentColor" },
    "::after": { content: '""', flex: 1, borderTop: "2px dashed currentColor" },
  },
  link: {
    display: "flex",
    alignItems: "center",
    minHeight: "40px",
    padding: "0 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
});

function Edge({ row, edges }: { readonly row: EdgeRow; readonly edges: EdgesView }) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const services = useServices();
  return (
    <li className={mergeClasses(styles.row, row.isEdge && styles.edge)}>
      <button
        className={mergeClasses(shared.plainButton, styles.columns)}
        onClick={() => void openReceipt(services, row.society)}
      >
        <span className={styles.rank}>{row.rank}</span>
        <span>{row.name}</span>
        {row.range && edges.quota !== undefined ? (
          <RankRange {...row.range} quota={edges.quota} places={edges.places} />
        ) : (
          <span />
        )}
        <span className={shared.number}>{row.total}</span>
        <span className={mergeClasses(styles.under, shared.small)}>{row.words}</span>
      </button>
    </li>
  );
}

function EdgeList({ edges }: { readonly edges: EdgesView }) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const t = useScoreWords();
  if (edges.rows.length === 0) return null;
  const below = edges.rows.findIndex(({ tier }) => tier !== "in");
  return (
    <>
      <div className={mergeClasses(styles.columns, styles.heading)} aria-hidden>
        <span className={shared.right}>{t("result.rank")}</span>
        <span>{t("column.society")}</span>
        <span>{edges.rows[0]!.range ? t("edge.range") : ""}</span>
        <span className={shared.number}>{t("result.total")}</span>
      </div>
      <ul className={shared.list}>
        {edges.rows.map((row, index) => (
          <Fragment key={row.society}>
            {index === below && (
              <li className={styles.line}>{t("edge.line", { quota: edges.quota ?? 0 })}</li>
            )}
            <Edge row={row} edges={edges} />
          </Fragment>
        ))}
      </ul>
    </>
  );
}

const links: readonly { readonly page: ScoreSubPage["page"] & ("gaps" | "agreement" | "whatIf") }[] = [
  { page: "gaps" },
  { page: "agreement" },
  { page: "whatIf" },
];

function Links() {
  const styles = useStyles();
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  return (
    <ul className={shared.list} aria-label={t("review.more")}>
      {links.map(({ page }) => (
        <li key={page}>
          <button
            className={mergeClasses(shared.plainButton, styles.link)}
            onClick={() => void openScorePage(services, { page })}
          >
            <span className={shared.grow}>{t(`page.${page}`)}</span>
            <ChevronRightRegular fontSize={16} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Stars that one judge decides, or that are on their line. */
function StarEdges({ edges }: { readonly edges: EdgesView }) {
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  if (edges.stars.length === 0) return null;
  return (
    <section className={shared.section}>
      <h2 className={shared.sectionTitle}>{t("star.edges", { n: edges.stars.length })}</h2>
      <ul className={shared.list}>
        {edges.stars.map(({ society, star, words }) => (
          <li key={society + star}>
            <button className={shared.plainButton} onClick={() => void openReceipt(services, society)}>
              <span>
                {society} · {star}
              </span>
              <div className={shared.small}>{words}</div>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Step 复核: who is on the line and why, and the pages by which a result is looked over. */
export function ReviewStep() {
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  const view = useScore((s) => s.view)!;
  const edges = useScore((s) => s.pages.edges);
  const isBusy = useScore((s) => s.busy !== undefined);
  if (!view.results)
    return (
      <div className={shared.head}>
        <h1 className={shared.title}>{t("review.empty")}</h1>
        <p className={shared.lead}>{view.problem ?? t("review.emptyBody")}</p>
      </div>
    );
  if (!edges) return <div className={shared.head}>{t("review.reading")}</div>;
  return (
    <>
      <div className={shared.head}>
        <h1 className={shared.title}>{edges.title}</h1>
        <p className={shared.lead}>{edges.sentence}</p>
        {edges.ties.map((text) => (
          <p key={text} className={shared.lead}>
            {text}
          </p>
        ))}
      </div>
      <EdgeList edges={edges} />
      <p className={mergeClasses(shared.head, shared.small)}>
        <b>{t("edge.why")}</b> {edges.method}
      </p>
      <div className={shared.head}>
        <div className={shared.buttons}>
          <Button
            className={shared.grow}
            appearance="primary"
            disabled={isBusy}
            onClick={() => void writeConclusions(services)}
          >
            {t("review.record")}
          </Button>
          <Button
            className={shared.grow}
            onClick={() => {
              void openScorePage(services, { page: "whatIf" });
            }}
          >
            {t("review.try")}
          </Button>
        </div>
      </div>
      <StarEdges edges={edges} />
      <Links />
      <p className={shared.basis}>{view.results.basis}</p>
    </>
  );
}
