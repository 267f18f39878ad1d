import { Button, makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { openReceipt } from "../../../app/commands/score/navigate";
import type { GapRow } from "../../../app/score/gaps";
import { SubPageHead } from "../SubPageHead";
import { useServices } from "../useApp";
import { useScoreStyles } from "./styles";
import { useScore, useScoreWords } from "./useScore";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "1fr 40px 40px 52px",
    gap: "0 8px",
    alignItems: "baseline",
    padding: "7px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  heading: {
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
    ":hover": { backgroundColor: "transparent" },
  },
  under: { gridColumn: "1 / 5" },
});

const SHOWN = 60;

function Row({ row }: { readonly row: GapRow }) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  return (
    <li>
      <button
        className={mergeClasses(shared.plainButton, styles.row)}
        onClick={() => void openReceipt(services, row.society)}
      >
        <span>{row.society}</span>
        <span className={shared.number}>{row.self}</span>
        <span className={shared.number}>{row.jury}</span>
        <span className={shared.number}>
          {row.isWide && "⚠ "}
          {row.gap}
        </span>
        <span className={mergeClasses(styles.under, shared.small)}>
          {t("gaps.item", { star: row.star, indicator: row.indicator, full: row.fullMark })}
        </span>
      </button>
    </li>
  );
}

/** 自评差异: self-scores beside the jury's, the widest gap first, as a queue to be looked through. */
export function GapsPage() {
  const styles = useStyles();
  const shared = useScoreStyles();
  const t = useScoreWords();
  const gaps = useScore((s) => s.pages.gaps);
  const [onlyWide, setOnlyWide] = useState(false);
  const [shown, setShown] = useState(SHOWN);
  if (!gaps)
    return (
      <>
        <SubPageHead title={t("page.gaps")} />
        <div className={shared.head}>{t("review.reading")}</div>
      </>
    );
  const rows = onlyWide ? gaps.rows.filter(({ isWide }) => isWide) : gaps.rows;
  return (
    <>
      <SubPageHead title={t("page.gaps")} />
      <div className={shared.head}>
        <h2 className={shared.title}>
          {t(gaps.entered === 0 ? "gaps.none" : "gaps.title", { n: gaps.wide, line: gaps.line })}
        </h2>
        <p className={shared.lead}>
          {t(gaps.entered === 0 ? "gaps.noneBody" : "gaps.lead", { n: gaps.entered })}
        </p>
        {gaps.rows.length > 0 && (
          <div className={shared.buttons}>
            <ToggleButton size="small" checked={onlyWide} onClick={() => setOnlyWide(!onlyWide)}>
              {t("gaps.filter", { line: gaps.line, n: gaps.wide })}
            </ToggleButton>
          </div>
        )}
      </div>
      {rows.length > 0 && (
        <div className={mergeClasses(styles.row, styles.heading)} aria-hidden>
          <span>{t("column.society")}</span>
          <span className={shared.number}>{t("gaps.self")}</span>
          <span className={shared.number}>{t("gaps.jury")}</span>
          <span className={shared.number}>{t("gaps.gap")}</span>
        </div>
      )}
      <ul className={shared.list}>
        {rows.slice(0, shown).map((row) => (
          <Row key={row.cell.sheet + row.cell.text} row={row} />
        ))}
      </ul>
      {rows.length > shown && (
        <div className={shared.head}>
          <Button size="small" onClick={() => setShown(shown + SHOWN)}>
            {t("more", { n: rows.length - shown })}
          </Button>
        </div>
      )}
    </>
  );
}
