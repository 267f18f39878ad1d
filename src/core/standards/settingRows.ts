import { isCalendarDay, isoOf } from "../day";
import { fold } from "../text";
import { capLabel, capOfId, limitOfId, sourceText, type CapWords } from "./capRows";
import type { CapRow, LimitRow } from "./caps/types";
import type { HolidayYear } from "./holidayYears";
import { cellText, fenOfCell, readSetting, type CellFault, type SettingCell } from "./settingCells";
import { defaultSettings, type Settings, type SettingStatus } from "./settings";
import {
  settingSpecs,
  settingValue,
  specById,
  type SettingGroup,
  type SettingSpec,
  type SettingValue,
} from "./settingSpecs";

/** Columns of the settings sheet. */
export type SettingsRow = readonly [
  group: SettingCell,
  item: SettingCell,
  value: SettingCell,
  status: SettingCell,
  source: SettingCell,
  id: SettingCell,
];

/** Words of the settings sheet in one language. */
export interface SettingWords extends CapWords {
  readonly columns: Readonly<Record<"group" | "item" | "value" | "status" | "source" | "id", string>>;
  readonly groups: Readonly<Record<SettingGroup, string>>;
  /** By id of the setting. */
  readonly names: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<SettingStatus, string>>;
  /** By `<id of the setting>:<choice>`. */
  readonly choices: Readonly<Record<string, string>>;
  readonly flags: { readonly yes: string; readonly no: string };
}

/** Status and source of a setting as the sheet has them. */
export interface SettingMark {
  readonly status: SettingStatus;
  readonly source: string;
}

/** A row of the settings sheet that is not taken over, or taken over with a doubt. */
export interface SettingProblem {
  /** Index of the row among those given. */
  readonly row: number;
  readonly id: string;
  readonly kind:
    | CellFault
    | "noId"
    | "unknownId"
    | "unknownStatus"
    | "twice"
    | "badHoliday"
    | "confirmedWithoutSource"
    | "weightSum"
    | "periodReversed";
  readonly value: string;
}

/** The settings of a workbook, what is said of each, and the rows that could not be used. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly marks: ReadonlyMap<string, SettingMark>;
  readonly problems: readonly SettingProblem[];
}

const statuses: readonly SettingStatus[] = ["toConfirm", "reference", "confirmed"];
const holidayId = /^holiday\/(\d{4})\/(.+)$/;
const span = /^\+?(\d{2})(\d{2})(?:-(\d{2})(\d{2}))?$/;

/** True for spans `0206-0212` and make-up days `+0130` that are days of the year. */
function isHolidayText(year: number, text: string): boolean {
  const parts = text.split(/\s+/);
  return parts.every((part) => {
    const [, m1, d1, m2, d2] = span.exec(part) ?? [];
    if (m1 === undefined || !isCalendarDay(year, Number(m1), Number(d1))) return false;
    if (m2 === undefined) return true;
    return (
      !part.startsWith("+") &&
      isCalendarDay(year, Number(m2), Number(d2)) &&
      Number(m2) * 100 + Number(d2) >= Number(m1) * 100 + Number(d1)
    );
  });
}

/** What has been read so far. */
interface Draft {
  readonly values: Map<string, SettingValue>;
  readonly caps: Map<string, CapRow>;
  readonly limits: Map<string, LimitRow>;
  readonly holidays: Map<number, { parts: string[]; source: string }>;
  readonly marks: Map<string, SettingMark>;
  readonly rows: Map<string, number>;
  readonly problems: SettingProblem[];
}

interface Line {
  readonly row: number;
  readonly id: string;
  readonly value: SettingCell;
  readonly status: SettingStatus;
  readonly source: string;
}

const choiceOf =
  (words: readonly SettingWords[]) =>
  ({ id, choices = [] }: SettingSpec, word: string): string | undefined =>
    choices.find(
      (choice) =>
        choice === word || words.some((one) => fold(one.choices[`${id}:${choice}`] ?? "") === fold(word)),
    );

function problem(draft: Draft, { row, id, value }: Line, kind: SettingProblem["kind"]): void {
  draft.problems.push({ row, id, kind, value: cellText(value) });
}

function takeSetting(draft: Draft, line: Line, spec: SettingSpec, words: readonly SettingWords[]): void {
  const read = readSetting(spec, line.value, choiceOf(words));
  if ("fault" in read) problem(draft, line, read.fault);
  else draft.values.set(spec.id, read.value);
}

