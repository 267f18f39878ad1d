import { ICommandService } from "@univerjs/core";
import {
  IDefinedNamesService,
  IFunctionService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import { cellArea } from "./area";
import type { Calculation } from "./calculation";
import type { Engine } from "./engine";

/** A word of a formula that may be a name. */
const words = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;

/**
 * Names that changed, and the formulas that use them.
 *
 * The formula engine does not notice that a formula depends on a name of plain cells, and keeps what the
 * name stood for when the formula was read first.
 */
export class NameDirt {
  readonly #changed = new Set<string>();

  constructor(
    private readonly engine: Engine,
    private readonly calculation: Calculation,
  ) {
    engine.injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
      if (id === SetDefinedNameMutation.id) this.#note((params as { name: string }).name);
      if (id !== RemoveDefinedNameMutation.id && id !== SetDefinedNameMutation.id) return;
      const { unitId, id: nameId } = params as { unitId: string; id: string };
      this.#note(engine.injector.get(IDefinedNamesService).getValueById(unitId, nameId)?.name);
    });
    calculation.beforeCollect.add(() => {
      this.#mark();
    });
  }

  #note(name: string | undefined): void {
    if (name !== undefined) this.#changed.add(name.toLowerCase());
  }

  #mark(): void {
    if (this.#changed.size === 0) return;
    const formulas = new Set<string>();
    const spellings = new Set<string>();
    const usesOf = (formula: string) =>
      (formula.match(words) ?? []).filter((word) => this.#changed.has(word.toLowerCase()));
    for (const sheet of this.engine.workbook.getSheets()) {
      const reader = this.engine.reader(sheet.getSheetId());
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (!cell?.f && !cell?.si) return;
        const formula = String(reader.formula(row, column));
        const uses = usesOf(formula);
        if (uses.length === 0) return;
        formulas.add(formula);
        for (const use of uses) spellings.add(use);
        this.engine.markDirty(sheet.getSheetId(), cellArea(row, column));
      });
    }
    this.engine.injector.get(IFunctionService).deleteFormulaAstCacheKey(...formulas);
    this.calculation.markNames([...spellings]);
    this.#changed.clear();
  }
}
