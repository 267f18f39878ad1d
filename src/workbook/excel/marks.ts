import { err, ok } from "../../core/result";
import { areaName } from "../../report/address";
import { addressBatches } from "../../report/marks";
import type { HostError, HostResult, MarkReport, SheetMarks } from "../port";
import { isMarkFormula, looks, markFormula } from "../looks";
import { run } from "./run";

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

function addMark(sheet: Excel.Worksheet, addresses: string, look: SheetMarks["look"]): void {
  const mark = sheet.getRanges(addresses).conditionalFormats.add("Custom");
  const { format, rule } = mark.custom;
  const { fill, font, bold, italic, underline, border, line } = looks[look];
  rule.formula = markFormula(look);
  if (fill) format.fill.color = fill;
  if (font) format.font.color = font;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (underline) format.font.underline = "Single";
  for (const edge of edges) {
    const side = format.borders.getItem(edge);
    side.style = line;
    side.color = border;
  }
  mark.stopIfTrue = false;
  mark.priority = 0;
}

/** Deletes our marks on the sheets; gives how many sheets had any. */
async function removeMarks(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<number> {
  const formats = sheets.map((sheet) => sheet.getRange().conditionalFormats);
  for (const list of formats) list.load("items/id,items/type");
  await context.sync();
  const custom = formats.map((list) => list.items.filter((item) => item.type === "Custom"));
  for (const items of custom) for (const item of items) item.customOrNullObject.rule.load("formula");
  await context.sync();
  let cleaned = 0;
  for (const items of custom) {
    const ours = items.filter((item) => isMarkFormula(item.customOrNullObject.rule.formula));
    for (const item of ours) item.delete();
    if (ours.length > 0) cleaned++;
  }
  await context.sync();
  return cleaned;
}

async function openSheets(context: Excel.RequestContext): Promise<Excel.Worksheet[]> {
  const all = context.workbook.worksheets;
  all.load("items/id,items/name,items/protection/protected");
  await context.sync();
  return all.items;
}

/** Takes our marks off every sheet that may be changed. */
export const clearMarks = (): HostResult<number> =>
  run("writes", undefined, async (context) => {
    const sheets = await openSheets(context);
    return removeMarks(
      context,
      sheets.filter((sheet) => !sheet.protection.protected),
    );
  });

const refusal = (code: string, kind: HostError["kind"], sheet: string): HostError => ({
  kind,
  code,
  sheet,
  nothingWritten: true,
});

interface Batch {
  readonly sheet: string;
  readonly look: SheetMarks["look"];
  readonly addresses: string;
  readonly count: number;
}

const batchesOf = (marks: readonly SheetMarks[]): Batch[] =>
  marks.flatMap(({ sheet, look, areas }) =>
    addressBatches(areas.map(areaName)).map((addresses) => ({
      sheet,
      look,
      addresses,
      count: addresses.split(",").length,
    })),
  );

/** Lays marks over cells, one request a batch of addresses; protected and missing sheets are reported and left out. */
export async function showMarks(
  marks: readonly SheetMarks[],
  onBatch: (done: number, of: number) => void,
): HostResult<MarkReport> {
  const refused = new Map<string, HostError>();
  const prepared = await run("writes", undefined, async (context) => {
    const sheets = await openSheets(context);
    for (const { sheet } of marks) {
      const found = sheets.find((item) => item.name === sheet);
      if (!found) refused.set(sheet, refusal("ItemNotFound", "missing", sheet));
      else if (found.protection.protected) refused.set(sheet, refusal("AccessDenied", "protected", sheet));
    }
    await removeMarks(
      context,
      sheets.filter((sheet) => !sheet.protection.protected),
    );
  });
  if (!prepared.ok) return err(prepared.error);
  const batches = batchesOf(marks.filter(({ sheet }) => !refused.has(sheet)));
  let marked = 0;
  for (const [index, { sheet, look, addresses, count }] of batches.entries()) {
    if (refused.has(sheet)) continue;
    const added = await run("writes", sheet, async (context) => {
      addMark(context.workbook.worksheets.getItem(sheet), addresses, look);
      await context.sync();
    });
    if (added.ok) marked += count;
    else if (added.error.kind === "protected" || added.error.kind === "missing")
      refused.set(sheet, added.error);
    else return err(added.error);
    onBatch(index + 1, batches.length);
  }
  return ok({ marked, refused: [...refused.values()] });
}
