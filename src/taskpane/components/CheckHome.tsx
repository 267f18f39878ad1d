import { Button, Link, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleRegular,
  ClipboardCheckmarkRegular,
  QuestionCircleRegular,
  TableRegular,
} from "@fluentui/react-icons";
import { lazy, Suspense } from "react";
import { checkBook } from "../../app/commands/checkBook";
import { readBook } from "../../app/commands/readBook";
import { takeSelectedRow } from "../../app/commands/saveMapping";
import { openPage } from "../../app/commands/view";
import type { SheetSummary, TableSummary } from "../../app/engine/types";
import { doubtText, kindName } from "../../report/unchecked";
import { useApp, useServices, useWords } from "./useApp";

const NextSteps = lazy(() => import("./start/NextSteps"));

const useStyles = makeStyles({
  head: { padding: "12px 16px 14px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: "16px", lineHeight: "22px", fontWeight: 600, textWrap: "balance" },
  lead: { margin: "2px 0 12px", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  wide: { width: "100%" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "24px 1fr auto",
    gap: "2px 6px",
    padding: "8px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { fontSize: "18px", gridRow: "1 / span 3", marginTop: "2px" },
  name: { fontWeight: 600, overflowWrap: "anywhere" },
  small: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  line: { gridColumn: "2 / 4", display: "flex", alignItems: "center", flexWrap: "wrap", gap: "4px 10px" },
  ask: { color: "var(--sevWarning)", display: "inline-flex", alignItems: "center", gap: "4px" },
  sure: { color: "var(--sevGood)", display: "inline-flex", alignItems: "center", gap: "4px" },
  skipped: { padding: "10px 16px", fontSize: "12px", color: tokens.colorNeutralForeground2 },
  skippedLine: { padding: "3px 0 3px 18px", overflowWrap: "anywhere" },
  choices: { display: "flex", flexDirection: "column", gap: "8px", maxWidth: "240px", margin: "0 auto" },
  empty: { padding: "32px 16px", textAlign: "center" },
  busy: { padding: "16px" },
});

const isChecked = (table: TableSummary): boolean => table.kind !== "unknown" && table.verdict !== "refuse";

/** A column below this confidence is shown for confirmation. */
const SURE = 0.6;

const doubtfulIn = ({ columns }: TableSummary): number =>
  columns.filter(({ confidence }) => confidence < SURE).length;

/** A table without rows has nothing yet by which its columns could be told. */
const isAsked = (table: TableSummary): boolean =>
  table.rowCount > 0 && (table.verdict === "ask" || doubtfulIn(table) > 0);

function TableItem({ sheet, table }: { readonly sheet: string; readonly table: TableSummary }) {
  const styles = useStyles();
  const services = useServices();
  const t = useWords();
  const locale = useApp((s) => s.locale);
  const doubtful = doubtfulIn(table);
  const isBlank = table.rowCount === 0;
  const rows = isBlank
    ? t("home.noRows")
    : t("home.rows", { first: table.firstRow, last: table.lastRow, count: table.rowCount });
  const [only] = table.totalRows;
  const totals =
    table.totalRows.length > 1
      ? t("home.totals", { n: table.totalRows.length })
      : only === undefined
        ? ""
        : t("home.total", { row: only });
  return (
    <li className={styles.item}>
      <TableRegular className={styles.icon} aria-hidden />
      <span className={styles.name}>{sheet}</span>
      <span className={styles.small}>{kindName(table.kind, locale)}</span>
      <span className={`${styles.line} ${styles.small}`}>{rows + totals}</span>
      <span className={`${styles.line} ${styles.small}`}>
        {isAsked(table) ? (
          <span className={styles.ask}>
            <QuestionCircleRegular aria-hidden />
            {doubtful > 0 ? t("home.ask", { n: doubtful }) : t("home.askTable")}
          </span>
        ) : (
          <span className={styles.sure}>
            <CheckmarkCircleRegular aria-hidden />
            {t("home.mapped")}
          </span>
        )}
        <Link onClick={() => openPage(services, { kind: "mapping", tableId: table.id })}>
          {t("home.mapping")}
        </Link>
      </span>
    </li>
  );
}

/** Sheets that are not checked, each with the reason. */
function Skipped({ summaries }: { readonly summaries: readonly SheetSummary[] }) {
  const styles = useStyles();
  const services = useServices();
  const t = useWords();
  const locale = useApp((s) => s.locale);
  const book = useApp((s) => s.book);
  if (book.phase !== "ready") return null;
  const lines = [
    ...summaries
      .filter((summary) => !summary.tables.some(isChecked))
      .map(({ sheet, why }) => ({ sheet, why: doubtText(why, locale) })),
    ...book.skipped.map(({ sheet, why }) => ({ sheet, why: t(`sheet.${why}`) })),
  ];
  if (lines.length === 0) return null;
  return (
    <details className={styles.skipped} open={lines.length <= 3}>
      <summary>{t("home.skipped", { n: lines.length })}</summary>
      {lines.map(({ sheet, why }) => (
        <div key={sheet} className={styles.skippedLine}>
          {t("home.skippedLine", { sheet, why })}
        </div>
      ))}
      {summaries.some((summary) => !summary.tables.some(isChecked)) && (
        <div className={styles.skippedLine}>
          {t("map.useRowHint")} <Link onClick={() => void takeSelectedRow(services)}>{t("map.useRow")}</Link>
        </div>
      )}
    </details>
  );
}

/** What was recognised in the workbook, before the first check. */
export function CheckHome() {
  const styles = useStyles();
  const services = useServices();
  const t = useWords();
  const book = useApp((s) => s.book);
  if (book.phase !== "ready") {
    const label =
      book.phase === "reading" && book.of > 0
        ? t("home.readingRows", { n: book.rows, of: book.of })
        : t("home.reading");
    return (
      <div className={styles.busy}>
        {book.phase === "reading" && (
          <>
            <ProgressBar {...(book.of > 0 ? { value: book.rows / book.of } : {})} aria-label={label} />
            <div className={styles.small}>{label}</div>
          </>
        )}
      </div>
    );
  }
  const tables = book.summaries.flatMap(({ sheet, tables: all }) =>
    all.filter(isChecked).map((table) => ({ sheet, table })),
  );
  if (tables.length === 0) {
    return (
      <>
        <div className={styles.empty}>
          <h1 className={styles.title}>{t("home.empty")}</h1>
          <p className={styles.lead}>{t("home.emptyBody")}</p>
          <div className={styles.choices}>
            <Button appearance="primary" onClick={() => openPage(services, { kind: "newBook" })}>
              {t("first.newBook")}
            </Button>
            <Button onClick={() => openPage(services, { kind: "practice" })}>{t("first.practice")}</Button>
            <Button onClick={() => void readBook(services)}>{t("home.again")}</Button>
          </div>
        </div>
        <Skipped summaries={book.summaries} />
      </>
    );
  }
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("home.title", { n: tables.length })}</h1>
        <p className={styles.lead}>{t("home.lead", { n: book.sheets.length })}</p>
        <Button
          appearance="primary"
          className={styles.wide}
          icon={<ClipboardCheckmarkRegular />}
          onClick={() => void checkBook(services)}
        >
          {t("home.run", { n: tables.length })}
        </Button>
      </div>
      <ul className={styles.list}>
        {tables.map(({ sheet, table }) => (
          <TableItem key={table.id} sheet={sheet} table={table} />
        ))}
      </ul>
      <Skipped summaries={book.summaries} />
      <Suspense fallback={null}>
        <NextSteps
          tables={tables.map(({ table }) => table)}
          doubtful={tables
            .filter(({ table }) => isAsked(table))
            .map(({ table }) => ({ id: table.id, columns: doubtfulIn(table) }))}
        />
      </Suspense>
    </>
  );
}
