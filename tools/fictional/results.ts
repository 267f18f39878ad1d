import { organisationCheck, usccCheck } from "../../src/core/code/uscc";
import { randomFrom, type Random } from "../../src/core/scoring/random";
import { ranks } from "../../src/core/scoring/rank";
import { starIds, type StarId } from "../../src/core/standards/stars";
import type { CellValue } from "../../src/core/table/grid";
import type { ResultRow, Scores } from "../../src/analysis/types";

export interface FictionOptions {
  readonly seed: number;
  readonly societies: number;
  readonly years: readonly number[];
  /** Share of star scores left blank; such a society does not compete that year. */
  readonly missing01?: number;
  /** Share of years in which a society does not apply. */
  readonly absent01?: number;
  /** Line of every star. */
  readonly line?: number;
}

const subjects = {
  理科: ["数学", "物理", "化学", "地理", "生物", "气象", "测绘", "心理", "环境科学", "地质", "统计", "生态"],
  工科: [
    "计算机",
    "机械工程",
    "建筑",
    "煤炭",
    "电机工程",
    "水利",
    "公路",
    "化工",
    "纺织",
    "自动化",
    "粮油",
    "消防",
  ],
  农科: [
    "农",
    "林",
    "畜牧兽医",
    "园艺",
    "水产",
    "土壤肥料",
    "植物保护",
    "蚕桑",
    "茶叶",
    "农业机械",
    "作物",
    "花卉",
  ],
  医科: [
    "医",
    "护理",
    "药",
    "中医药",
    "预防医",
    "针灸",
    "口腔医",
    "康复",
    "营养",
    "解剖",
    "防痨",
    "心血管病",
  ],
  交叉学科: [
    "科普作家",
    "图书馆",
    "标准化",
    "知识产权",
    "城市科学",
    "安全生产",
    "反邪教",
    "发明",
    "质量管理",
    "创造",
    "老科技工作者",
    "未来",
  ],
} as const;
const kinds = ["", "应用", "青年", "工程", "基础", "现代"] as const;
const sizes = ["大型", "中型", "小型"] as const;

interface Society {
  readonly name: string;
  readonly uscc: string;
  readonly field: string;
  readonly size: string;
  /** What its scores lie around. */
  readonly level: number;
  readonly trend: number;
  readonly strengths: readonly number[];
}

/** Sum of twelve even numbers less six: near enough to a normal one. */
const bell = (random: Random): number =>
  Array.from({ length: 12 }, random.next).reduce((sum, value) => sum + value, -6);

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** A code whose check characters hold, of an administrative division that does not exist. */
export function fictionalCode(serial: number): string {
  const organisation = `MJ${String(serial).padStart(6, "0")}`;
  const first17 = `51990000${organisation}${organisationCheck(organisation)}`;
  return first17 + usccCheck(first17);
}

function societyAt(index: number, random: Random): Society {
  const fields = Object.keys(subjects) as (keyof typeof subjects)[];
  const field = fields[index % fields.length]!;
  const list = subjects[field];
  const serial = Math.floor(index / fields.length);
  const kind = kinds[Math.floor(serial / list.length) % kinds.length]!;
  const round = Math.floor(serial / (list.length * kinds.length));
  const name = `示例市${kind}${list[serial % list.length]!}学会${round === 0 ? "" : `（${round + 1}）`}`;
  return {
    name,
    uscc: fictionalCode(index + 1),
    field,
    size: sizes[random.below(sizes.length)]!,
    level: 81 + 5 * bell(random),
    trend: 0.8 * bell(random),
    strengths: starIds.map(() => 3 * bell(random)),
  };
}

function scoresOf(society: Society, step: number, missing01: number, random: Random): Scores {
  const scores = starIds.map((star, i) => {
    const value = society.level + society.trend * step + society.strengths[i]! + 2 * bell(random);
    const isMissing = random.next() < missing01;
    return [star, isMissing ? null : oneDecimal(Math.min(Math.max(value, 30), 99.5))] as const;
  });
  return Object.fromEntries(scores) as Record<StarId, number | null>;
}

const present = (scores: Scores): number[] =>
  starIds.flatMap((star) => (scores[star] === null ? [] : [scores[star]]));

function totalOf(scores: Scores): number | null {
  const there = present(scores);
  return there.length === 0
    ? null
    : Math.round((100 * there.reduce((sum, score) => sum + score, 0)) / there.length) / 100;
}

/** Gives places to the societies of a year; one without all five scores does not compete. */
function ranked(rows: readonly ResultRow[]): ResultRow[] {
  const competing = rows.map(({ scores, total }) => (present(scores).length === 5 ? total! : NaN));
  const places = ranks(competing);
  return rows.map((row, i) => ({ ...row, rank: Number.isNaN(places[i]!) ? null : places[i]! }));
}

/**
 * Results of societies that do not exist, over several years; the same seed gives the same rows.
 *
 * Totals are plain means of the scores present, rounded to two decimals; places follow the totals.
 */
export function fictionalResults(options: FictionOptions): ResultRow[] {
  const { seed, societies: count, years, missing01 = 0.01, absent01 = 0.05, line = 80 } = options;
  const random = randomFrom(seed);
  const societies = Array.from({ length: count }, (_, i) => societyAt(i, random));
  return years.flatMap((year, step) => {
    const rows = societies.flatMap((society): ResultRow[] => {
      const scores = scoresOf(society, step, missing01, random);
      if (random.next() < absent01) return [];
      const { name, uscc, field, size } = society;
      const stars = present(scores).filter((score) => score >= line).length;
      const total = totalOf(scores);
      return [{ year, society: name, uscc, field, size, scores, total, rank: null, stars, judges: 7 }];
    });
    return ranked(rows).map((row, i) => ({ ...row, source: { sheet: "评分结果", row: i + 1 } }));
  });
}

/** Headings of 评分结果. */
export const resultHeadings = [
  "年度",
  "学会名称",
  "统一社会信用代码",
  "学科",
  "规模",
  "党建",
  "科技创新",
  "服务社会和政府",
  "服务科技工作者",
  "自我发展",
  "总分",
  "名次",
  "达线项数",
  "评委数",
  "备注",
] as const;

/** The cells of 评分结果 with its headings. */
export const resultCells = (rows: readonly ResultRow[]): CellValue[][] => [
  [...resultHeadings],
  ...rows.map((row) => [
    row.year,
    row.society,
    row.uscc ?? null,
    row.field ?? null,
    row.size ?? null,
    ...starIds.map((star) => row.scores[star]),
    row.total,
    row.rank,
    row.stars,
    row.judges ?? null,
    row.rank === null ? "不参加排名" : null,
  ]),
];
