import { levenshtein } from "../../audit/levenshtein";
import { memo } from "../../lint/memo";
import { defineRule } from "../../lint/defineRule";
import { placeOf, rowNumber } from "../../lint/places";
import { halfWidth } from "../../text";
import type { Table } from "../../table/table";
import { payeesOf } from "../shared/texts";

type Ledger = Table<"expense">;

/** Shorter account texts are ends of cards or masks. */
const shortestAccount = 8;
/** Shorter names are persons' names, which differ in one sign and are different persons. */
const shortestName = 5;
/** One sign may differ, two in a long name. */
const longName = 9;
/** An account with more payees than this belongs to an intermediary. */
const mostPayees = 5;
/** An account in more than this share of the rows is the society's own. */
const ownShare = 0.5;
/** Names that share one shortened form with more others than this are compared with none. */
const crowd = 50;

/** Signs that number or place branches: names that differ in them alone name different bodies. */
const telling = /^[\d一二三四五六七八九十甲乙丙丁东西南北中上下大小新老a-z]$/;

/** An account number as its digits; undefined for a blank, a mask or too short a number. */
function accountOf(text: string | null): string | undefined {
  if (!text) return undefined;
  const digits = halfWidth(text).replace(/[\s\-－]/g, "");
  return /^[\da-z]+$/i.test(digits) && digits.length >= shortestAccount ? digits : undefined;
}

/** First rows of the payees of an account, by number of the payee; and the accounts of each payee. */
interface Links {
  readonly byAccount: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly byPayee: ReadonlyMap<number, ReadonlySet<string>>;
  readonly firstRow: ReadonlyMap<number, number>;
  readonly isOwn: boolean;
}

const linksOf = memo((table: Ledger): Links => {
  const { numbers } = payeesOf(table.column("payee"));
  const accounts = table.column("account").values;
  const byAccount = new Map<string, Map<number, number>>();
  const byPayee = new Map<number, Set<string>>();
  const firstRow = new Map<number, number>();
  const rowsOf = new Map<string, number>();
  let filled = 0;
  for (let row = 0; row < numbers.length; row++) {
    const account = accountOf(accounts[row]!);
    const payee = numbers[row]!;
    if (account === undefined || payee < 0) continue;
    filled++;
    rowsOf.set(account, (rowsOf.get(account) ?? 0) + 1);
    if (!firstRow.has(payee)) firstRow.set(payee, row);
    const payees = byAccount.get(account) ?? new Map<number, number>();
    if (!payees.has(payee)) payees.set(payee, row);
    byAccount.set(account, payees);
    byPayee.set(payee, (byPayee.get(payee) ?? new Set<string>()).add(account));
  }
  const isOwn = [...rowsOf].some(
    ([account, rows]) => rows > ownShare * filled && byAccount.get(account)!.size > 2,
  );
  return { byAccount, byPayee, firstRow, isOwn };
});

/** The name with each of its signs left out in turn, and as it is. */
const shortened = (name: string): string[] => [
  name,
  ...Array.from(name, (_, i) => name.slice(0, i) + name.slice(i + 1)),
];

/** What is left of two names when what they share at both ends is taken away. */
function difference(a: string, b: string): readonly [string, string] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** True for names that one slip of the hand may have made of each other. */
export function areAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const most = shorter >= longName ? 2 : 1;
  if (shorter < shortestName || a === b || levenshtein(a, b, { most }) > most) return false;
  const rest = difference(a, b);
  return !rest.every((text) => text === "" || telling.test(text));
}

/** Pairs of payees with like names, found by the shortened forms that they share. */
function* likePairs(
  names: readonly string[],
  payees: Iterable<number>,
): Generator<readonly [number, number]> {
  const byForm = new Map<string, number[]>();
  for (const payee of payees) {
    const name = names[payee]!;
    if (name.length < shortestName) continue;
    for (const form of new Set(shortened(name))) {
      const list = byForm.get(form);
      if (list) list.push(payee);
      else byForm.set(form, [payee]);
    }
  }
  const seen = new Set<string>();
  for (const list of byForm.values()) {
    if (list.length < 2 || list.length > crowd) continue;
    for (const [index, one] of list.entries())
      for (const two of list.slice(index + 1)) {
        const key = `${one}|${two}`;
        if (seen.has(key)) continue;
        seen.add(key);
        if (areAlike(names[one]!, names[two]!)) yield [one, two];
      }
  }
}

/**
 * Reports payees with like names and different accounts, and accounts that were paid under different names.
 * Names are compared without width, spaces, brackets and legal form; those that differ only in a number, a letter
 * or a direction, and persons' names, are taken for different.
 *
 * Source: audit test 5.9 (near duplicates).
 */
export const similarPayees = defineRule({
  meta: {
    id: "expense/similar-payees",
    code: "EXP-29",
    severity: "warning",
    clauses: [],
    scope: "table",
    table: "expense",
    needs: ["payee", "account"],
  },
  text: {
    name: "收款方名称相近而账号不同",
    messages: {
      names: {
        short: "与{other:place}名称相近",
        problem: "第 {row:row} 行的“{payee}”与{other:place}的“{otherPayee}”名称相近，账号不同。",
      },
      account: {
        short: "与{other:place}账号相同",
        problem: "第 {row:row} 行的“{payee}”与{other:place}的“{otherPayee}”名称不同，账号相同。",
      },
    },
    basis: "审计通行做法：相近的名称、共用的账号可能是录错或冒名收款",
    action: [
      "对照合同、发票和开户信息，核对收款方名称和账号。",
      "属于录错的，改正。",
      "确是两家单位或同一单位换了名称的，点“核实说明”写明。",
    ],
  },
  unable: (table) => (linksOf(table).isOwn ? { id: "ownAccount", data: { sheet: table.sheet } } : undefined),
  *check({ table }) {
    const { byAccount, byPayee, firstRow } = linksOf(table);
    const { folded } = payeesOf(table.column("payee"));
    const payees = table.column("payee").values;
    const wordsOf = (one: number, two: number) => ({
      row: rowNumber(table, one),
      payee: payees[one]!,
      other: placeOf(table, two, table),
      otherPayee: payees[two]!,
    });
    for (const [a, b] of likePairs(folded, byPayee.keys())) {
      const shares = [...byPayee.get(a)!].some((account) => byPayee.get(b)!.has(account));
      if (shares) continue;
      const [one, two] = [firstRow.get(a)!, firstRow.get(b)!].sort((x, y) => x - y) as [number, number];
      const identity = [folded[a], folded[b]].sort().join("|");
      const at = { row: one, field: "payee", identity } as const;
      yield { message: "names", data: wordsOf(one, two), at, cells: [table.cell(two, "payee")] };
    }
    for (const [account, rows] of byAccount) {
      if (rows.size < 2 || rows.size > mostPayees) continue;
      const [one, two] = [...rows.values()] as [number, number];
      const at = { row: one, field: "account", identity: account } as const;
      const cells = [...rows.values()].map((row) => table.cell(row, "account"));
      yield { message: "account", data: wordsOf(one, two), at, cells };
    }
  },
});
