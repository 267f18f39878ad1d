import { generateRandomId } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { Area } from "../area";
import { intersect, subtract } from "../area";
import type { Engine } from "../engine";
import { offsetFormula } from "../reader";
import { fromRange, toRange } from "../reference";
import { meaningOf } from "./fromUniver";
import type { ConditionalCriteria, ConditionalFormat, ConditionalLook, ConditionalType } from "./model";
import { toUniverRule } from "./toUniver";

/** What we note on each of Univer's rules: which conditional format it is a piece of, and what the rule cannot say. */
interface Note {
  id: string;
  type: ConditionalType;
  look: ConditionalLook;
  criteria: ConditionalCriteria;
}

type NotedRule = IConditionFormattingRule & { note?: Note };

/** A rule whose outcome for a cell does not depend on the other cells it lies over can be cut into pieces. */
function isPerCell(rule: NotedRule["rule"]): boolean {
  if (rule.type !== CFRuleType.highlightCell) return false;
  return [CFSubRuleType.formula, CFSubRuleType.number, CFSubRuleType.text, CFSubRuleType.timePeriod].includes(
    (rule as { subType: CFSubRuleType }).subType,
  );
}

/**
 * The conditional formats of a document.
 *
 * Univer holds them as rules. A format over many areas is one rule per area there, since a rule with
 * hundreds of areas makes every insertion of a row take minutes. What an add-in changes is kept aside and
 * turned into rules by `flush`, at the end of its request.
 */
export class ConditionalFormats {
  /** Formats that are new or changed and not yet, or not completely, among Univer's rules. */
  readonly #pending = new Map<string, ConditionalFormat>();
  readonly #changed = new Set<string>();

  constructor(private readonly engine: Engine) {}

  /** Forgets what belonged to a document that was closed. */
  reset(): void {
    this.#pending.clear();
    this.#changed.clear();
  }

  /** The formats of a sheet, the most important first. */
  list(sheetId: string): ConditionalFormat[] {
    const groups = new Map<string, ConditionalFormat>();
    for (const rule of this.#rules(sheetId)) {
      const id = rule.note?.id ?? rule.cfId;
      const known = groups.get(id);
      if (known) known.areas.push(...rule.ranges.map(fromRange));
      else groups.set(id, this.#fromRule(sheetId, id, rule));
    }
    const fresh = [...this.#pending.values()].filter((own) => own.sheetId === sheetId && !groups.has(own.id));
    const stored = [...groups.values()].map((group) => this.#pending.get(group.id) ?? group);
    return [...fresh.reverse(), ...stored];
  }

  get(sheetId: string, id: string): ConditionalFormat | undefined {
    return this.#pending.get(id) ?? this.list(sheetId).find((format) => format.id === id);
  }

  /** Adds a format before all others. */
  add(
    sheetId: string,
    areas: readonly Area[],
    type: ConditionalType,
    criteria: ConditionalCriteria,
  ): ConditionalFormat {
    const format: ConditionalFormat = {
      id: `{${generateRandomId(16)}}`,
      sheetId,
      areas: [...areas],
      type,
      stopIfTrue: false,
      look: {},
      criteria,
    };
    this.#pending.set(format.id, format);
    this.#changed.add(format.id);
    return format;
  }

  /** Changes a format; Univer's rules follow with `flush`. */
  change(format: ConditionalFormat, change: (format: ConditionalFormat) => void): void {
    const own = this.#pending.get(format.id) ?? structuredClone(format);
    change(own);
    this.#pending.set(own.id, own);
    this.#changed.add(own.id);
  }

  remove(format: ConditionalFormat): void {
    this.#pending.delete(format.id);
    this.#changed.delete(format.id);
    for (const rule of this.#rulesOf(format)) this.#delete(format.sheetId, rule);
  }

  /** Takes cells out of every format that lies over them. */
  clear(sheetId: string, areas: readonly Area[]): void {
    for (const format of this.list(sheetId)) {
      const touched = format.areas.some((own) => areas.some((area) => intersect(own, area)));
      if (!touched) continue;
      const rest = areas.reduce((kept, area) => kept.flatMap((own) => subtract(own, area)), format.areas);
      if (rest.length === 0) this.remove(format);
      else {
        const [from, to] = [format.areas[0]!, rest[0]!];
        this.change(format, (own) => {
          own.areas = rest;
          if (own.criteria.formula !== undefined) {
            own.criteria.formula = this.#moved(own.criteria.formula, from, to);
          }
        });
      }
    }
  }

  /** Puts a format at a place in the order of its sheet; 0 is the most important. */
  setPriority(format: ConditionalFormat, priority: number): void {
    this.flush();
    const order = this.list(format.sheetId).filter((own) => own.id !== format.id);
    order.splice(priority, 0, this.get(format.sheetId, format.id) ?? format);
    for (const own of order) for (const rule of this.#rulesOf(own)) this.#delete(own.sheetId, rule);
    for (const own of [...order].reverse()) {
      this.#pending.set(own.id, own);
      this.#changed.add(own.id);
      this.flush();
    }
  }

  /** Turns what was changed into rules. A format that does not yet say when it applies waits. */
  flush(): void {
    for (const id of this.#changed) {
      const format = this.#pending.get(id);
      const rule = format && toUniverRule(format);
      if (!rule) continue;
      this.#replace(format, rule);
      this.#pending.delete(id);
    }
    this.#changed.clear();
  }

  #replace(format: ConditionalFormat, rule: NotedRule["rule"]): void {
    const old = this.#rulesOf(format);
    const before = this.#rules(format.sheetId).findIndex((own) => old.includes(own));
    const anchors = this.#rules(format.sheetId).slice(0, Math.max(before, 0));
    for (const own of old) this.#delete(format.sheetId, own);
    const pieces = this.#pieces(format, rule).reverse();
    if (anchors.length === 0) for (const piece of pieces) this.#add(format.sheetId, piece);
    else this.#insertAfter(format.sheetId, anchors, pieces);
  }

  /** Univer adds at the top, so what stood above is taken off and put back. */
  #insertAfter(sheetId: string, above: readonly NotedRule[], pieces: readonly NotedRule[]): void {
    const kept = above.map((rule) => structuredClone(rule));
    for (const rule of kept) this.#delete(sheetId, rule);
    for (const piece of pieces) this.#add(sheetId, piece);
    for (const rule of kept.reverse()) this.#add(sheetId, rule);
  }

  #pieces(format: ConditionalFormat, rule: NotedRule["rule"]): NotedRule[] {
    const { id, type, look, criteria, stopIfTrue, areas } = format;
    const note: Note = { id, type, look, criteria };
    if (areas.length === 1 || !isPerCell(rule)) {
      return [{ cfId: id, ranges: areas.map(toRange), stopIfTrue, rule, note }];
    }
    return areas.map((area, i) => ({
      cfId: `${id}.${i}`,
      ranges: [toRange(area)],
      stopIfTrue,
      rule: this.#movedRule(rule, areas[0]!, area),
      note,
    }));
  }

  #movedRule(rule: NotedRule["rule"], from: Area, to: Area): NotedRule["rule"] {
    if (rule.type !== CFRuleType.highlightCell || !("value" in rule)) return rule;
    const { subType, value } = rule as { subType: CFSubRuleType; value: unknown };
    if (subType !== CFSubRuleType.formula || typeof value !== "string") return rule;
    return { ...rule, value: this.#moved(value, from, to) } as NotedRule["rule"];
  }

  #moved(formula: string, from: Area, to: Area): string {
    return offsetFormula(this.engine, formula, to.top - from.top, to.left - from.left);
  }

  #fromRule(sheetId: string, id: string, rule: NotedRule): ConditionalFormat {
    const { type, look, criteria } = rule.note ?? meaningOf(rule.rule);
    const own = { ...criteria };
    // Rows that were inserted move the rule's formula, not the one in the note.
    if (type === "Custom" && rule.rule.type === CFRuleType.highlightCell) {
      own.formula = (rule.rule as { value?: string }).value ?? own.formula ?? "";
    }
    return {
      id,
      sheetId,
      areas: rule.ranges.map(fromRange),
      type,
      stopIfTrue: rule.stopIfTrue,
      look,
      criteria: own,
    };
  }

