import { fold } from "../../text";
import type { Field, Kind } from "../../schema/fields";
import type { Table } from "../../table/table";

export type Applications = Table<"application">;

/** True for a sheet of applications, one society a row; self assessments have one indicator a row. */
export const isApplications = (table: Applications): boolean =>
  !table.has("selfScore") && !table.has("indicator") && !table.has("indicatorName");

/** True for a sheet of self assessments. */
export const isSelfAssessment = (table: Applications): boolean => !isApplications(table);

const yes = /^(?:是|有|已建|已建立|已成立|建有|已|√|✓|y|yes|true|1)$/;
const no = /^(?:否|无|没有|未建|未建立|未成立|不|未|×|✕|n|no|false|0)$/;

/** Answer of a cell that asks yes or no; undefined where it is blank or says neither. */
export function answerOf(text: string | null | undefined): boolean | undefined {
  const folded = fold(text ?? "");
  return yes.test(folded) ? true : no.test(folded) ? false : undefined;
}

/** Folded name of the society of each row; blank where the table has none. */
export function societyAt<K extends Kind>(table: Table<K>): (row: number) => string {
  const any = table as unknown as Applications;
  if (!any.has("society")) return () => "";
  const { values } = any.column("society");
  return (row) => fold(values[row] ?? "");
}

/** Year of each row; NaN where the table has none. */
export function yearAt<K extends Kind>(table: Table<K>): (row: number) => number {
  const any = table as unknown as Applications;
  if (!any.has("year")) return () => NaN;
  const { values } = any.column("year");
  return (row) => values[row]!;
}

/** Calendar years that a text names; spans such as 2025–2027 name every year between. */
export function yearsIn(text: string): readonly number[] {
  const folded = fold(text);
  const years = new Set<number>();
  for (const [, from, to] of folded.matchAll(/((?:19|20)\d{2})年?\s*(?:[-–—~～至到]\s*((?:19|20)\d{2}))?/g)) {
    const last = to === undefined ? Number(from) : Number(to);
    for (let year = Number(from); year <= last && years.size < 100; year++) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}

/** Years as a message lists them. */
export const listOf = (years: readonly number[]): string => years.join(" / ");

/** Texts of a column that may be absent. */
export const textAt = (
  table: Applications,
  field: Field<"application">,
): ((row: number) => string | null) => {
  if (!table.has(field)) return () => null;
  const column = table.column(field) as { readonly values: readonly (string | null)[] };
  return (row) => column.values[row] ?? null;
};