/** Document and source of a row: those of the built-in row where the cell still says the same. */
const cited = (
  before: CapRow | LimitRow | undefined,
  source: string,
): { readonly doc: string; readonly source: string } =>
  before && sourceText(before) === source ? { doc: before.doc, source: before.source } : { doc: "", source };

function takeCap(draft: Draft, line: Line): boolean {
  const before = draft.caps.get(line.id);
  const base = before ?? capOfId(line.id);
  if (!base) return false;
  const isBlank = cellText(line.value) === "";
  const amountFen = isBlank ? null : (fenOfCell(line.value) ?? NaN);
  if (amountFen !== null && !(amountFen > 0)) problem(draft, line, "notMoney");
  else
    draft.caps.set(line.id, {
      ...base,
      amountFen,
      status: amountFen === null ? "toConfirm" : line.status,
      ...cited(before, line.source),
    });
  return true;
}

function takeLimit(draft: Draft, line: Line): boolean {
  const before = draft.limits.get(line.id);
  const base = before ?? limitOfId(line.id);
  if (!base) return false;
  const spec = {
    type: base.kind === "meetingStaffShare" ? "share" : "number",
    isOptional: true,
  } as SettingSpec;
  const read = readSetting(spec, line.value, () => undefined);
  if ("fault" in read) problem(draft, line, read.fault);
  else {
    const value = read.value as number | null;
    const status = value === null ? "toConfirm" : line.status;
    draft.limits.set(line.id, { ...base, value, status, ...cited(before, line.source) });
  }
  return true;
}

function takeHoliday(draft: Draft, line: Line): boolean {
  const [, year, name] = holidayId.exec(line.id) ?? [];
  if (year === undefined) return false;
  const text = cellText(line.value);
  if (!isHolidayText(Number(year), text)) problem(draft, line, "badHoliday");
  else {
    const entry = draft.holidays.get(Number(year)) ?? { parts: [], source: line.source };
    entry.parts.push(`${name!.replaceAll(/[\s;]/g, "")} ${text}`);
    draft.holidays.set(Number(year), entry);
  }
  return true;
}

function lineOf(
  row: number,
  cells: readonly SettingCell[],
  words: readonly SettingWords[],
  draft: Draft,
): Line {
  const id = cellText(cells[5]);
  const word = cellText(cells[3]);
  const status = statuses.find((one) => one === word || words.some(({ statuses: own }) => own[one] === word));
  const line: Line = {
    row,
    id,
    value: cells[2] ?? null,
    status: status ?? "toConfirm",
    source: cellText(cells[4]),
  };
  if (status === undefined && word !== "")
    draft.problems.push({ row, id, kind: "unknownStatus", value: word });
  return line;
}

function takeLine(draft: Draft, line: Line, words: readonly SettingWords[]): void {
  if (draft.rows.has(line.id)) return problem(draft, line, "twice");
  draft.rows.set(line.id, line.row);
  const spec = specById.get(line.id);
  if (spec) takeSetting(draft, line, spec, words);
  else if (!takeCap(draft, line) && !takeLimit(draft, line) && !takeHoliday(draft, line))
    return problem(draft, line, "unknownId");
  if (line.status === "confirmed" && line.source === "") problem(draft, line, "confirmedWithoutSource");
  draft.marks.set(line.id, { status: line.status, source: line.source });
}

/** Settings with values put in by id. */
function withValues(values: ReadonlyMap<string, SettingValue>): Settings {
  const copy = structuredCopy(defaultSettings);
  for (const [id, value] of values) {
    const path = id.split(".");
    const last = path.pop()!;
    const home = path.reduce<Record<string, unknown>>(
      (part, key) => part[key] as Record<string, unknown>,
      copy as unknown as Record<string, unknown>,
    );
    home[last] = value;
  }
  return copy;
}

/** A copy whose parts with values of their own may be written to; caps and calendars are shared. */
const structuredCopy = (settings: Settings): Settings => ({
  ...settings,
  award: { ...settings.award },
  scoring: { ...settings.scoring, weight01: { ...settings.scoring.weight01 } },
});

/** Doubts about settings that only show together; they stand in the row of one of them. */
function jointProblems(settings: Settings, rows: ReadonlyMap<string, number>): SettingProblem[] {
  const found: SettingProblem[] = [];
  const sum = Object.values(settings.scoring.weight01).reduce((total, weight) => total + weight, 0);
  const weightId = [...rows.keys()].find((id) => id.startsWith("scoring.weight01."));
  if (weightId !== undefined && Math.abs(sum - 1) > 1e-9)
    found.push({
      row: rows.get(weightId)!,
      id: weightId,
      kind: "weightSum",
      value: `${Math.round(sum * 1e4) / 100}%`,
    });
  const { periodStart, periodEnd } = settings;
  const endRow = rows.get("periodEnd");
  if (endRow !== undefined && periodStart !== null && periodEnd !== null && periodEnd < periodStart)
    found.push({ row: endRow, id: "periodEnd", kind: "periodReversed", value: isoOf(periodEnd) });
  return found;
}

