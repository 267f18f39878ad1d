import type { Result } from "../../core/result";
import { ok } from "../../core/result";
import type { Area } from "../../core/table/grid";
import type { CellChange, HostError, HostResult } from "../port";
import { parseAddress, splitAddresses } from "./read";
import { run } from "./run";

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** Takes handlers off again; an error of the host here means that the workbook is gone, and so are they. */
function remover(handlers: readonly Handler[]): () => void {
  return () => {
    for (const handler of handlers) {
      void run(undefined, async () => {
        handler.remove();
        await handler.context.sync();
      });
    }
  };
}

function changesOf(args: Excel.WorksheetChangedEventArgs): CellChange[] {
  const shared = {
    sheetId: args.worksheetId,
    remote: args.source === "Remote",
    own: args.triggerSource === "ThisLocalAddin",
  };
  if (args.changeType !== "RangeEdited") return [{ ...shared, area: undefined }];
  return splitAddresses(args.address).map((address) => ({ ...shared, area: parseAddress(address) }));
}

export const onChanged = (listener: (change: CellChange) => void): HostResult<() => void> =>
  run(undefined, async (context, send) => {
    const handler = context.workbook.worksheets.onChanged.add((args) => {
      for (const change of changesOf(args)) listener(change);
      return Promise.resolve();
    });
    await send("reads");
    return remover([handler]);
  });

/** Renaming is told from ExcelApi 1.17 on; before that a renamed sheet is noticed at the next look. */
export async function onSheetsChanged(listener: () => void): Promise<Result<() => void, HostError>> {
  const told = await run(undefined, async (context, send) => {
    const sheets = context.workbook.worksheets;
    const tell = (): Promise<void> => {
      listener();
      return Promise.resolve();
    };
    const handlers: Handler[] = [sheets.onAdded.add(tell), sheets.onDeleted.add(tell)];
    if (Office.context.requirements.isSetSupported("ExcelApi", "1.17"))
      handlers.push(sheets.onNameChanged.add(tell));
    await send("reads");
    return remover(handlers);
  });
  return told.ok ? ok(told.value) : told;
}

/** The selected area; of several the first. */
export const onSelected = (listener: (sheetId: string, area: Area) => void): HostResult<() => void> =>
  run(undefined, async (context, send) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add((args) => {
      const area = parseAddress(splitAddresses(args.address)[0] ?? "");
      if (area) listener(args.worksheetId, area);
      return Promise.resolve();
    });
    await send("reads");
    return remover([handler]);
  });

export const onCalculated = (listener: (sheetId: string) => void): HostResult<() => void> =>
  run(undefined, async (context, send) => {
    const handler = context.workbook.worksheets.onCalculated.add((args) => {
      listener(args.worksheetId);
      return Promise.resolve();
    });
    await send("reads");
    return remover([handler]);
  });
