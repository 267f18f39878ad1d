import { lodgingTable, provincialLodgingTable } from "./lodgingTable";
import { capClasses, capId, day, type CapLevel, type CapRow, type Season } from "./types";

const pad = (n: number): string => String(n).padStart(2, "0");

/** Last day of a month as the table counts it; 29 in February lets the season run to its end in every year. */
const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Seasons of `7-9,11-3` (months) or `0401-0510` (days). */
function seasonsOf(text: string): Season[] {
  return text.split(",").map((span) => {
    const [from = "", to = from] = span.split("-");
    if (from.length === 4) return { from, to };
    return { from: `${pad(Number(from))}01`, to: `${pad(Number(to))}${lastDays[Number(to) - 1]}` };
  });
}

const ENTRY = /^(\S+?)(?: \[([\d,-]+)\])? (\S+)\/(\S+)\/(\S+)$/;

interface Table {
  readonly level: CapLevel;
  readonly text: string;
  readonly doc: string;
  readonly source: string;
}

function entryRows(table: Table, province: string, entry: string): CapRow[] {
  const parts = ENTRY.exec(entry);
  if (!parts) throw new Error(`no lodging caps: ${province} ${entry}`);
  const [, cities = "", months, ...amounts] = parts;
  const seasons = months === undefined ? [undefined] : seasonsOf(months);
  return cities.split("、").flatMap((city) =>
    seasons.flatMap((season) =>
      amounts.flatMap((amount, index): CapRow[] => {
        if (amount === "-") return [];
        const key = {
          kind: "lodging",
          level: table.level,
          class: capClasses.lodging[index]!,
          place: `${province}/${city}`,
          ...(season === undefined ? {} : { season }),
        } as const;
        return [
          {
            ...key,
            id: capId(key, "2016-01-01"),
            from: day("2016-01-01"),
            unit: "night",
            amountFen: Number(amount) * 100,
            doc: table.doc,
            source: table.source,
            status: "reference",
          },
        ];
      }),
    ),
  );
}

const rowsOf = (table: Table): CapRow[] =>
  table.text
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [province = "", entries = ""] = line.split(": ");
      return entries.split("; ").flatMap((entry) => entryRows(table, province, entry));
    });

/** Caps on lodging per night by place, rank and season: the whole national table and the province's own. */
export const lodgingCaps: readonly CapRow[] = [
  ...rowsOf({
    level: "nation",
    text: lodgingTable,
    doc: "",
    source: "中央和国家机关差旅住宿费标准，2016年1月1日起执行；文号和是否仍执行待核",
  }),
  ...rowsOf({
    level: "province",
    text: provincialLodgingTable,
    doc: "",
    source: "省内差旅住宿费标准，省级、厅局级、其他人员；文号和施行日期未取得",
  }),
];