  #rules(sheetId: string): readonly NotedRule[] {
    const model = this.engine.injector.get(ConditionalFormattingRuleModel);
    return (model.getSubunitRules(this.engine.unitId, sheetId) ?? []) as NotedRule[];
  }

  #rulesOf(format: ConditionalFormat): NotedRule[] {
    return this.#rules(format.sheetId).filter((rule) => (rule.note?.id ?? rule.cfId) === format.id);
  }

  #add(sheetId: string, rule: NotedRule): void {
    this.engine.mutate(AddConditionalRuleMutation, { subUnitId: sheetId, rule });
  }

  #delete(sheetId: string, rule: NotedRule): void {
    this.engine.mutate(DeleteConditionalRuleMutation, { subUnitId: sheetId, cfId: rule.cfId });
  }

  /** Cuts rules over many areas, as a file has them, into one rule per area. */
  split(): void {
    for (const sheetId of this.engine.workbook.getSheetOrders()) {
      const rules = [...this.#rules(sheetId)];
      if (!rules.some((rule) => rule.ranges.length > 1 && isPerCell(rule.rule))) continue;
      for (const rule of rules) this.#delete(sheetId, rule);
      for (const rule of rules.reverse())
        for (const piece of this.#cut(rule).reverse()) this.#add(sheetId, piece);
    }
  }

  #cut(rule: NotedRule): NotedRule[] {
    if (rule.ranges.length < 2 || !isPerCell(rule.rule)) return [rule];
    const note = rule.note ?? { id: rule.cfId, ...meaningOf(rule.rule) };
    const first = fromRange(rule.ranges[0]!);
    return rule.ranges.map((range, i) => ({
      ...rule,
      cfId: `${rule.cfId}.${i}`,
      ranges: [range],
      rule: this.#movedRule(rule.rule, first, fromRange(range)),
      note,
    }));
  }

  /** All rules with the pieces of each format joined again, in the form of Univer's resource. */
  toJson(): string {
    const sheets: Record<string, NotedRule[]> = {};
    for (const sheetId of this.engine.workbook.getSheetOrders()) {
      const rules = this.#joined(sheetId);
      if (rules.length > 0) sheets[sheetId] = rules;
    }
    return JSON.stringify(sheets);
  }

  #joined(sheetId: string): NotedRule[] {
    const joined = new Map<string, NotedRule>();
    for (const rule of this.#rules(sheetId)) {
      const id = rule.note?.id ?? rule.cfId;
      const known = joined.get(id);
      if (known) known.ranges = [...known.ranges, ...rule.ranges];
      else joined.set(id, { ...rule, cfId: id });
    }
    return [...joined.values()];
  }
}
