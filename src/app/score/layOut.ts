import { settingsRows } from "../../core/standards/settingRows";
import { readPlan } from "../../core/scoring/planTable";
import type { CellValue } from "../../core/table/grid";
import { fold } from "../../core/text";
import type { Locale } from "../../i18n/locale";
import { scoreTranslator } from "../../i18n/score";
import { scoreSheetName } from "../../i18n/scoreNames";
import { settingWords } from "../../i18n/settings";
import { sheetNames } from "../../i18n/sheetNames";
import { isFormulaCell, type SheetSpec } from "../../workbook/port";
import type { EngineBook } from "../engine/calls";
import type { SettingChange } from "../settings/calls";
import { itemsOf, type Item } from "../sheets/score/items";
import { JURY_NAME, jurySheet, type JuryRow } from "../sheets/score/jurySheet";
import { absolute, FIRST_ROW, repeated } from "../sheets/score/parts";
import { planSheet, type ScoredBy } from "../sheets/score/planSheet";
import { rosterSheet, ROSTER_NAME } from "../sheets/score/rosterSheet";
import { scoresSheet, type NameCell, type Shape } from "../sheets/score/scoresSheet";
import { selfSheet } from "../sheets/score/selfSheet";
import { scoreBookOf } from "./book";
import { scoringSettingIds } from "./choices";
import { societiesOf } from "./people";

/** Sheets that can be laid out, in the order in which they are. */
export const sheetIds = ["plan", "roster", "jury", "self", "scores"] as const;
export type SheetId = (typeof sheetIds)[number];

/** What the user says of the sheets to be laid out. */
export interface LayOutForm {
  readonly year: number;
  readonly judges: number;
  /** Names typed in; those of the workbook where there are none. */
  readonly societies: readonly string[];
  /** Blank lines in the register when no name is known at all. */
  readonly blanks: number;
  readonly by: ScoredBy;
  readonly shape: Shape;
  readonly sheets: readonly SheetId[];
}

export interface LayOutQuestion extends LayOutForm {
  readonly locale: Locale;
}

export interface LayOutAnswer {
  readonly specs: readonly { readonly id: SheetId; readonly spec: SheetSpec }[];
  /** Rows that the settings sheet lacks and the sheet of indicators looks up. */
  readonly settings: readonly SettingChange[] | undefined;
}

/** Rows of scoring that the settings sheet lacks, with what holds without them; undefined when it lacks none. */
function missingSettings(
  { settingsSheet, settings: read }: EngineBook,
  year: number,
  locale: Locale,
): readonly SettingChange[] | undefined {
  const settings = { ...read.settings, year: read.settings.year ?? year };
  if (!settingsSheet) return [{ kind: "set", id: "year", value: settings.year }];
  const there = new Set(settingsSheet.map((row) => String(row[5] ?? "")));
  const missing = settingsRows(settings, read.marks, settingWords(locale)).filter(
    (row) => scoringSettingIds.includes(String(row[5])) && !there.has(String(row[5])),
  );
  if (missing.length === 0) return undefined;
  return missing.map((row) => ({ kind: "set", id: String(row[5]), value: row[2] }));
}

/** The plain values of a sheet laid out, as far as reading a plan needs them. */
const plainValues = ({ values }: SheetSpec): readonly (readonly CellValue[])[] =>
  values.map((row) => row.map((cell) => (isFormulaCell(cell) ? null : cell)));

function itemsFor(spec: SheetSpec | undefined, book: ReturnType<typeof scoreBookOf>): readonly Item[] {
  if (spec) {
    const values = plainValues(spec);
    const plan = readPlan(values);
    return plan.ok ? itemsOf(plan.value, values) : [];
  }
  return book.plan?.plan.ok ? itemsOf(book.plan.plan.value, book.plan.values) : [];
}

/** The judges: those of the list in the workbook, else placeholders to be renamed. */
function juryRows(question: LayOutQuestion, book: ReturnType<typeof scoreBookOf>): readonly JuryRow[] {
  const t = scoreTranslator(question.locale);
  const known = book.jury.map(({ name, role, ownSociety }) => ({
    name,
    role: role ? t(`role.${role}`) : "",
    society: ownSociety ?? "",
  }));
  const more = Array.from({ length: Math.max(0, question.judges - known.length) }, (_, index) => ({
    name: t("jury.placeholder", { n: known.length + index + 1 }),
    role: "",
    society: "",
  }));
  return [...known, ...more];
}

/** Lays out the sheets asked for, from what the workbook already says of indicators, judges and societies. */
export function layOut(engine: EngineBook, question: LayOutQuestion): LayOutAnswer {
  const { locale, year, by, shape, sheets } = question;
  const book = scoreBookOf(engine, undefined);
  const wants = (id: SheetId): boolean => sheets.includes(id);
  const plan = wants("plan")
    ? planSheet({ locale, year, by, settingsSheet: sheetNames.settings[locale] })
    : undefined;
  const items = itemsFor(plan, book);
  const known = question.societies.length > 0 ? question.societies : societiesOf(engine.tables);
  const names = known.length > 0 ? known : Array.from({ length: question.blanks }, () => "");
  const judges = juryRows(question, book);
  const rosterName = scoreSheetName("roster", locale);
  const societies = names.map((name, index): NameCell =>
    name === "" ? repeated(absolute(FIRST_ROW + index, ROSTER_NAME, rosterName)) : name,
  );
  const judgeCells = judges.map(({ name }, index): NameCell =>
    wants("jury") ? repeated(absolute(FIRST_ROW + index, JURY_NAME, scoreSheetName("jury", locale))) : name,
  );
  const isRecused = (judge: number, society: number): boolean =>
    judges[judge]!.society !== "" && fold(judges[judge]!.society) === fold(names[society]!);
  const rows = items.length * names.length * (shape === "long" ? judges.length : 1);
  const make: Readonly<Record<SheetId, () => SheetSpec>> = {
    plan: () => plan!,
    roster: () => rosterSheet(locale, names),
    jury: () =>
      jurySheet({
        locale,
        year,
        judges,
        societies: names.filter((name) => name !== ""),
        scores: { sheet: scoreSheetName("scores", locale), shape, rows },
      }),
    self: () => selfSheet({ locale, year, societies, items }),
    scores: () => scoresSheet({ locale, year, societies, judges: judgeCells, items, shape, isRecused }),
  };
  return {
    specs: sheetIds.filter(wants).map((id) => ({ id, spec: make[id]() })),
    settings: missingSettings(engine, year, locale),
  };
}
