import { byText, memo } from "../../lint/memo";
import { defineRule } from "../../lint/defineRule";
import { rowNumber } from "../../lint/places";
import { fold } from "../../text";
import type { Settings } from "../../standards/settings";
import type { Table } from "../../table/table";

type Ledger = Table<"expense">;

/** Up to this share of lines from other sources is a slip here and there; beyond it the ledger is no separate one. */
const slips = 0.2;

interface Sources {
  /** Rows whose source is the award money, and rows that name another. */
  readonly award: number;
  readonly other: number;
  readonly firstOther: number;
  readonly isAward: (text: string | null) => boolean | undefined;
}

const patternOf = (names: string): RegExp =>
  new RegExp(
    names
      .split("|")
      .map((name) => fold(name).replace(/[.*+?^${}()[\]\\]/g, "\\$&"))
      .filter(Boolean)
      .join("|") || "(?!)",
  );

const byNames = memo((_: Ledger) => new Map<string, Sources>());

/** How a ledger names its sources; counted once a table and way of naming. */
function sourcesOf(table: Ledger, { fundNames }: Settings): Sources {
  const known = byNames(table).get(fundNames);
  if (known) return known;
  const pattern = patternOf(fundNames);
  const isAward = byText((text) => pattern.test(fold(text)));
  let [award, other, firstOther] = [0, 0, -1];
  for (const [row, text] of table.column("fundSource").values.entries()) {
    const verdict = isAward(text);
    if (verdict === true) award++;
    else if (verdict === false) {
      if (other === 0) firstOther = row;
      other++;
    }
  }
  const sources = { award, other, firstOther, isAward };
  byNames(table).set(fundNames, sources);
  return sources;
}

/**
 * Reports lines whose source is not the award money in a ledger of award money: each of them where they are few,
 * once where they are many, since the ledger then keeps no separate account at all.
 *
 * Source: clause S-V-3e (separate accounts). How the award money is called is a setting.
 */
export const mixedFundSource = defineRule({
  meta: {
    id: "expense/mixed-fund-source",
    code: "EXP-02",
    severity: "error",
    clauses: ["S-V-3e"],
    scope: "table",
    table: "expense",
    needs: ["fundSource"],
  },
  text: {
    name: "资金来源混用",
    messages: {
      other: {
        short: "来源为“{value}”",
        problem: "资金来源“{value}”不是奖建资金，与本账其余 {count} 行不同。",
      },
      mixed: {
        short: "{other} 行不是奖建资金",
        problem:
          "本账 {award} 行来源为奖建资金，另有 {other} 行是其他来源，第一处在第 {row:row} 行，没有单独核算。",
      },
    },
    action: [
      "核对这笔支出的资金来源是否填错。",
      "属于其他资金的，从奖建资金账内调出，另行记账。",
      "属于奖建资金而写法不同的，在设置里补上这种写法。",
    ],
  },
  unable(table, { settings }) {
    const { award } = sourcesOf(table, settings);
    return award > 0 ? undefined : { id: "noAwardFund", data: { sheet: table.sheet } };
  },
  *check({ table, settings }) {
    const { award, other, firstOther, isAward } = sourcesOf(table, settings);
    if (other === 0) return;
    if (other > 1 && other > slips * (award + other)) {
      const data = { award, other, row: rowNumber(table, firstOther) };
      yield { message: "mixed", data, at: { row: firstOther, field: "fundSource", identity: "mixed" } };
      return;
    }
    const values = table.column("fundSource").values;
    for (let row = firstOther; row < values.length; row++) {
      const value = values[row]!;
      if (isAward(value) === false)
        yield { message: "other", data: { value, count: award }, at: { row, field: "fundSource" } };
    }
  },
});
