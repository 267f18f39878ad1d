import { capId, day, type CapRow } from "./types";

interface Fee {
  readonly kind: "lecture" | "consult";
  readonly from: string;
  readonly to?: string;
  readonly unit: CapRow["unit"];
  readonly doc: string;
  readonly source: string;
  readonly status: CapRow["status"];
  /** Yuan after tax by title. */
  readonly amounts: Readonly<Record<string, number>>;
  readonly level?: CapRow["level"];
}

const rowsOf = ({ amounts, from, to, level = "nation", ...fee }: Fee): CapRow[] =>
  Object.entries(amounts).map(([name, amount]) => {
    const key = { kind: fee.kind, level, class: name };
    return {
      ...fee,
      ...key,
      id: capId(key, from),
      from: day(from),
      ...(to === undefined ? {} : { to: day(to) }),
      amountFen: amount * 100,
    };
  });

/** Caps on fees of lecturers and experts; all of them are after tax. */
export const labourCaps: readonly CapRow[] = [
  {
    kind: "lecture",
    from: "2014-01-01",
    to: "2016-12-31",
    unit: "halfDay",
    doc: "",
    source: "旧标准，税后，每半天，见转引",
    status: "reference",
    amounts: { academician: 3000, professor: 2000, associate: 1000 },
  } as const,
  {
    kind: "lecture",
    from: "2017-01-01",
    unit: "hour",
    doc: "财行〔2016〕540号",
    source: "税后，每学时；每半天最多按 4 学时；同时为多班授课不重复计",
    status: "reference",
    amounts: { academician: 1500, professor: 1000, associate: 500 },
  } as const,
  {
    kind: "consult",
    from: "2017-01-01",
    unit: "personDay",
    doc: "财科教〔2017〕128号",
    source: "税后，每人每天的上限；半天按 60%，第三天起按 50%；印发月日未取得，本市是否执行待确认",
    status: "toConfirm",
    amounts: { academician: 3600, senior: 2400, other: 1500 },
  } as const,
].flatMap(rowsOf);

const travel = {
  level: "nation",
  from: day("2014-01-01"),
  unit: "personDay",
  doc: "财行〔2013〕531号",
  status: "reference",
} as const;

const allowance = (
  kind: "meal" | "cityTransport",
  amount: number,
  source: string,
  place?: string,
): CapRow => {
  const key = { kind, level: "nation", class: "any", ...(place === undefined ? {} : { place }) } as const;
  return { ...travel, ...key, id: capId(key, "2014-01-01"), amountFen: amount * 100, source };
};

const perDay = "每人每自然天包干";

/** Allowances of travellers per natural day. */
export const allowanceCaps: readonly CapRow[] = [
  allowance("meal", 100, perDay),
  ...["西藏", "青海", "新疆"].map((place) => allowance("meal", 120, perDay, place)),
  allowance("cityTransport", 80, perDay),
];
