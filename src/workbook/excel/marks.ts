import { err, ok } from "../../core/result";
import { areaName } from "../../report/address";
import { addressBatches } from "../../report/marks";
import type { ClearReport, HostError, HostResult, MarkReport, SheetMarks } from "../port";
import { isMarkFormula, looks, markFormula } from "../looks";
import { run, type Send } from "./run";

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

/** Deletes our marks on the sheets that may be changed; gives how many had any, and the names of those that keep theirs. */
async function removeMarks(
  sheets: readonly Excel.Worksheet[],
  send: Send,
): Promise<{ cleaned: number; kept: readonly string[] }> {
  const formats = sheets.map((sheet) => sheet.getRange().conditionalFormats);
  for (const list of formats) list.load("items/id,items/type");
  await send("reads");
  const custom = formats.map((list) => list.items.filter((item) => item.type === "Custom"));
  for (const items of custom) for (const item of items) item.customOrNullObject.rule.load("formula");
  await send("reads");
  const kept: string[] = [];
  let cleaned = 0;
  for (const [index, items] of custom.entries()) {
    const ours = items.filter((item) => isMarkFormula(item.customOrNullObject.rule.formula));
    if (ours.length === 0) continue;
    const { name, protection } = sheets[index]!;
    if (protection.protected) kept.push(name);
    else {
      for (const item of ours) item.delete();
      cleaned++;
    }
  }
  if (cleaned > 0) await send("writes");
  return { cleaned, kept };
}

async function listSheets(context: Excel.RequestContext, send: Send): Promise<Excel.Worksheet[]> {
  const all = context.workbook.worksheets;
  all.load("items/id,items/name,items/protection/protected");
  await send("reads");
  return all.items;
}

const refusal = (code: string, kind: HostError["kind"], sheet: string): HostError => ({
  kind,
  code,
  sheet,
  nothingWritten: true,
});

/** Takes our marks off every sheet that may be changed, and tells of the others. */
export const clearMarks = (): HostResult<ClearReport> =>
  run(undefined, async (context, send) => {
    const { cleaned, kept } = await removeMarks(await listSheets(context, send), send);
    return { cleaned, refused: kept.map((sheet) => refusal("AccessDenied", "protected", sheet)) };
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
  const prepared = await run(undefined, async (context, send) => {
    const sheets = await listSheets(context, send);
    for (const { sheet } of marks) {
      const found = sheets.find((item) => item.name === sheet);
      if (!found) refused.set(sheet, refusal("ItemNotFound", "missing", sheet));
      else if (found.protection.protected) refused.set(sheet, refusal("AccessDenied", "protected", sheet));
    }
    await removeMarks(sheets, send);
  });
  if (!prepared.ok) return err(prepared.error);
  const batches = batchesOf(marks.filter(({ sheet }) => !refused.has(sheet)));
  let marked = 0;
  for (const [index, { sheet, look, addresses, count }] of batches.entries()) {
    if (refused.has(sheet)) continue;
    const added = await run(sheet, async (context, send) => {
      addMark(context.workbook.worksheets.getItem(sheet), addresses, look);
      await send("writes");
    });
    if (added.ok) marked += count;
    else if (added.error.kind === "protected" || added.error.kind === "missing")
      refused.set(sheet, added.error);
    else return err(added.error);
    onBatch(index + 1, batches.length);
  }
  return ok({ marked, refused: [...refused.values()] });
}
