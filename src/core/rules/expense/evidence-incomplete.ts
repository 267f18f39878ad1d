import { memo } from "../../lint/memo";
import { defineRule } from "../../lint/defineRule";
import { fold } from "../../text";
import type { Table } from "../../table/table";
import { lineKind, lineKindsOf, type LineKind } from "../shared/lines";

type Ledger = Table<"expense">;

/** Pieces of evidence by the words that name them; ids are terms of the locale. */
const pieces = {
  approval: /审批|批复|批准|申请单|报批|计划/,
  notice: /通知/,
  signIn: /签到/,
  details: /明细|清单|结算单|原始单据|菜单/,
  invoice: /发票|票据|收据|住宿票|机票|车票/,
  ticket: /车票|机票|船票|行程单|火车|高铁|交通票/,
  receipt: /签收|合同|领取|发放/,
} as const;
type Piece = keyof typeof pieces;

/** What a line of each kind has to carry. */
const wanted: Readonly<Partial<Record<LineKind, readonly Piece[]>>> = {
  [lineKind.meeting]: ["approval", "notice", "signIn", "details", "invoice"],
  [lineKind.training]: ["approval", "notice", "signIn", "details", "invoice"],
  [lineKind.lecture]: ["receipt"],
  [lineKind.travel]: ["approval", "ticket"],
  [lineKind.lodging]: ["invoice"],
};

/** The column lists documents only where most of its cells name one. */
const typical = 0.5;

/** True where the cells of the evidence column of such lines name documents, and are no numbers or links. */
const namesDocuments = memo((table: Ledger): boolean => {
  const kinds = lineKindsOf(table);
  let [filled, naming] = [0, 0];
  table.column("evidence").values.forEach((text, row) => {
    if (!text || !wanted[kinds[row] as LineKind]) return;
    filled++;
    if (Object.values(pieces).some((pattern) => pattern.test(text))) naming++;
  });
  return filled > 0 && naming >= typical * filled;
});

/**
 * Reports lines on meetings, training and travel whose evidence lacks pieces that have to be there.
 * Only ledgers whose evidence column names documents are checked.
 *
 * Source: clause S-V-3d; the pieces are those of the rules on meetings (第十七条), training (第十七条) and travel.
 */
export const evidenceIncomplete = defineRule({
  meta: {
    id: "expense/evidence-incomplete",
    code: "EXP-22",
    severity: "warning",
    clauses: ["S-V-3d"],
    scope: "row",
    table: "expense",
    needs: ["evidence"],
    anyOf: ["category", "summary"],
  },
  text: {
    name: "凭据不全",
    messages: {
      none: { short: "没有凭据", problem: "这笔支出没有填凭据，应有{first:term}等 {count} 项。" },
      one: { short: "缺少{first:term}", problem: "凭据“{value}”缺少{first:term}。" },
      two: {
        short: "缺少{first:term}、{second:term}",
        problem: "凭据“{value}”缺少{first:term}、{second:term}。",
      },
      several: {
        short: "缺少{first:term}等 {count} 项",
        problem: "凭据“{value}”缺少{first:term}、{second:term}等，共 {count} 项。",
      },
    },
    basis:
      "会议费、培训费管理办法第十七条：审批文件、通知、签到表、明细单据、票据；讲课费另附签收单或合同；差旅附审批单和车船票",
    action: ["找齐缺少的凭据附在账后，并补填这一列。", "确实不需要的，点“核实说明”写明。"],
  },
  premise: (table) => String(table.has("evidence") && namesDocuments(table)),
  unable: (table) =>
    namesDocuments(table) ? undefined : { id: "evidenceUnnamed", data: { sheet: table.sheet } },
  *check({ table, first, end }) {
    const kinds = lineKindsOf(table);
    const texts = table.column("evidence").values;
    for (let row = first; row < end; row++) {
      const need = wanted[kinds[row] as LineKind];
      if (!need) continue;
      const value = texts[row] ?? "";
      const folded = fold(value);
      const lacking = need.filter((piece) => !pieces[piece].test(folded));
      const [one, two] = lacking;
      if (one === undefined) continue;
      const at = { row, field: "evidence" } as const;
      const count = lacking.length;
      if (value === "") yield { message: "none", data: { first: one, count }, at };
      else if (two === undefined) yield { message: "one", data: { value, first: one }, at };
      else if (count === 2) yield { message: "two", data: { value, first: one, second: two }, at };
      else yield { message: "several", data: { value, first: one, second: two, count }, at };
    }
  },
});
