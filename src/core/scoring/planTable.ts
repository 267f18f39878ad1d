import { err, ok, type Result } from "../result";
import { indicatorById } from "../standards/indicators";
import { stars } from "../standards/stars";
import { isBlank, isErrorText, type CellValue } from "../table/grid";
import { fold, halfWidth, tidy } from "../text";
import { findColumns, headingRow } from "./headings";
import type { PanelMethod } from "./panel";
import type { Criterion, PlanIndicator, ScoringPlan } from "./plan";
import { parseRule } from "./points";
import { starNamed } from "./starWords";

type Cells = readonly (readonly CellValue[])[];
export type PlanField = "star" | "id" | "name" | "fullMark" | "weight" | "rule" | "type" | "panel" | "line";

const words = {
  star: ["星", "五星", "所属星", "星名", "一级指标", "准则", "star", "criterion", "group"],
  id: ["指标编号", "编号", "指标代码", "代码", "id", "code", "indicatorid"],
  name: ["指标名称", "指标", "名称", "评价指标", "二级指标", "indicator", "name"],
  fullMark: ["满分", "分值", "标准分", "fullmark", "full", "maximum", "max"],
  weight: ["权重", "权数", "weight"],
  rule: ["计分规则", "评分规则", "规则", "rule"],
  type: ["评分方式", "计分方式", "类型", "type"],
  panel: ["合分方法", "合分", "评委合分", "panel", "method"],
  line: ["达标线", "星线", "分数线", "线", "line", "threshold"],
} as const satisfies Record<PlanField, readonly string[]>;

export type PlanError =
  | { readonly kind: "empty" }
  | { readonly kind: "noColumn"; readonly field: PlanField }
  | { readonly kind: "errorCell"; readonly row: number; readonly column: number; readonly code: string }
  | {
      readonly kind: "badNumber" | "badRule" | "badPanel" | "unknownStar";
      readonly row: number;
      readonly value: string;
    }
  /** The id stands twice, or a star has two lines. */
  | { readonly kind: "twice" | "twoLines"; readonly row: number; readonly value: string }
  /** Some stars have a weight and this one has none. */
  | { readonly kind: "noStarWeight"; readonly value: string };

const panelWords: Readonly<Record<string, PanelMethod>> = {
  平均: "mean",
  mean: "mean",
  去高低分: "trimmed",
  去掉最高最低: "trimmed",
  trimmed: "trimmed",
  中位数: "median",
  median: "median",
  标准化: "standardised",
  standardised: "standardised",
};

const outside = new Set(["总则", "总体", "申报", "总体标准", "不计入", "application", "overall", "none"]);

const textOf = (cell: CellValue | undefined): string => (isBlank(cell) ? "" : tidy(halfWidth(String(cell))));

/** One row of the table as read; NaN where a number is left out. */
interface Line {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly starText: string;
  readonly fullMark: number;
  readonly weight: number;
  readonly line: number;
  readonly rule: string;
  readonly type: string;
  readonly panel: string;
}

function readLines(cells: Cells): Result<Line[], PlanError> {
  const top = headingRow(cells, words);
  const at = findColumns(cells[top] ?? [], words);
  if (at.id === undefined && at.name === undefined && at.star === undefined)
    return err({ kind: "noColumn", field: "id" });
  const lines: Line[] = [];
  for (let row = top + 1; row < cells.length; row++) {
    const cell = (field: PlanField): CellValue | undefined =>
      at[field] === undefined ? undefined : cells[row]![at[field]];
    const broken = cells[row]!.findIndex(isErrorText);
    if (broken >= 0)
      return err({ kind: "errorCell", row, column: broken, code: String(cells[row]![broken]) });
    const [name, starText] = [textOf(cell("name")), textOf(cell("star"))];
    const id = textOf(cell("id")) || name || starText;
    if (id === "") continue;
    const numbers = (["fullMark", "weight", "line"] as const).map(
      (field) => [field, numberOf(cell(field))] as const,
    );
    const bad = numbers.find(([, value]) => value === undefined || value < 0);
    if (bad) return err({ kind: "badNumber", row, value: textOf(cell(bad[0])) });
    const [fullMark, weight, line] = numbers.map(([, value]) => value!) as [number, number, number];
    lines.push({
      row,
      id,
      name: name || id,
      starText,
      fullMark,
      weight,
      line,
      rule: textOf(cell("rule")),
      type: fold(textOf(cell("type"))),
      panel: fold(textOf(cell("panel"))),
    });
  }
  return lines.length === 0 ? err({ kind: "empty" }) : ok(lines);
}

function numberOf(cell: CellValue | undefined): number | undefined {
  if (typeof cell === "number") return cell;
  const text = textOf(cell);
  if (text === "") return NaN;
  const plain = /^(\d+(?:\.\d+)?)(%|分)?$/.exec(text);
  return plain ? Number(plain[1]) / (plain[2] === "%" ? 100 : 1) : undefined;
}

/** Criterion names of the table: the five stars, or the table's own where it names none of them. */
function criteriaOf(lines: readonly Line[]): Result<string[], PlanError> {
  const named = lines.filter((line) => line.starText !== "" && !outside.has(fold(line.starText)));
  const known = named.filter((line) => starNamed(line.starText) !== undefined);
  if (known.length === 0 && named.length > 0) return ok([...new Set(named.map((line) => line.starText))]);
  const stranger = named.find((line) => starNamed(line.starText) === undefined);
  if (stranger) return err({ kind: "unknownStar", row: stranger.row, value: stranger.starText });
  return ok(stars.map((star) => star.name));
}

