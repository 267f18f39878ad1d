import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, QuestionCircleRegular, SubtractCircleRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { TableSummary } from "../../app/engine/types";
import { saveMapping } from "../../app/commands/saveMapping";
import { closePage } from "../../app/commands/view";
import { isChoosable, mappingFields } from "../../app/mapping";
import { columnName } from "../../core/text";
import { fieldName, kindName } from "../../report/unchecked";
import { kinds, type Kind } from "../../core/schema/fields";
import { SubPageHead } from "./SubPageHead";
import { useApp, useServices, useWords } from "./useApp";

const useStyles = makeStyles({
  head: {
    padding: "10px 16px",
    display: "grid",
    gridTemplateColumns: "1fr auto",
    gap: "2px 8px",
    alignItems: "center",
  },
  sheet: { fontWeight: 600, overflowWrap: "anywhere" },
  small: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  wide: { gridColumn: "1 / 3" },
  strip: {
    padding: "7px 16px",
    fontSize: "12px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  field: {
    display: "grid",
    gridTemplateColumns: "82px 1fr 76px",
    gap: "2px 8px",
    alignItems: "center",
    padding: "6px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  select: {
    width: "100%",
    minWidth: 0,
    minHeight: "32px",
    font: "inherit",
    padding: "2px 4px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  samples: {
    gridColumn: "2 / 4",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  state: { display: "inline-flex", alignItems: "center", gap: "3px", fontSize: "12px" },
  sure: { color: "var(--sevGood)" },
  ask: { color: "var(--sevWarning)" },
  none: { color: tokens.colorNeutralForeground2 },
  foot: { padding: "10px 16px 76px" },
  bar: {
    position: "fixed",
    left: 0,
    right: 0,
    bottom: 0,
    display: "flex",
    gap: "8px",
    padding: "10px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  primary: { flex: 1 },
});

const SURE = 0.6;

function Confidence({ value }: { readonly value: number | undefined }) {
  const styles = useStyles();
  const t = useWords();
  if (value === undefined) {
    return (
      <span className={`${styles.state} ${styles.none}`}>
        <SubtractCircleRegular aria-hidden />
        {t("map.missing")}
      </span>
    );
  }
  const isSure = value >= SURE;
  return (
    <span className={`${styles.state} ${isSure ? styles.sure : styles.ask}`}>
      {isSure ? <CheckmarkCircleRegular aria-hidden /> : <QuestionCircleRegular aria-hidden />}
      {t(isSure ? "map.sure" : "map.ask")}
    </span>
  );
}

type SheetColumn = TableSummary["unmapped"][number];

interface FieldRowProps {
  readonly field: string;
  readonly column: number | undefined;
  readonly confidence: number | undefined;
  readonly all: readonly SheetColumn[];
  readonly onChoose: (column: number) => void;
}

/** One field and the column of the sheet that holds it. */
function FieldRow({ field, column, confidence, all, onChoose }: FieldRowProps) {
  const styles = useStyles();
  const t = useWords();
  const locale = useApp((s) => s.locale);
  const samples = all.find((one) => one.column === column)?.samples.join("、") ?? "";
  return (
    <label className={styles.field}>
      <span>{fieldName(field, locale)}</span>
      <select
        className={styles.select}
        value={column ?? -1}
        onChange={(event) => onChoose(Number(event.target.value))}
      >
        <option value={-1}>{t(column === undefined ? "map.choose" : "map.none")}</option>
        {all.map((one) => (
          <option key={one.column} value={one.column}>
            {`${columnName(one.column)}  ${one.header}`}
          </option>
        ))}
      </select>
      <Confidence value={confidence} />
      <span className={styles.samples}>{samples}</span>
    </label>
  );
}

interface Choice {
  readonly kind: Kind;
  /** Column by field; −1 for none. */
  readonly columns: Readonly<Record<string, number>>;
  readonly dateOrder?: "dmy" | "mdy";
}

interface DateOrderRowProps {
  readonly value: "dmy" | "mdy" | undefined;
  readonly onChoose: (order: "dmy" | "mdy") => void;
}

/** Asks how dates are written that can be read both ways. */
function DateOrderRow({ value, onChoose }: DateOrderRowProps) {
  const styles = useStyles();
  const t = useWords();
  return (
    <label className={styles.field}>
      <span>{t("map.dates")}</span>
      <select
        className={styles.select}
        value={value ?? ""}
        onChange={(event) => onChoose(event.target.value as "dmy" | "mdy")}
      >
        <option value="" disabled>
          {t("map.datesOpen")}
        </option>
        <option value="dmy">{t("map.dmy")}</option>
        <option value="mdy">{t("map.mdy")}</option>
      </select>
      <Confidence value={value === undefined ? 0 : 1} />
      <span className={styles.samples}>{t("map.datesHint")}</span>
    </label>
  );
}

/** How many fields are sure, to be confirmed, or missing. */
function Counts({ confidences }: { readonly confidences: readonly (number | undefined)[] }) {
  const styles = useStyles();
  const t = useWords();
  const missing = confidences.filter((value) => value === undefined).length;
  const sure = confidences.filter((value) => value !== undefined && value >= SURE).length;
  return (
    <div className={styles.strip}>
      {t("map.counts", { sure, ask: confidences.length - sure - missing, missing })}
    </div>
  );
}

function MappingForm({ sheet, table }: { readonly sheet: string; readonly table: TableSummary }) {
  const styles = useStyles();
  const services = useServices();
  const t = useWords();
  const locale = useApp((s) => s.locale);
  const initial: Choice = {
    kind: table.kind === "unknown" ? "expense" : table.kind,
    columns: Object.fromEntries(table.columns.map(({ field, column }) => [field, column])),
  };
  const { dateOrder } = table;
  const [choice, setChoice] = useState<Choice>(
    dateOrder && dateOrder !== "ambiguous" ? { ...initial, dateOrder } : initial,
  );
  const all = [...table.columns, ...table.unmapped].sort((a, b) => a.column - b.column);
  const original = new Map(table.columns.map((column) => [column.field, column]));
  const confidence = (field: string): number | undefined => {
    const column = choice.columns[field];
    if (column === undefined || column < 0) return undefined;
    const guess = original.get(field);
    return guess?.column === column ? guess.confidence : 1;
  };
  const fields = mappingFields(choice.kind, choice.columns);
  const used = new Set(Object.values(choice.columns));
  const unused = all.filter(({ column }) => !used.has(column));
  const isComplete = isChoosable(choice.kind, choice.columns);
  const place = { header: table.headerRow ?? 0, first: table.firstRow, last: table.lastRow };
  return (
    <>
      <div className={styles.head}>
        <span className={styles.sheet}>{sheet}</span>
        <select
          className={styles.select}
          aria-label={t("map.kind")}
          value={choice.kind}
          onChange={(event) => setChoice({ ...choice, kind: event.target.value as Kind })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind, locale)}
            </option>
          ))}
        </select>
        <span className={`${styles.small} ${styles.wide}`}>
          {t(table.headerRow === undefined ? "map.placeNoHeader" : "map.place", place)}
        </span>
      </div>
      <Counts confidences={fields.map(confidence)} />
      {fields.map((field) => (
        <FieldRow
          key={field}
          field={field}
          column={choice.columns[field]}
          confidence={confidence(field)}
          all={all}
          onChoose={(column) => setChoice({ ...choice, columns: { ...choice.columns, [field]: column } })}
        />
      ))}
      {dateOrder && (
        <DateOrderRow
          value={choice.dateOrder}
          onChoose={(order) => setChoice({ ...choice, dateOrder: order })}
        />
      )}
      <div className={`${styles.foot} ${styles.small}`}>
        {unused.length > 0 &&
          t("map.unused", {
            n: unused.length,
            columns: unused.map(({ column, header }) => `${columnName(column)}“${header}”`).join("、"),
          })}{" "}
        {t("map.kept")}
        {!isComplete && <div className={styles.ask}>{t("map.needAmount")}</div>}
      </div>
      <div className={styles.bar}>
        <Button
          appearance="primary"
          className={styles.primary}
          disabled={!isComplete}
          onClick={() => void saveMapping(services, table, choice)}
        >
          {t("map.save")}
        </Button>
        <Button onClick={() => closePage(services)}>{t("act.cancel")}</Button>
      </div>
    </>
  );
}

/** Which column of the sheet is which; the user's word holds from then on. */
export default function MappingPage({ tableId }: { readonly tableId: string }) {
  const t = useWords();
  const book = useApp((s) => s.book);
  const found =
    book.phase === "ready"
      ? book.summaries
          .flatMap(({ sheet, tables }) => tables.map((table) => ({ sheet, table })))
          .find(({ table }) => table.id === tableId)
      : undefined;
  return (
    <>
      <SubPageHead title={t("map.title")} />
      {found && <MappingForm key={tableId} sheet={found.sheet} table={found.table} />}
    </>
  );
}
