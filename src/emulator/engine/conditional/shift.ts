import type { IDisposable, IRange } from "@univerjs/core";
import { Disposable } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import {
  AddConditionalRuleMutation,
  AddConditionalRuleMutationUndoFactory,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  setConditionalRuleMutationUndoFactory,
} from "@univerjs/sheets-conditional-formatting";
import { FormulaRefRangeService } from "@univerjs/sheets-formula";
import type { Engine } from "../engine";

type Rule = IConditionFormattingRule;

/** Formulas of a rule, in the order `withFormulas` takes them. */
function formulasOf({ rule }: Rule): string[] {
  const isFormula =
    rule.type === CFRuleType.highlightCell && (rule as { subType: string }).subType === CFSubRuleType.formula;
  return isFormula ? [(rule as { value: string }).value] : [];
}

const withFormulas = (rule: Rule, formulas: readonly string[]): Rule =>
  formulas.length === 0 ? rule : { ...rule, rule: { ...rule.rule, value: formulas[0] } as Rule["rule"] };

/**
 * Lets conditional formats follow when rows, columns and cells are inserted, deleted or moved.
 *
 * Where Univer draws, its own drawing package does this; here nothing draws, so it is ours to do.
 */
export class ConditionalShift extends Disposable {
  readonly #watched = new Map<string, IDisposable>();

  constructor(private readonly engine: Engine) {
    super();
    const model = engine.injector.get(ConditionalFormattingRuleModel);
    const subscription = model.$ruleChange.subscribe(({ unitId, subUnitId, rule, type }) => {
      const key = `${unitId}|${subUnitId}|${rule.cfId}`;
      if (type === "delete" || type === "set") {
        this.#watched.get(key)?.dispose();
        this.#watched.delete(key);
      }
      if (type === "add" || type === "set") this.#watched.set(key, this.#watch(unitId, subUnitId, rule));
    });
    for (const [unitId, sheets] of model.getAll()) {
      for (const [subUnitId, rules] of sheets) {
        for (const rule of rules) {
          this.#watched.set(`${unitId}|${subUnitId}|${rule.cfId}`, this.#watch(unitId, subUnitId, rule));
        }
      }
    }
    this.disposeWithMe(() => {
      subscription.unsubscribe();
    });
  }

  /** Forgets a document that was closed. */
  reset(): void {
    for (const watcher of this.#watched.values()) watcher.dispose();
    this.#watched.clear();
  }

  #watch(unitId: string, subUnitId: string, rule: Rule): IDisposable {
    const { injector } = this.engine;
    const at = { unitId, subUnitId };
    return injector
      .get(FormulaRefRangeService)
      .registerRangeFormula(unitId, subUnitId, rule.ranges, formulasOf(rule), (moved) => {
        if (moved.length === 0) {
          const params = { ...at, cfId: rule.cfId };
          return {
            redos: [{ id: DeleteConditionalRuleMutation.id, params }],
            undos: [{ id: AddConditionalRuleMutation.id, params: { ...at, rule } }],
          };
        }
        const [first, ...rest] = moved as { formulas: string[]; ranges: IRange[] }[];
        const set = {
          ...at,
          cfId: rule.cfId,
          rule: { ...withFormulas(rule, first!.formulas), ranges: first!.ranges },
        };
        const redos: { id: string; params: object }[] = [{ id: SetConditionalRuleMutation.id, params: set }];
        const undos: { id: string; params: object }[] = setConditionalRuleMutationUndoFactory(injector, set);
        rest.forEach((part, i) => {
          const own = {
            ...withFormulas(rule, part.formulas),
            cfId: `${rule.cfId}-${i + 1}`,
            ranges: part.ranges,
          };
          redos.push({ id: AddConditionalRuleMutation.id, params: { ...at, rule: own } });
          undos.push(AddConditionalRuleMutationUndoFactory(injector, { ...at, rule: own }));
        });
        return { redos, undos };
      });
  }

  override dispose(): void {
    this.reset();
    super.dispose();
  }
}
