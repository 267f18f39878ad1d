import type { CellValue } from "../../../../src/core/table/grid";
import type { Seed } from "./seeds";
import {
  blanks,
  build,
  type Built,
  dataLines,
  headerLine,
  line,
  type Line,
  moved,
  sumOf,
  totalLine,
} from "./sheet";

export type Mutation = (seed: Seed) => Built;

const table = (seed: Seed): Line[] => [headerLine(seed), ...dataLines(seed)];
const total = (seed: Seed, label: string | undefined = seed.totalWord): Line =>
  totalLine(seed, seed.rows, label);
const half = (seed: Seed): number => Math.floor(seed.rows.length / 2);
const cut = (seed: Seed, parts: number): number[] =>
  Array.from({ length: parts + 1 }, (_, n) => Math.floor((n * seed.rows.length) / parts));
const titles = [line(["示例市科学技术协会奖建资金使用情况表"]), line(["编制单位：示例市数学会"])];

/** Groups of rows, each followed by its subtotal. */
function withSubtotals(seed: Seed, parts: number, last: Line[]): Line[] {
  const at = cut(seed, parts);
  const groups = at.slice(1).flatMap((to, n) => {
    const from = at[n]!;
    return [...dataLines(seed, from, to), totalLine(seed, seed.rows.slice(from, to), seed.subtotalWord)];
  });
  return [headerLine(seed), ...groups, ...last];
}

/** Ways in which people's sheets differ from a clean table, by name. */
export const mutations: Readonly<Record<string, Mutation>> = {
  clean: (seed) => build(seed, table(seed)),
  "title lines": (seed) => build(seed, [...titles, ...table(seed)]),
  "title lines and a gap": (seed) => build(seed, [...titles, ...blanks(2), ...table(seed)]),
  "a labelled total": (seed) => build(seed, [...table(seed), total(seed)]),
  "a labelled total after a gap": (seed) => build(seed, [...table(seed), ...blanks(1), total(seed)]),
  "a total without a label": (seed) => build(seed, [...table(seed), totalLine(seed, seed.rows, undefined)]),
  "a total without a label after a gap": (seed) =>
    build(seed, [...table(seed), ...blanks(2), totalLine(seed, seed.rows, undefined)]),
  "a total on top": (seed) => build(seed, [headerLine(seed), total(seed), ...dataLines(seed)]),
  "nested subtotals": (seed) => build(seed, withSubtotals(seed, 3, [total(seed)])),
  "subtotals only": (seed) => build(seed, withSubtotals(seed, 3, [])),
  "repeated headers": (seed) => {
    const at = half(seed);
    const again = line(seed.header);
    return build(seed, [headerLine(seed), ...dataLines(seed, 0, at), again, ...dataLines(seed, at)]);
  },
  "page lines": (seed) => {
    const at = half(seed);
    const page = [line(["第1页 共2页"]), ...blanks(1), line(seed.header)];
    return build(seed, [
      headerLine(seed),
      ...dataLines(seed, 0, at),
      ...page,
      ...dataLines(seed, at),
      line(["第2页"]),
    ]);
  },
  sections: (seed) => {
    const at = cut(seed, 3);
    const parts = ["一、会议类", "二、培训类", "三、其他类"].flatMap((title, n) => [
      line([title]),
      ...dataLines(seed, at[n], at[n + 1]),
    ]);
    return build(seed, [headerLine(seed), ...parts]);
  },
  footnotes: (seed) =>
    build(seed, [
      ...table(seed),
      total(seed),
      ...blanks(1),
      line(["注：本表金额单位为元。"]),
      line(["备注：数据截至三月底"]),
    ]),
  "a signature block": (seed) => {
    const wide = seed.header.length;
    const right = (value: CellValue): Line => line([...Array.from({ length: wide - 1 }, () => null), value]);
    return build(seed, [...table(seed), ...blanks(2), right("示例市数学会"), right(45382)]);
  },
  "signature labels": (seed) =>
    build(seed, [
      ...table(seed),
      total(seed),
      line(["制表：示例甲", "审核：示例乙"].slice(0, seed.header.length)),
    ]),
  "a blank tail of 3,000 rows": (seed) =>
    build(seed, [...table(seed), ...Array.from({ length: 3000 }, () => line(["", null, "  "], "blank"))]),
  "leading blank columns and rows": (seed) =>
    build(seed, [...blanks(3), ...moved(table(seed), 2)], { shift: (column) => column + 2 }),
  "a blank column inside": (seed) => {
    const at = Math.min(seed.label + 1, seed.header.length - 1);
    const lines = table(seed).map((l) => line([...l.cells.slice(0, at), null, ...l.cells.slice(at)], l.role));
    return build(seed, lines, { shift: (column) => (column >= at ? column + 1 : column) });
  },
  "a side box": (seed) => {
    const box: CellValue[][] = [
      ["经办", "示例甲"],
      ["电话", "0000000"],
      ["余额", 1234.5],
    ];
    const pad = Array.from({ length: seed.header.length + 1 }, () => null);
    const lines = table(seed).map((l, n) => {
      const side = box[n - 3];
      return side ? line([...pad.map((_, c) => l.cells[c] ?? null), ...side], l.role) : l;
    });
    return build(seed, lines);
  },
  "key and value lines above": (seed) =>
    build(seed, [
      line(["单位名称：", "示例市数学会"]),
      line(["账号：", "0000111122223333"]),
      line(["期间：", "2024年3月"]),
      ...blanks(1),
      ...table(seed),
    ]),
  "key and value lines directly above": (seed) =>
    build(seed, [line(["报表期间", "13"]), line(["起始日期:", "4th March, 2012"]), ...table(seed)]),
  "a total in a sentence": (seed) =>
    build(seed, [
      line([`截至目前收到款项共计${sumOf(seed.rows, seed.sums[0]!)}元。`]),
      ...blanks(1),
      ...table(seed),
      ...blanks(1),
      line([`共计${seed.rows.length}笔`]),
    ]),
  "payees called total": (seed) => {
    const column = seed.fields["payee"]!;
    const lines = table(seed).map((l, n) =>
      l.role === "data" && n % 5 === 2
        ? line(
            l.cells.map((c, k) => (k === column ? (n % 2 ? "TOTAL GAS SERVICES" : "合计广告示例公司") : c)),
            "data",
          )
        : l,
    );
    return build(seed, [...lines, total(seed)]);
  },
  "a numbering line": (seed) =>
    build(seed, [headerLine(seed), line(seed.header.map((_, n) => n + 1)), ...dataLines(seed)]),
  "a unit line": (seed) =>
    build(seed, [
      headerLine(seed),
      line(seed.header.map((_, c) => (seed.sums.includes(c) ? "元" : null))),
      ...dataLines(seed),
    ]),
  "brought and carried forward": (seed) => {
    const at = half(seed);
    const carried = (word: string): Line => {
      const cells: CellValue[] = seed.header.map(() => null);
      cells[seed.label] = word;
      cells[seed.sums[0]!] = sumOf(seed.rows.slice(0, at), seed.sums[0]!);
      return line(cells);
    };
    return build(seed, [
      headerLine(seed),
      ...dataLines(seed, 0, at),
      carried("过次页"),
      carried("承前页"),
      ...dataLines(seed, at),
    ]);
  },
};
