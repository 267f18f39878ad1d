import type { Doubt } from "../core/intake/types";
import type { Why } from "../core/lint/types";
import type { Kind } from "../core/schema/fields";
import { dictionaryOf, type Dictionary } from "../i18n/dictionary";
import { format } from "../i18n/format";
import { listed, type Locale } from "../i18n/locale";
import type { NamedStatus } from "./words";

export const causeOrder = ["column", "sheet", "data", "part", "off", "crashed", "unused"] as const;
export type Cause = (typeof causeOrder)[number];

/** A rule that was not run, or not over everything, and why. */
export interface UncheckedRule {
  readonly code: string;
  readonly rule: string;
  readonly name: string;
  readonly cause: Cause;
  readonly whys: readonly Why[];
}

const sheetWhys = new Set(["missingSheet", "missingAward", "missingPeriod"]);

function causeOf({ status, why }: NamedStatus): Cause {
  if (why.some(({ id }) => id === "noTable" || id === "noSheet")) return "unused";
  if (status === "off") return "off";
  if (status === "crashed") return "crashed";
  if (status === "ran") return "part";
  if (why.some(({ id }) => id === "missingColumn")) return "column";
  return why.some(({ id }) => sheetWhys.has(id)) ? "sheet" : "data";
}

/** Rules that have nothing to look at, since the workbook has no table of their kind. */
export const unusedRules = (statuses: readonly NamedStatus[], limit: number): readonly UncheckedRule[] =>
  shortOf(statuses, limit).filter(({ cause }) => cause === "unused");

/** How many rules there was something to look at for. */
export const usedRules = (statuses: readonly NamedStatus[], limit: number): number =>
  statuses.length - unusedRules(statuses, limit).length;

/** Rules that did not look at everything they could have, by cause. A rule that ran over all its tables is not among them. */
export const uncheckedRules = (statuses: readonly NamedStatus[], limit: number): readonly UncheckedRule[] =>
  shortOf(statuses, limit).filter(({ cause }) => cause !== "unused");

function shortOf(statuses: readonly NamedStatus[], limit: number): readonly UncheckedRule[] {
  return statuses
    .filter(({ status, why, truncated }) => status !== "ran" || why.length > 0 || truncated)
    .map((status) => ({
      code: status.code,
      rule: status.rule,
      name: status.name,
      cause: causeOf(status),
      whys: status.truncated ? [...status.why, { id: "tooMany", data: { limit } }] : status.why,
    }))
    .sort(
      (a, b) => causeOrder.indexOf(a.cause) - causeOrder.indexOf(b.cause) || a.code.localeCompare(b.code),
    );
}

/** Name of a field in a language; a field without one is a bug. */
export function fieldName(field: string, locale: Locale): string {
  const name = dictionaryOf(locale).fields.fieldNames[field];
  if (name === undefined) throw new Error(`no ${locale} name of the field ${field}`);
  return name;
}

export const kindName = (kind: Kind | "unknown", locale: Locale): string =>
  dictionaryOf(locale).fields.kindNames[kind];

function quoted(fields: string, locale: Locale): string {
  const names = fields.split("|").map((field) => `“${fieldName(field, locale)}”`);
  return listed(names, locale);
}

/** A reason in words. */
export function whyText({ id, data }: Why, locale: Locale): string {
  const template = dictionaryOf(locale).whys.whys[id as keyof Dictionary["whys"]["whys"]];
  if (template === undefined) throw new Error(`no ${locale} text of the reason ${id}`);
  const { fields, kind } = data;
  return format(
    template,
    {
      ...data,
      ...(typeof fields === "string" ? { fields: quoted(fields, locale) } : {}),
      ...(typeof kind === "string" && kind !== "any" ? { kind: kindName(kind as Kind, locale) } : {}),
    },
    locale,
  );
}

export const causeName = (cause: Cause, locale: Locale): string => dictionaryOf(locale).whys.causes[cause];

/** What intake says of a sheet or a table, in words. */
export function doubtText({ id, data }: Doubt, locale: Locale): string {
  const template = dictionaryOf(locale).doubts.doubts[id as keyof Dictionary["doubts"]["doubts"]];
  if (template === undefined) throw new Error(`no ${locale} text of ${id}`);
  const { field, fields } = data;
  const names = typeof fields === "string" ? fields.split(", ").map((one) => fieldName(one, locale)) : [];
  return format(
    template,
    {
      ...data,
      ...(typeof field === "string" ? { field: fieldName(field, locale) } : {}),
      ...(names.length > 0 ? { fields: listed(names, locale) } : {}),
    },
    locale,
  );
}
