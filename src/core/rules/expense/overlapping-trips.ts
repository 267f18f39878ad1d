import { defineRule } from "../../lint/defineRule";
import { placeOf } from "../../lint/places";
import { fold } from "../../text";
import { noDay, type Table } from "../../table/table";
import { lineKind, lineKindsOf } from "../shared/lines";
import { labelsOf, rowsByNumber } from "../shared/texts";

type Ledger = Table<"expense">;
type Conflict = "places" | "allowance" | "hosted";

const isEvent = (kind: number): boolean => kind === lineKind.meeting || kind === lineKind.training;
const isAllowance = (kind: number): boolean => kind === lineKind.meal || kind === lineKind.cityTransport;

/** True for two places that are given and are not the same: neither name holds the other. */
function areApart(one: string | null | undefined, two: string | null | undefined): boolean {
  if (!one || !two) return false;
  const [a, b] = [fold(one), fold(two)];
  return !a.includes(b) && !b.includes(a);
}

/** What speaks against two rows of one person that share days; undefined where they may be parts of one trip. */
function conflictFinder(table: Ledger): (one: number, two: number) => Conflict | undefined {
  const kinds = lineKindsOf(table);
  const places = table.has("place") ? table.column("place").values : undefined;
  const vouchers = table.has("voucher") ? table.column("voucher").values : undefined;
  return (one, two) => {
    const [a, b] = [kinds[one]!, kinds[two]!];
    if (isEvent(a) || isEvent(b)) {
      const isFed = [a, b].some((kind) => kind === lineKind.meal || kind === lineKind.lodging);
      return isFed ? "hosted" : undefined;
    }
    if (areApart(places?.[one], places?.[two])) return "places";
    const voucher = vouchers?.[one] ?? null;
    const isOneVoucher = voucher !== null && voucher === vouchers?.[two];
    return a === b && isAllowance(a) && !isOneVoucher ? "allowance" : undefined;
  };
}

/** Order of rows that sorting the sheet does not change. */
function byContent(table: Ledger, a: number, b: number): number {
  const [one, other] = [table.rowKey(a), table.rowKey(b)];
  return one < other ? -1 : one > other ? 1 : a - b;
}

/**
 * Reports trips of one person that share days in different places, allowances paid twice for the same days,
 * and meals or lodging during a meeting or training that provides them. A day on which one trip ends and
 * another begins is shared by both and not reported; nor are the parts of one trip.
 *
 * Source: nobody is in two places; clause S-V-3d.
 */
export const overlappingTrips = defineRule({
  meta: {
    id: "expense/overlapping-trips",
    code: "EXP-19",
    severity: "error",
    clauses: ["S-V-3d"],
    scope: "table",
    table: "expense",
    needs: ["person", "startDate", "endDate"],
    anyOf: ["category", "summary"],
    uses: ["place", "voucher"],
  },
  text: {
    name: "同一人行程重叠",
    messages: {
      places: {
        short: "与{other:place}行程重叠",
        problem:
          "“{person}”{start:date}至{end:date}的行程与{other:place}（{otherStart:date}至{otherEnd:date}）重叠 {days} 天，地点不同。",
      },
      allowance: {
        short: "与{other:place}重复领补助",
        problem:
          "“{person}”{start:date}至{end:date}的补助与{other:place}（{otherStart:date}至{otherEnd:date}）有 {days} 天重复。",
      },
      hosted: {
        short: "与{other:place}会议或培训重叠",
        problem:
          "“{person}”{start:date}至{end:date}的食宿与{other:place}的会议或培训有 {days} 天重叠，请核实是否已统一安排食宿。",
      },
    },
    action: [
      "核对这两行的人员、起止日期和地点。",
      "日期录错的，改正；重复领取的，退回。",
      "属于同一次行程的，写成相同的地点或凭证号。",
    ],
  },
  groupOf: (table) => {
    const { hashes } = labelsOf(table.column("person"));
    return (row) => hashes[row]!;
  },
  *check({ table, rows }) {
    const starts = table.column("startDate").days;
    const ends = table.column("endDate").days;
    const kinds = lineKindsOf(table);
    const persons = table.column("person");
    const { numbers, folded } = labelsOf(persons);
    const usable = rows(table).filter(
      (row) => kinds[row] !== lineKind.other && starts[row] !== noDay && ends[row]! >= starts[row]!,
    );
    const { order, starts: from } = rowsByNumber(numbers, folded.length, usable);
    const conflictOf = conflictFinder(table);
    for (let number = 0; number < folded.length; number++) {
      const own = order
        .slice(from[number], from[number + 1])
        .sort((a, b) => starts[a]! - starts[b]! || ends[a]! - ends[b]! || byContent(table, a, b));
      for (let i = 0; i < own.length; i++) {
        const one = own[i]!;
        for (let j = i + 1; j < own.length && starts[own[j]!]! < ends[one]!; j++) {
          const two = own[j]!;
          const message = conflictOf(one, two);
          if (!message) continue;
          const days = Math.min(ends[one]!, ends[two]!) - starts[two]! + 1;
          if (days < 2) continue;
          yield {
            message,
            data: {
              person: persons.values[one]!,
              start: starts[one]!,
              end: ends[one]!,
              other: placeOf(table, two, table),
              otherStart: starts[two]!,
              otherEnd: ends[two]!,
              days,
            },
            at: {
              row: one,
              field: "startDate",
              identity: `${folded[number]}|${starts[one]}|${ends[one]}|${starts[two]}|${ends[two]}`,
            },
            cells: [table.cell(two, "startDate")],
            ...(message === "hosted" ? { severity: "warning", outcome: "review" } : {}),
          };
          break;
        }
      }
    }
  },
});
