import { defineRule } from "../../lint/defineRule";
import { placeOf, rowNumber } from "../../lint/places";
import { fold } from "../../text";
import { isSelfAssessment, societyAt, textAt, yearAt } from "../shared/applications";

/** Words that point to evidence without naming one. */
const vague = /^(?:有|无|见附件|详见附件|附件|见材料|略|同上|是|否|\/|-)$/;

/** Pieces of evidence that a cell names. */
const piecesOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[、,，;；\n]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length >= 2 && !vague.test(piece));

/**
 * Reports a piece of evidence that one application claims for two indicators.
 *
 * Source: logic (one achievement is scored once).
 */
export const evidenceUsedTwice = defineRule({
  meta: {
    id: "application/evidence-used-twice",
    code: "APP-15",
    severity: "warning",
    clauses: [],
    scope: "table",
    table: "application",
    needs: ["evidence"],
    anyOf: ["indicator", "indicatorName"],
    uses: ["society", "year", "selfScore"],
  },
  text: {
    name: "证明材料重复使用",
    messages: {
      twice: {
        short: "与{other:place}同一材料",
        problem: "证明材料“{value}”在第 {row:row} 行和{other:place}的两个指标下都用了。",
      },
    },
    basis: "本工具的核对规则（一项成果不在两个指标下重复计分）",
    action: ["核对材料对应哪个指标。", "确实可以同时证明的，点“核实说明”写明。"],
  },
  applies: isSelfAssessment,
  *check({ table }) {
    const evidence = textAt(table, "evidence");
    const [society, year] = [societyAt(table), yearAt(table)];
    const [code, name] = [textAt(table, "indicator"), textAt(table, "indicatorName")];
    const first = new Map<string, number>();
    const reported = new Set<string>();
    for (let row = 0; row < table.rowCount; row++) {
      for (const piece of piecesOf(evidence(row) ?? "")) {
        const key = `${year(row)}|${society(row)}|${piece}`;
        const before = first.get(key);
        if (before === undefined) {
          first.set(key, row);
          continue;
        }
        const isSame = (code(row) ?? name(row)) === (code(before) ?? name(before));
        if (isSame || reported.has(key)) continue;
        reported.add(key);
        yield {
          message: "twice",
          data: { value: piece, row: rowNumber(table, before), other: placeOf(table, row, table) },
          at: { row: before, field: "evidence", identity: key },
          cells: [table.cell(row, "evidence")],
        };
      }
    }
  },
});