/**
 * Reads the rows of the settings sheet: settings, caps, limits and holidays. A row that is not understood leaves
 * the default and is named; headings and blank rows are passed over.
 * @param words - Words of every language the sheet may be in.
 * @param isForeign - True for ids of rows that others keep on the sheet.
 */
export function settingsFrom(
  rows: readonly (readonly SettingCell[])[],
  words: readonly SettingWords[],
  isForeign: (id: string) => boolean = (id) => id.startsWith("map."),
): ReadSettings {
  const draft: Draft = {
    values: new Map(),
    caps: new Map(defaultSettings.caps.map((row) => [row.id, row])),
    limits: new Map(defaultSettings.limits.map((row) => [row.id, row])),
    holidays: new Map(),
    marks: new Map(),
    rows: new Map(),
    problems: [],
  };
  const headings = new Set(words.map((one) => one.columns.id));
  for (const [row, cells] of rows.entries()) {
    const id = cellText(cells[5]);
    if (headings.has(id)) continue;
    if (id === "" ? cellText(cells[2]) === "" : isForeign(id)) continue;
    const line = lineOf(row, cells, words, draft);
    if (id === "") problem(draft, line, "noId");
    else takeLine(draft, line, words);
  }
  const holidays = [...draft.holidays].map(([year, { parts, source }]): HolidayYear => ({
    year,
    days: parts.join("; "),
    notices: [{ number: source, title: "", issued: "" }],
  }));
  const settings: Settings = {
    ...withValues(draft.values),
    caps: [...draft.caps.values()],
    limits: [...draft.limits.values()],
    holidays,
  };
  const problems = [...draft.problems, ...jointProblems(settings, draft.rows)].sort((a, b) => a.row - b.row);
  return { settings, marks: draft.marks, problems };
}

/** A value as its cell holds it: yuan, an ISO date, a share, a word. */
function cellOf(spec: SettingSpec, value: SettingValue, words: SettingWords): SettingCell {
  if (value === null) return "";
  if (spec.type === "money") return (value as number) / 100;
  if (spec.type === "date") return isoOf(value as number);
  if (spec.type === "choice") return words.choices[`${spec.id}:${String(value)}`] ?? value;
  if (spec.type === "flag") return value === true ? words.flags.yes : words.flags.no;
  return value;
}

const limitCell = ({ value }: LimitRow): SettingCell => value ?? "";
const capCell = ({ amountFen }: CapRow): SettingCell => (amountFen === null ? "" : amountFen / 100);

/** Lays the settings out as rows of the settings sheet, which `settingsFrom` reads back. */
export function settingsRows(
  settings: Settings,
  marks: ReadonlyMap<string, SettingMark>,
  words: SettingWords,
): readonly SettingsRow[] {
  const single = settingSpecs.map((spec): SettingsRow => {
    const { status, source } = marks.get(spec.id) ?? spec;
    const value = cellOf(spec, settingValue(settings, spec.id), words);
    return [
      words.groups[spec.group],
      words.names[spec.id] ?? spec.id,
      value,
      words.statuses[status],
      source,
      spec.id,
    ];
  });
  const dated = [...settings.caps, ...settings.limits].map((row): SettingsRow => [
    words.groups.caps,
    capLabel(row, words),
    "amountFen" in row ? capCell(row) : limitCell(row),
    words.statuses[row.status],
    sourceText(row),
    row.id,
  ]);
  const holidays = settings.holidays.flatMap(({ year, days, notices }) =>
    days.split("; ").map((entry): SettingsRow => {
      const [name = "", ...spans] = entry.split(" ");
      const id = `holiday/${year}/${name}`;
      const { status, source } = marks.get(id) ?? { status: "toConfirm", source: notices[0]?.number ?? "" };
      return [words.groups.holidays, `${year} ${name}`, spans.join(" "), words.statuses[status], source, id];
    }),
  );
  const order = Object.values(words.groups);
  return [...single, ...dated, ...holidays].sort(
    (a, b) => order.indexOf(String(a[0])) - order.indexOf(String(b[0])),
  );
}
