import type { MappingChoice } from "../../core/intake/types";
import {
  settingsFrom,
  settingsRows,
  type ReadSettings,
  type SettingsRow,
} from "../../core/standards/settingRows";
import { specById } from "../../core/standards/settingSpecs";
import { defaultSettings, type SettingStatus } from "../../core/standards/settings";
import type { CellValue } from "../../core/table/grid";
import { textOf } from "../../core/table/columns";
import type { Locale } from "../../i18n/locale";
import { allSettingWords, settingProblemText, settingWords } from "../../i18n/settings";
import { translator } from "../../i18n/ui";
import type { EngineBook } from "../engine/calls";
import { HEADING_ROW } from "./layout";
import { isMappingRow, mappingRows } from "./mappingRows";

/** What is to be changed on the settings sheet. */
export type SettingChange =
  | { readonly kind: "none" }
  | { readonly kind: "mapping"; readonly choice: MappingChoice }
  | {
      readonly kind: "set";
      readonly id: string;
      readonly value: CellValue;
      /** Status and source in the words of the sheet; what is not given stays as it is. */
      readonly status?: string;
      readonly source?: string;
    };

type Row = readonly CellValue[];

const head = (locale: Locale): readonly Row[] => {
  const t = translator(locale);
  const { columns } = settingWords(locale);
  return [
    [t("settings.title")],
    [t("settings.lead")],
    [columns.group, columns.item, columns.value, columns.status, columns.source, columns.id],
  ];
};

/** All settings as rows, where the workbook has no settings sheet yet. */
const freshRows = (read: ReadSettings | undefined, locale: Locale): readonly SettingsRow[] =>
  settingsRows(read?.settings ?? defaultSettings, read?.marks ?? new Map(), settingWords(locale));

/** Rows with one value changed; a setting without a row gets one. */
function withValue(
  rows: readonly Row[],
  change: Extract<SettingChange, { kind: "set" }>,
  locale: Locale,
): readonly Row[] {
  const changed = ([group, item, , status, source]: Row): Row => [
    group ?? "",
    item ?? "",
    change.value,
    change.status ?? status ?? "",
    change.source ?? source ?? "",
    change.id,
  ];
  const at = rows.findIndex((row) => textOf(row[5]) === change.id);
  if (at >= 0) return rows.map((row, index) => (index === at ? changed(row) : row));
  const fresh = freshRows(undefined, locale).find((row) => row[5] === change.id);
  return [...rows, changed((fresh as Row | undefined) ?? ["", change.id])];
}

function changedRows(rows: readonly Row[], change: SettingChange, locale: Locale): readonly Row[] {
  switch (change.kind) {
    case "none":
      return rows;
    case "set":
      return withValue(rows, change, locale);
    case "mapping": {
      const { choice } = change;
      return [...rows.filter((row) => !isMappingRow(row, choice)), ...mappingRows(choice, locale)];
    }
  }
}

/** The settings sheet after changes, whole; rows of others and rows that are not understood stay as they are. */
function settingsSheet(
  book: EngineBook,
  { locale, changes }: { readonly locale: Locale; readonly changes: readonly SettingChange[] },
): readonly Row[] {
  const old = book.settingsSheet
    ?.slice(HEADING_ROW + 1)
    .filter((row) => row.some((cell) => textOf(cell) !== null));
  const rows = old && old.length > 0 ? old : freshRows(book.settings, locale);
  return [
    ...head(locale),
    ...changes.reduce<readonly Row[]>((all, change) => changedRows(all, change, locale), rows),
  ];
}

/** A row of the settings sheet that could not be used. */
export interface SettingFault {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly text: string;
}

/** A setting as a page shows it; value and status in the words of the sheet. */
export interface ListedSetting {
  readonly id: string;
  readonly name: string;
  readonly value: CellValue;
  readonly status: SettingStatus;
  readonly source: string;
  /** What may be chosen, in words; undefined where anything may be typed. */
  readonly choices: readonly string[] | undefined;
}

export interface SettingGroupList {
  readonly group: string;
  readonly settings: readonly ListedSetting[];
}

function choicesOf(id: string, locale: Locale): readonly string[] | undefined {
  const spec = specById.get(id);
  const words = settingWords(locale);
  if (spec?.type === "flag") return [words.flags.yes, words.flags.no];
  return spec?.choices?.map((choice) => words.choices[`${id}:${choice}`] ?? choice);
}

/** All settings in force, by group, in the order of the sheet. */
function listSettings(
  { settings: { settings, marks } }: EngineBook,
  { locale }: { readonly locale: Locale },
): readonly SettingGroupList[] {
  const words = settingWords(locale);
  const statusOf = new Map(
    (Object.keys(words.statuses) as SettingStatus[]).map((status) => [words.statuses[status], status]),
  );
  const groups = new Map<string, ListedSetting[]>();
  for (const [group, name, value, status, source, id] of settingsRows(settings, marks, words)) {
    const key = textOf(id) ?? "";
    if (key === "") continue;
    const title = textOf(group) ?? "";
    const list = groups.get(title) ?? [];
    list.push({
      id: key,
      name: textOf(name) ?? key,
      value,
      status: statusOf.get(textOf(status) ?? "") ?? "toConfirm",
      source: textOf(source) ?? "",
      choices: choicesOf(key, locale),
    });
    groups.set(title, list);
  }
  return [...groups].map(([group, list]) => ({ group, settings: list }));
}

/** What is wrong with changes, in words, by id; nothing is changed. */
function trySettings(
  book: EngineBook,
  question: { readonly locale: Locale; readonly changes: readonly SettingChange[] },
): readonly { readonly id: string; readonly text: string }[] {
  const ids = new Set(question.changes.flatMap((change) => (change.kind === "set" ? [change.id] : [])));
  const isNew = new Set(book.settings.problems.map(({ id, kind }) => `${kind}|${id}`));
  return settingsFrom(settingsSheet(book, question), allSettingWords)
    .problems.filter(({ id, kind }) => ids.has(id) || !isNew.has(`${kind}|${id}`))
    .map((problem) => ({ id: problem.id, text: settingProblemText(problem, question.locale) }));
}

export const settingCalls = {
  "settings.sheet": settingsSheet,
  "settings.list": listSettings,
  "settings.try": trySettings,
} as const;
