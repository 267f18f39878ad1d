import type { Locale } from "../../i18n/locale";
import { dictionaryOf } from "../../i18n/dictionary";
import { startTranslator } from "../../i18n/start";
import type { SheetSpec } from "../../workbook/port";
import type { EngineBook } from "../engine/calls";
import { layingOut } from "../fund/layingOut";
import { layOut } from "../score/layOut";
import type { SettingChange } from "../settings/calls";
import { entrySheet, type Content, type EntryColumn } from "../sheets/entrySheet";
import { BLANK_SOCIETIES } from "../societyNames";
import { scoreSheetsFor, type NewBookForm } from "./newBook";

export interface NewBookQuestion extends NewBookForm {
  readonly locale: Locale;
  readonly today: string;
  /** Names of the sheets the workbook has. */
  readonly taken: readonly string[];
}

export interface NewBookAnswer {
  readonly specs: readonly SheetSpec[];
  /** Rows that the settings sheet lacks and the sheets look up. */
  readonly settings: readonly SettingChange[] | undefined;
}

type Field = readonly [field: string, width: number, content?: Content];

const ledgerFields: readonly Field[] = [
  ["date", 12, "date"],
  ["voucher", 12, "code"],
  ["summary", 28, "long"],
  ["payee", 24],
  ["category", 14],
  ["amount", 14, "money"],
  ["invoice", 24, "code"],
  ["payment", 10],
  ["budgetLine", 18],
  ["evidence", 18],
  ["handler", 10],
];

const applicationFields: readonly Field[] = [
  ["year", 8, "year"],
  ["society", 26],
  ["uscc", 22, "code"],
  ["supervisor", 18],
  ["legalPerson", 12],
  ["contact", 12],
  ["phone", 16, "code"],
  ["email", 24],
  ["date", 12, "date"],
  ["deadline", 12, "date"],
  ["members", 10, "number"],
  ["councillors", 10, "number"],
  ["fullTime", 10, "number"],
  ["partyGroup", 10],
  ["partyBranch", 10],
  ["planYears", 14],
  ["approach", 34, "long"],
  ["focus", 34, "long"],
  ["progress", 34, "long"],
  ["goals", 34, "long"],
  ["fundUse", 34, "long"],
  ["requested", 16, "amount"],
  ["vetoInspection", 12],
  ["vetoPenalty", 12],
  ["vetoCase", 12],
  ["vetoCredit", 12],
];

function blankSheet(
  kind: "ledger" | "application",
  fields: readonly Field[],
  { locale, year }: NewBookQuestion,
): SheetSpec {
  const t = startTranslator(locale);
  const names = dictionaryOf(locale).fields.fieldNames;
  return entrySheet({
    name: t(`sheet.${kind}`),
    title: t(`${kind}.title`, { year: String(year) }),
    note: t(`${kind}.note`),
    columns: fields.map(([field, width, content]): EntryColumn => ({
      heading: kind === "application" && field === "date" ? t("application.date") : names[field]!,
      width,
      ...(content ? { content } : {}),
    })),
    rows: [],
  });
}

/** The year's sheets that the workbook lacks, for the jobs asked; those it has are not among them. */
export function yearSheets(book: EngineBook, question: NewBookQuestion): NewBookAnswer {
  const { locale, today, parts, year, judges, societies, taken } = question;
  const there = new Set(taken.map((name) => name.toLowerCase()));
  const check = parts.includes("check")
    ? [blankSheet("ledger", ledgerFields, question), blankSheet("application", applicationFields, question)]
    : [];
  const fund = parts.includes("fund") ? layingOut(book, { locale, today, sheets: undefined }).specs : [];
  const score = parts.includes("score")
    ? layOut(book, {
        locale,
        year,
        judges,
        societies,
        blanks: BLANK_SOCIETIES,
        by: "indicator",
        shape: "long",
        sheets: scoreSheetsFor(societies),
      })
    : undefined;
  const scored = score?.specs.map(({ spec }) => spec) ?? [];
  return {
    specs: [...check, ...scored, ...fund].filter(({ name }) => !there.has(name.toLowerCase())),
    settings: score?.settings,
  };
}
