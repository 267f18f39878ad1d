import { writeXlsx, type WriteSheet } from "hucre";

type Cells = readonly (readonly (string | number | boolean | null)[])[];

/** An .xlsx of plain sheets. */
export async function book(
  sheets: Readonly<Record<string, Cells>>,
  more: Partial<WriteSheet> = {},
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map((row) => [...row]),
      ...more,
    })),
  });
}
