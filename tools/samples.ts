import { mkdirSync, writeFileSync } from "node:fs";
import { writeXlsx, type WriteSheet } from "hucre";
import { layoutOf } from "../src/app/practice/layout";
import { practiceBook, type FictionalBook } from "../src/app/practice/ledger";

/** Writes the sample workbooks: `npx tsx tools/samples.ts`. */

function styled({ name, rows, widths }: FictionalBook["sheets"][number]): WriteSheet {
  const { heading, dates, amounts } = layoutOf(rows);
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  for (const [row, line] of rows.entries()) {
    if (row === 0) cells.set("0,0", { style: { font: { bold: true, size: 14 } } });
    for (const column of line.keys()) {
      if (row === heading) {
        cells.set(`${row},${column}`, {
          style: {
            font: { bold: true },
            fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DDEBF7" } },
          },
        });
      } else if (row > heading && heading >= 0 && typeof line[column] === "number") {
        if (dates.includes(column)) cells.set(`${row},${column}`, { style: { numFmt: "yyyy-mm-dd" } });
        else if (amounts.includes(column)) cells.set(`${row},${column}`, { style: { numFmt: "#,##0.00" } });
      }
    }
  }
  return {
    name,
    rows: rows.map((row) => [...row]),
    cells,
    ...(widths ? { columns: widths.map((width) => ({ width })) } : {}),
    ...(heading >= 0 ? { freezePane: { rows: heading + 1 } } : {}),
  };
}

mkdirSync("samples", { recursive: true });
const { sheets } = practiceBook();
writeFileSync("samples/演练台账.xlsx", await writeXlsx({ sheets: sheets.map(styled), activeSheet: 1 }));
