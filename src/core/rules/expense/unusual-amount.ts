import { defineRule } from "../../lint/defineRule";
import { outlierLine } from "../../audit/robust";
import { textAt } from "../../table/words";
import { medianInPlace } from "../shared/median";
import { signPremise, spendingOf } from "../shared/spending";
import { rowsWhere } from "../shared/rows";
import { labelsOf, rowsByNumber } from "../shared/texts";

/** Amounts of a category that are worth comparing. */
const fewest = 7;
/** 0.6745 (x − median) ÷ MAD is the modified z-score. */
const factor = 0.6745;

interface Spread {
  readonly median: number;
  readonly mad: number;
}

/** Median and median absolute deviation of values; `scratch` is as long as they are. */
function spreadOf(values: Float64Array, scratch: Float64Array): Spread {
  scratch.set(values);
  const median = medianInPlace(scratch);
  for (let i = 0; i < values.length; i++) scratch[i] = Math.abs(values[i]! - median);
  return { median, mad: medianInPlace(scratch) };
}

const isFar = (value: number, { median, mad }: Spread): boolean =>
  factor * Math.abs(value - median) > outlierLine * mad;

/**
 * Points out amounts far from the others of their category: the modified z-score is above 3.5 for the amount
 * and for its logarithm, since amounts are skewed and the plain score alone would take in a tenth of every ledger.
 * Categories of fewer than 7 amounts, or whose amounts are mostly equal, are not judged.
 *
 * Source: audit test 5.8 (Iglewicz and Hoaglin 1993). A lead, never called a violation.
 */
export const unusualAmount = defineRule({
  meta: {
    id: "expense/unusual-amount",
    code: "EXP-27",
    severity: "info",
    clauses: [],
    scope: "table",
    table: "expense",
    needs: ["amount", "category"],
    uses: ["direction"],
  },
  text: {
    name: "金额与同类差别大",
    messages: {
      far: {
        short: "同类中位数 {median:money}",
        problem: "“{category}”{count} 笔的中位数是 {median:money}，本笔 {amount:money}。可作抽查。",
      },
    },
    basis: "稳健离群检验（修正 z 值大于 3.5）；可作抽查，不代表有问题",
    action: ["可抽查这笔支出的凭据，核对金额和费用类别是否录错。"],
  },
  premise: signPremise,
  groupOf: (table) => {
    const { hashes } = labelsOf(table.column("category"));
    return (row) => hashes[row]!;
  },
  *check({ table, rows }) {
    const amounts = spendingOf(table);
    const categories = table.column("category");
    const { numbers, folded } = labelsOf(categories);
    const usable = rowsWhere(rows(table), (row) => amounts[row]! > 0);
    const { order, starts } = rowsByNumber(numbers, folded.length, usable);
    const buffers = [new Float64Array(usable.length), new Float64Array(usable.length)] as const;
    for (let number = 0; number < folded.length; number++) {
      const own = order.subarray(starts[number], starts[number + 1]);
      if (own.length < fewest) continue;
      const values = buffers[0].subarray(0, own.length);
      const scratch = buffers[1].subarray(0, own.length);
      for (let i = 0; i < own.length; i++) values[i] = amounts[own[i]!]!;
      const plain = spreadOf(values, scratch);
      if (!(plain.mad > 0)) continue;
      const far = rowsWhere(own, (row) => isFar(amounts[row]!, plain));
      if (far.length === 0) continue;
      for (let i = 0; i < values.length; i++) values[i] = Math.log(values[i]!);
      const logs = spreadOf(values, scratch);
      for (const row of far) {
        if (!isFar(Math.log(amounts[row]!), logs)) continue;
        yield {
          message: "far",
          data: {
            category: textAt(categories, row)!,
            count: own.length,
            median: plain.median,
            amount: amounts[row]!,
          },
          at: { row, field: "amount" },
        };
      }
    }
  },
});