/** Index of the criterion of a line; −1 outside all, undefined when neither star, id nor catalogue says it. */
function criterionOf(line: Line, criteria: readonly string[]): number | undefined {
  if (outside.has(fold(line.starText))) return -1;
  const own = criteria.findIndex((name) => fold(name) === fold(line.starText));
  if (own >= 0) return own;
  const five = criteria[0] === stars[0]!.name;
  if (line.starText !== "") return five ? starNamed(line.starText) : undefined;
  if (!five) return undefined;
  const listed = indicatorById.get(line.id.toUpperCase());
  if (listed) return stars.findIndex((star) => star.id === listed.group);
  return starNamed(line.id);
}

/** True when a line is about a star itself: its weight in the total and its line. */
const isStarLine = (line: Line, criterion: number, criteria: readonly string[]): boolean =>
  fold(line.id) === fold(criteria[criterion] ?? "") ||
  fold(line.id) === fold(line.starText) ||
  (criteria[0] === stars[0]!.name && starNamed(line.id) === criterion);

function indicatorOf(line: Line, criterion: number): Result<PlanIndicator, PlanError> {
  const rule = line.rule === "" ? undefined : parseRule(line.rule);
  if (line.rule !== "" && !rule) return err({ kind: "badRule", row: line.row, value: line.rule });
  const panel = line.panel === "" ? "mean" : panelWords[line.panel];
  if (!panel) return err({ kind: "badPanel", row: line.row, value: line.panel });
  const most = rule?.way === "bonus" ? rule.most : 100;
  const fullMark = Number.isNaN(line.fullMark) ? most : line.fullMark;
  if (fullMark === 0) return err({ kind: "badNumber", row: line.row, value: "0" });
  const bonus = rule?.way === "bonus" || line.type === "加分" || line.type === "bonus";
  return ok({
    id: line.id,
    name: line.name,
    criterion,
    fullMark,
    weight: Number.isNaN(line.weight) ? fullMark : line.weight,
    panel,
    trim: 1,
    ...(rule ? { rule } : {}),
    ...(bonus ? { bonus } : {}),
  });
}

/** What the lines say of a criterion itself; NaN where they say nothing. */
interface OwnWords {
  weight: number;
  line: number;
}

/** The criteria with their weights: all equal where none is given, else every criterion in use must have one. */
function weighted(
  names: readonly string[],
  given: readonly OwnWords[],
  indicators: readonly PlanIndicator[],
): Result<Criterion[], PlanError> {
  const used = names.map((_, i) => indicators.some((one) => one.criterion === i));
  const equal = given.every(({ weight }) => Number.isNaN(weight));
  const bare = names.findIndex((_, i) => used[i] && !equal && Number.isNaN(given[i]!.weight));
  if (bare >= 0) return err({ kind: "noStarWeight", value: names[bare]! });
  return ok(
    names.map((name, i) => ({
      id: stars.find((star) => star.name === name)?.id ?? name,
      name,
      weight: equal ? 1 : Number.isNaN(given[i]!.weight) ? 0 : given[i]!.weight,
      line: given[i]!.line,
    })),
  );
}

/**
 * Reads a table of indicators with its headings into a plan.
 *
 * Headings: 编号, 指标, 星, 满分 (100 where it is left out), 权重 (the full mark where it is left out), 计分规则, 评分方式,
 * 合分方法, 达标线. A row that names a star itself gives its weight in the total (equal where left out) and its line; a star
 * without indicators is scored as a whole. Ids of the catalogue know their star.
 */
export function readPlan(cells: Cells): Result<ScoringPlan, PlanError> {
  const lines = readLines(cells);
  if (!lines.ok) return lines;
  const named = criteriaOf(lines.value);
  if (!named.ok) return named;
  const names = named.value;
  const given: OwnWords[] = names.map(() => ({ weight: NaN, line: NaN }));
  const [indicators, wholes]: [PlanIndicator[], PlanIndicator[]] = [[], []];
  const seen = new Set<string>();
  for (const line of lines.value) {
    const criterion = criterionOf(line, names);
    if (criterion === undefined)
      return err({ kind: "unknownStar", row: line.row, value: line.starText || line.id });
    if (seen.has(fold(line.id))) return err({ kind: "twice", row: line.row, value: line.id });
    seen.add(fold(line.id));
    const indicator = indicatorOf(line, criterion);
    if (!indicator.ok) return indicator;
    const own = given[criterion];
    if (own && !Number.isNaN(line.line)) {
      if (!Number.isNaN(own.line) && own.line !== line.line)
        return err({ kind: "twoLines", row: line.row, value: names[criterion]! });
      own.line = line.line;
    }
    const whole = own !== undefined && isStarLine(line, criterion, names);
    if (whole) own.weight = line.weight;
    (whole ? wholes : indicators).push(indicator.value);
  }
  const alone = wholes.filter((one) => !indicators.some((other) => other.criterion === one.criterion));
  const all = [...indicators, ...alone.map((one) => ({ ...one, weight: 1 }))];
  const criteria = weighted(names, given, all);
  return criteria.ok ? ok({ criteria: criteria.value, indicators: all, ties: "competition" }) : criteria;
}
