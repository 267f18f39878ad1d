import type { Fen } from "../../money";
import { capClasses, capId, day, type CapLevel, type CapRow, type CapStatus, type LimitRow } from "./types";

interface Issue {
  readonly kind: "meeting" | "training";
  readonly level: CapLevel;
  readonly from: string;
  readonly to?: string;
  readonly doc: string;
  readonly source: string;
  /** Yuan per person and day by class; null where the figure was not found. */
  readonly amounts: readonly (number | null)[];
}

const statusOf = (amount: number | null): CapStatus => (amount === null ? "toConfirm" : "reference");

function rowsOf({ kind, level, from, to, doc, source, amounts }: Issue): CapRow[] {
  return amounts.map((amount, index) => {
    const key = { kind, level, class: capClasses[kind][index]! };
    return {
      ...key,
      id: capId(key, from),
      from: day(from),
      ...(to === undefined ? {} : { to: day(to) }),
      unit: "personDay",
      amountFen: amount === null ? null : ((amount * 100) satisfies Fen),
      doc,
      source,
      status: statusOf(amount),
    };
  });
}

/** Caps on meetings and training, yuan per person and day, every part of the cost together. */
export const eventCaps: readonly CapRow[] = [
  {
    kind: "meeting",
    level: "nation",
    from: "2014-01-01",
    to: "2016-06-30",
    doc: "财行〔2013〕286号",
    source: "中央和国家机关会议费标准（旧），总额见转引，实施日期未核",
    amounts: [660, 550, 450, 450],
  },
  {
    kind: "meeting",
    level: "nation",
    from: "2016-07-01",
    doc: "财行〔2016〕214号",
    source: "中央和国家机关会议费综合定额；实施日期未核",
    amounts: [760, 650, 550, 550],
  },
  {
    kind: "meeting",
    level: "province",
    from: "2016-10-01",
    to: "2025-02-06",
    doc: "豫政办〔2016〕169号",
    source: "省级会议费综合定额，2016年10月施行；三类标准未取得",
    amounts: [600, 550, null, 400],
  },
  {
    kind: "meeting",
    level: "province",
    from: "2025-02-07",
    doc: "豫财行〔2025〕4号",
    source: "替代豫政办〔2016〕169号；标准未取得，请填写",
    amounts: [null, null, null, null],
  },
  {
    kind: "meeting",
    level: "city",
    from: "2014-01-01",
    doc: "",
    source: "市级会议费管理规定：文号和标准未取得，请填写",
    amounts: [null, null, null, null],
  },
  {
    kind: "training",
    level: "nation",
    from: "2014-01-01",
    to: "2016-12-31",
    doc: "",
    source: "2014年培训费办法，单一标准，见转引",
    amounts: [450, 450, 450],
  },
  {
    kind: "training",
    level: "nation",
    from: "2017-01-01",
    doc: "财行〔2016〕540号",
    source: "中央和国家机关培训费综合定额，2017年1月印发，不含师资费",
    amounts: [760, 650, 550],
  },
  {
    kind: "training",
    level: "province",
    from: "2017-01-01",
    doc: "",
    source: "省直机关培训费管理办法：文号和标准未取得，请填写",
    amounts: [null, null, null],
  },
  {
    kind: "training",
    level: "city",
    from: "2014-01-01",
    doc: "",
    source: "市级培训费管理规定：文号和标准未取得，请填写",
    amounts: [null, null, null],
  },
  {
    kind: "training",
    level: "elsewhere",
    from: "2017-11-01",
    doc: "安阳市市直机关培训费管理办法",
    source: "外地标准，仅供对照，见转载",
    amounts: [600, 550, 450],
  },
].flatMap((issue) => rowsOf(issue as Issue));

type Limit = Pick<LimitRow, "kind" | "level" | "class" | "value" | "doc" | "source"> & {
  readonly from: string;
  readonly to?: string;
};

const limitRow = ({ from, to, ...limit }: Limit): LimitRow => ({
  ...limit,
  id: `limit/${limit.kind}/${limit.level}/${limit.class}/${from}`,
  from: day(from),
  ...(to === undefined ? {} : { to: day(to) }),
  status: statusOf(limit.value),
});

const national2016 = { level: "nation", from: "2016-07-01", doc: "财行〔2016〕214号" } as const;
const provincial2016 = {
  level: "province",
  from: "2016-10-01",
  to: "2025-02-06",
  doc: "豫政办〔2016〕169号",
} as const;
const provincial2025 = {
  level: "province",
  from: "2025-02-07",
  doc: "豫财行〔2025〕4号",
  source: "标准未取得，请填写",
  value: null,
} as const;

/** Limits on the length and size of meetings; staff as a share of the delegates. */
export const eventLimits: readonly LimitRow[] = [
  ...["class2", "class3", "class4"].flatMap((name): Limit[] => [
    {
      ...national2016,
      kind: "meetingDays",
      class: name,
      to: "2023-07-31",
      value: 2,
      source: "会期不超过 2 天",
    },
    {
      level: "nation",
      from: "2023-08-01",
      doc: "财行〔2023〕86号",
      kind: "meetingDays",
      class: name,
      value: 1.5,
      source: "会期由 2 天改为 1.5 天，见转引",
    },
  ]),
  { ...national2016, kind: "meetingPeople", class: "class2", value: 300, source: "参会人数，见转引" },
  { ...national2016, kind: "meetingPeople", class: "class3", value: 150, source: "参会人数，见转引" },
  { ...national2016, kind: "meetingPeople", class: "class4", value: 50, source: "参会人数，见转引" },
  ...["class1", "class2"].flatMap((name): Limit[] => [
    {
      ...provincial2016,
      kind: "meetingPeople",
      class: name,
      value: 200,
      source: "全省性会议参会人数，见转引",
    },
    { ...provincial2025, kind: "meetingPeople", class: name },
  ]),
  {
    ...provincial2016,
    kind: "meetingStaffShare",
    class: "any",
    value: 0.1,
    source: "工作人员不超过代表的 10%，见转引",
  },
  { ...provincial2025, kind: "meetingStaffShare", class: "any" },
].map((limit) => limitRow(limit as Limit));
