import type { ICommandInfo, IRange } from "@univerjs/core";
import { CanceledError, ICommandService } from "@univerjs/core";
import type { Area } from "./area";
import type { Engine } from "./engine";
import type { ProtectionOption } from "./protection";
import { canEdit, isAllowed } from "./protection";
import { fromRange } from "./reference";
import { activeCell, selectedAreas } from "./selection";

const command = (names: string): RegExp => new RegExp(`^sheet\\.command\\.(${names})$`);

const changesContents = command(
  [
    "set-range-values|clear-selection-(content|all)|auto-clear-content|auto-fill|copy-(down|right)|refill",
    "paste|paste-value|optional-paste|(insert|delete)-range-move-(down|right|up|left)|move-range|sort-range",
    "reorder-range|split-text-to-columns|text-to-number|toggle-cell-checkbox",
    "(add|remove)-worksheet-merge[a-z-]*",
  ].join("|"),
);
const opensEditor = "sheet.operation.set-cell-edit-visible";

/** What a command needs to be allowed on a protected sheet. */
const needs: readonly (readonly [RegExp, ProtectionOption])[] = [
  [
    command("set-style|set-border[a-z-]*|clear-selection-format|set-text-[a-z]+|set-range-[a-z]+"),
    "allowFormatCells",
  ],
  [
    command("numfmt\\.[a-z.]+|apply-format-painter|set-background-color|reset-[a-z-]+color"),
    "allowFormatCells",
  ],
  [command("insert-(row|multi-rows)[a-z-]*"), "allowInsertRows"],
  [command("insert-(col|multi-cols)[a-z-]*"), "allowInsertColumns"],
  [command("remove-row[a-z-]*"), "allowDeleteRows"],
  [command("remove-col[a-z-]*"), "allowDeleteColumns"],
  [command("(delta|set)-row-height|set-rows-hidden|hide-row-confirm"), "allowFormatRows"],
  [
    command("delta-column-width|set-worksheet-col-width|set-col-hidden|hide-col-confirm"),
    "allowFormatColumns",
  ],
];

const changesStructure = command(
  "insert-sheet|remove-sheet|copy-sheet|set-worksheet-(name|order|hidden|show)",
);

interface Params {
  subUnitId?: string;
  range?: IRange;
  ranges?: IRange[];
  fromRange?: IRange;
  toRange?: IRange;
  targetRange?: IRange;
  visible?: boolean;
}

/** Refuses what a person may not do on protected sheets. `refused` is called each time. */
export function guardSheets(engine: Engine, refused: () => void): void {
  engine.injector.get(ICommandService).beforeCommandExecuted((info) => {
    if (engine.author !== "person" || !engine.isOpen || isFree(engine, info)) return;
    refused();
    throw new CanceledError();
  });
}

function isFree(engine: Engine, { id, params = {} }: ICommandInfo): boolean {
  const given = params as Params;
  if (changesStructure.test(id)) return !engine.extras.protection;
  const sheetId = given.subUnitId ?? engine.workbook.getActiveSheet().getSheetId();
  if (id === opensEditor) {
    const { sheetId: active, area } = activeCell(engine);
    return given.visible !== true || canEdit(engine, active, area);
  }
  if (changesContents.test(id)) return areasOf(engine, given).every((area) => canEdit(engine, sheetId, area));
  const need = needs.find(([commands]) => commands.test(id));
  return !need || isAllowed(engine, sheetId, need[1]);
}

/** The areas a command names, or what is selected. */
function areasOf(
  engine: Engine,
  { range, ranges, fromRange: from, toRange: to, targetRange }: Params,
): Area[] {
  const named = [range, from, to, targetRange, ...(ranges ?? [])].filter((one) => one !== undefined);
  return named.length > 0 ? named.map(fromRange) : selectedAreas(engine).areas;
}
