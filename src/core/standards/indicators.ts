import { growthIndicators } from "./indicatorsGrowth";
import { innovationIndicators } from "./indicatorsInnovation";
import { partyIndicators } from "./indicatorsParty";
import { peopleIndicators } from "./indicatorsPeople";
import { serviceIndicators } from "./indicatorsService";
import { indicatorsOf, type Indicator } from "./indicatorsTypes";
import { starIds, type StarId } from "./stars";

/** The plan and the yearly targets, scored with the application but in no star. */
const applicationIndicators = indicatorsOf("application", "S-III-3b", [
  [
    "P1",
    "近三年发展规划",
    "规划质量（可量化、可考核）",
    "Quality of the plan (measurable)",
    "O",
    "规划",
    "Plan",
  ],
  [
    "P2",
    "每个年度目标任务",
    "三个年度齐全、可量化",
    "All three years, measurable",
    "K",
    "目标表",
    "Sheets of targets",
  ],
]);

/** The overall standard: a judgement across the stars, kept out of their totals. */
const overallIndicators = indicatorsOf("overall", "S-IV-0", [
  [
    "P3",
    "社会信誉好、发展能力强、学术水平高、服务成效显著、内部管理规范",
    "跨星总体评价（不计入各星）",
    "Overall judgement across the stars (not counted in them)",
    "O",
    "总结",
    "Report",
  ],
]);

/** Every proposed indicator with the words of the policy it comes from. Marks and weights are settings. */
export const indicators: readonly Indicator[] = [
  ...partyIndicators,
  ...innovationIndicators,
  ...serviceIndicators,
  ...peopleIndicators,
  ...growthIndicators,
  ...applicationIndicators,
  ...overallIndicators,
];

export const indicatorById: ReadonlyMap<string, Indicator> = new Map(indicators.map((one) => [one.id, one]));

export const indicatorsOfStar = (star: StarId): readonly Indicator[] =>
  indicators.filter((one) => one.group === star);

/** A ground for not considering an application; a proposal, the policy has no such list. */
export interface Veto {
  readonly id: "vetoInspection" | "vetoPenalty" | "vetoCase" | "vetoCredit";
  readonly zh: string;
  readonly en: string;
  /** Where such a ground is used. */
  readonly source: string;
  readonly toConfirm: true;
}

const assessment = "社会组织评估管理办法（民政部令第39号）";

export const vetoes: readonly Veto[] = [
  {
    id: "vetoInspection",
    zh: "年检不合格或未参加年检",
    en: "Yearly inspection failed or not attended",
    source: assessment,
    toConfirm: true,
  },
  {
    id: "vetoPenalty",
    zh: "受行政处罚且未执行完毕",
    en: "Administrative penalty not yet carried out",
    source: assessment,
    toConfirm: true,
  },
  { id: "vetoCase", zh: "正被立案调查", en: "Under investigation", source: assessment, toConfirm: true },
  {
    id: "vetoCredit",
    zh: "列入活动异常名录或严重违法失信名单",
    en: "On the list of irregular or discredited organisations",
    source: "全国性社会组织评估管理规定（2021）",
    toConfirm: true,
  },
];

/** What the policy leaves open about scoring: neutral placeholders until the association confirms others. */
export interface ScoringDefaults {
  readonly toConfirm: true;
  /** Weight of each star in the total, in percent. */
  readonly starWeight: Readonly<Record<StarId, number>>;
  /** Full mark of each star, shared equally by its indicators. */
  readonly starFullMark: number;
  readonly panelMethod: "mean";
  /** Score of a star (0–100) from which it is won; null while nobody has set it. */
  readonly starLine: null;
  /** Societies that can win; null while nobody has set it. */
  readonly quota: null;
  readonly ties: "competition";
}

export const scoringDefaults: ScoringDefaults = {
  toConfirm: true,
  starWeight: { party: 20, innovation: 20, service: 20, people: 20, growth: 20 },
  starFullMark: 20,
  panelMethod: "mean",
  starLine: null,
  quota: null,
  ties: "competition",
};

const sizes = new Map(starIds.map((star) => [star as string, indicatorsOfStar(star).length]));

/** Placeholder full mark of an indicator: its star's 20 points shared equally; 0 for indicators in no star. */
export function placeholderFullMark(indicator: Indicator): number {
  const size = sizes.get(indicator.group);
  return size === undefined ? 0 : scoringDefaults.starFullMark / size;
}
