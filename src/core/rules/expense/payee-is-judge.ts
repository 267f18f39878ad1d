import { foldPayee } from "../../code/payee";
import { byText } from "../../lint/memo";
import { defineRule } from "../../lint/defineRule";
import type { Surroundings } from "../../lint/types";
import { lineKind, lineKindsOf } from "../shared/lines";

/** Names that decide about money or scores, with the part each plays. */
function namesOf({ all }: Pick<Surroundings, "all">): ReadonlyMap<string, "judge" | "head"> {
  const names = new Map<string, "judge" | "head">();
  const add = (texts: readonly (string | null)[], part: "judge" | "head"): void => {
    for (const text of texts) if (text && text.length >= 2) names.set(foldPayee(text), part);
  };
  for (const table of all("society"))
    if (table.has("legalPerson")) add(table.column("legalPerson").values, "head");
  for (const table of all("application"))
    if (table.has("legalPerson")) add(table.column("legalPerson").values, "head");
  for (const table of all("judge")) if (table.has("judge")) add(table.column("judge").values, "judge");
  return names;
}

const feeKinds: readonly number[] = [lineKind.labour, lineKind.expert, lineKind.lecture];

/**
 * Reports fees for labour, advice or lectures that were paid to a judge of the award or to a head of a society.
 *
 * Source: clause S-V-3c (accountability, supervision).
 */
export const payeeIsJudge = defineRule({
  meta: {
    id: "expense/payee-is-judge",
    code: "EXP-30",
    severity: "warning",
    clauses: ["S-V-3c"],
    scope: "row",
    table: "expense",
    needs: [],
    anyOf: ["payee", "person"],
    uses: ["category", "summary"],
    looks: ["judge", "society", "application"],
  },
  text: {
    name: "收款方是评委或负责人",
    messages: {
      judge: {
        short: "“{payee}”是评委",
        problem: "劳务类支出的收款方“{payee}”在评委名单中，请核实是否应当回避。",
      },
      head: {
        short: "“{payee}”是学会负责人",
        problem: "劳务类支出的收款方“{payee}”是学会负责人，请核实发放依据。",
      },
    },
    action: [
      "核对是否同一人，以及劳务内容和发放依据。",
      "属于按规定发放的，点“核实说明”写明审批情况。",
      "没有依据的，退回。",
    ],
  },
  unable: (_, surroundings) =>
    namesOf(surroundings).size > 0 ? undefined : { id: "missingSheet", data: { kind: "judge" } },
  *check({ table, first, end, all }) {
    const kinds = lineKindsOf(table);
    const names = namesOf({ all });
    const partOf = byText((text) => names.get(foldPayee(text)));
    const fields = (["payee", "person"] as const).filter((field) => table.has(field));
    for (let row = first; row < end; row++) {
      if (!feeKinds.includes(kinds[row]!)) continue;
      for (const field of fields) {
        const payee = table.column(field).values[row]!;
        const part = partOf(payee);
        if (!part || payee === null) continue;
        yield { message: part, data: { payee }, at: { row, field }, outcome: "review" };
        break;
      }
    }
  },
});
