import type { InvoiceRegister, RegisteredInvoice } from "../../core/lint/types";
import type { CellValue } from "../../core/table/grid";
import { textOf } from "../../core/table/columns";
import type { Locale } from "../../i18n/locale";
import { sheetNames } from "../../i18n/sheetNames";
import { upkeepTranslator } from "../../i18n/upkeep";

type Row = readonly CellValue[];

export const HEADING_ROW = 3;
export const WIDTHS: readonly number[] = [68, 40, 14];

/** The register on its sheet; undefined where the workbook has none, or one without a salt. */
export function readRegister(sheet: readonly Row[] | undefined, here: string): InvoiceRegister | undefined {
  const salt = textOf(sheet?.[2]?.[1]);
  if (!sheet || salt === null) return undefined;
  const seen = new Map<string, RegisteredInvoice["seen"][number][]>();
  for (const row of sheet.slice(HEADING_ROW + 1)) {
    const [hash, where, when] = row.map(textOf);
    if (!hash || !where) continue;
    const list = seen.get(hash) ?? [];
    list.push({ where, when: when ?? "" });
    seen.set(hash, list);
  }
  return { salt, here, entries: [...seen].map(([hash, list]) => ({ hash, seen: list })) };
}

/** The register as rows of its sheet. */
export function registerRows({ salt, entries }: InvoiceRegister, locale: Locale): readonly Row[] {
  const t = upkeepTranslator(locale);
  return [
    [sheetNames.invoices[locale]],
    [t("register.lead")],
    [t("register.salt"), salt],
    [t("register.hash"), t("register.where"), t("register.when")],
    ...entries.flatMap(({ hash, seen }) => seen.map(({ where, when }): Row => [hash, where, when])),
  ];
}
