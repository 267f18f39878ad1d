import { type Kind, kinds, type TableKind } from "../schema/fields";
import { fold } from "../text";
import { type Assigned, assign, type Column, scoreAs } from "./columns";
import type { Doubt, Wide } from "./types";
import { findWide } from "./wide";

/** What a kind must have at the least: one field of each group. */
const REQUIRED: { readonly [K in Kind]: readonly (readonly string[])[] } = {
  expense: [
    ["amount", "gross", "net", "income", "expense"],
    ["date", "payee", "summary", "voucher", "category", "person", "invoice", "startDate"],
  ],
  application: [
    ["society", "indicator", "indicatorName"],
    [
      "uscc",
      "requested",
      "plan",
      "selfScore",
      "supervisor",
      "members",
      "partyGroup",
      "fundUse",
      "legalPerson",
    ],
  ],
  target: [["indicator"], ["target", "due"]],
  taskBook: [
    ["content", "budgetLine"],
    ["budget", "signed", "society"],
    ["section", "budget", "budgetLine"],
  ],
  score: [
    ["society", "indicator", "indicatorName", "judge"],
    ["points", "total", "selfScore", "place", "stars", "wide"],
  ],
  judge: [["judge"], ["role", "affiliation", "society"]],
  assessment: [["society"], ["result"]],
  publicity: [["society"], ["start", "end", "objection"]],
  award: [["society"], ["amount", "award", "stars"]],
  payment: [["society"], ["amount"]],
  result: [
    ["society"],
    ["party", "innovation", "service", "people", "growth"],
    ["total", "rank", "stars", "judges"],
  ],
  society: [["society"], ["uscc", "field", "size", "members", "founded"]],
};

/** Words in the name of the sheet or its titles that speak for a kind. */
const NAMED: { readonly [K in Kind]: RegExp } = {
  expense: /支出|明细账|台账|流水|报销|收支|经费使用|开支|ledger|spend|expens|payments? to|transactions?/,
  application: /申报|自评|application|self.?assess/,
  target: /目标|target/,
  taskBook: /任务书|task ?book/,
  score: /评分|打分|得分|评审|成绩|score|rating|ranking/,
  judge: /评委名单|专家名单|评委库|专家库|评委|panel list|list of judges|judges/,
  assessment: /考核|assessment|appraisal/,
  publicity: /公示登记|公示情况|异议|publicity|public notice/,
  award: /获奖|表彰|获评|奖建资金|award/,
  payment: /拨款|拨付|payment register|disburse/,
  result: /评分结果|评选结果|评审结果|总分排名|results?/,
  society: /学会名册|学会名录|学会一览|学会信息|社团名册|会员单位|register of societies|societies/,
};

/** A kind with the fields it gives to the columns and how much speaks for it. */
export interface KindVerdict {
  readonly kind: TableKind;
  readonly fields: readonly Assigned[];
  readonly wide?: Wide;
  readonly evidence: number;
  readonly why: Doubt;
}

const TITLE_EVIDENCE = 0.8;
/** Less than this in headers is no kind of the programme. */
const ENOUGH = 0.45;

/** Score of the best field of each kind for one column. */
function bestByKind(column: Column): Map<Kind, number> {
  const best = new Map<Kind, number>();
  for (const match of column.matches) {
    const score = scoreAs(column, match);
    if (score > (best.get(match.kind) ?? 0)) best.set(match.kind, score);
  }
  return best;
}

/**
 * What the headers say for each kind: each column has one vote, shared out by the squares of its scores,
 * so that a header of one kind only counts fully and 学会名称 hardly at all.
 */
function votes(columns: readonly Column[]): Map<Kind, number> {
  const sums = new Map<Kind, number>(kinds.map((kind) => [kind, 0]));
  for (const column of columns) {
    const best = bestByKind(column);
    let total = 0;
    for (const score of best.values()) total += score * score;
    if (total === 0) continue;
    const strongest = Math.max(...best.values());
    for (const [kind, score] of best) sums.set(kind, sums.get(kind)! + (strongest * score * score) / total);
  }
  return sums;
}

const meets = (kind: Kind, fields: readonly Assigned[], wide: Wide | undefined): boolean =>
  REQUIRED[kind].every((group) =>
    group.some((field) => (field === "wide" ? wide !== undefined : fields.some((a) => a.field === field))),
  );

/** Kinds whose fields the columns can give, with all that speaks for each, best first. */
export function rankKinds(
  columns: readonly Column[],
  titles: readonly string[],
  fieldsOf: (kind: Kind) => readonly Assigned[],
): KindVerdict[] {
  const fromHeaders = votes(columns);
  const folded = titles.map(fold);
  const found: KindVerdict[] = [];
  for (const kind of kinds) {
    const all = fieldsOf(kind);
    const wide = kind === "score" ? findWide(columns, all, titles) : undefined;
    const fields = wide ? all.filter((a) => !wide.columns.some((w) => w.column === a.column.column)) : all;
    if (!meets(kind, fields, wide)) continue;
    const named = folded.some((t) => NAMED[kind].test(t));
    const evidence =
      fromHeaders.get(kind)! +
      (named ? TITLE_EVIDENCE : 0) +
      (wide ? wide.columns.length * 0.5 : 0) +
      fields.length * 0.02;
    const why: Doubt = {
      id: "intake.kindByColumns",
      data: { fields: fields.map((a) => a.field).join(", ") },
    };
    found.push({ kind, fields, evidence, why, ...(wide ? { wide } : {}) });
  }
  return found.sort((a, b) => b.evidence - a.evidence);
}

/** Fields that make a table look like a ledger that only lacks its money. */
const LEDGER = new Set([
  "date",
  "voucher",
  "invoice",
  "category",
  "payee",
  "summary",
  "direction",
  "fundSource",
  "budgetLine",
]);
const TELLING = 0.7;

/** The kind of a table, or `unknown` with what is missing. */
export function chooseKind(
  columns: readonly Column[],
  titles: readonly string[],
  fieldsOf: (kind: Kind) => readonly Assigned[],
  headerless: boolean,
): KindVerdict {
  const best = rankKinds(columns, titles, fieldsOf)[0];
  if (best && (headerless || best.evidence >= ENOUGH)) return best;
  const nearest = assign("expense", columns);
  const telling = nearest.filter((a) => a.score >= TELLING && LEDGER.has(a.field));
  const missing = telling.length >= 2 ? "intake.noAmount" : "intake.noKind";
  return {
    kind: "unknown",
    fields: [],
    evidence: 0,
    why: { id: missing, data: { columns: columns.length } },
  };
}
