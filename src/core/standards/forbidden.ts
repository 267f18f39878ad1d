import { fold } from "../text";

/**
 * The nine kinds of spending the policy names as forbidden, in its order (clause S-V-3f).
 * The tenth, spending that has nothing to do with the programme, is judged against the task book.
 */
export const forbiddenClasses = [
  "wages",
  "office",
  "donation",
  "sponsorship",
  "fine",
  "loanRepayment",
  "investment",
  "lending",
  "construction",
] as const;
export type ForbiddenClass = (typeof forbiddenClasses)[number];

/** Words that name a class. The classes are the policy's, the words are ours. */
const sure: Readonly<Record<ForbiddenClass, readonly string[]>> = {
  wages: ["基本工资", "岗位工资", "薪级", "人员工资", "工资", "薪酬", "社保", "社会保险", "公积金"],
  office: [
    "日常办公",
    "办公费",
    "办公用品",
    "水费",
    "电费",
    "水电费",
    "物业",
    "电话费",
    "通讯费",
    "网费",
    "房租",
    "取暖",
  ],
  donation: ["捐款", "捐赠", "慈善"],
  sponsorship: ["赞助", "冠名"],
  fine: ["罚款", "滞纳金", "罚金"],
  loanRepayment: ["还贷", "偿还贷款", "归还贷款", "贷款本金", "贷款利息", "还款"],
  investment: ["对外投资", "投资", "入股", "股权", "理财"],
  lending: ["对外借款", "借款", "拆借", "出借"],
  construction: ["基建", "基本建设", "土建", "改扩建", "新建工程"],
};

/** Words that may name a class: a person has to look. */
const unsure: Readonly<Partial<Record<ForbiddenClass, readonly string[]>>> = {
  wages: ["奖金", "绩效", "津贴", "补贴"],
  fine: ["违约金"],
  lending: ["垫付", "垫支"],
  construction: ["装修", "修缮"],
};

/** Contexts in which the words do not mean the spending: they are cut out before looking. */
const harmless = [
  /(?:罚款|捐款|捐赠|赞助|借款|投资|理财|工资|薪酬|还贷|基建|股权|物业|慈善|社保)(?:管理)?(?:制度|办法|政策|规定|知识|法规|法律|咨询|讲座|培训|宣传|论坛|课程|研讨|研究|调研|专题|学会|协会|行业)/g,
  /(?:退还|退回|归还|收回|收到|返还)(?:的)?(?:借款|捐款|赞助|投资|罚款|垫付款?|款项)/g,
  /(?:无|未|不|非|没有|严禁|不得|禁止)(?:涉及|属于|含|用于)?(?:罚款|捐款|捐赠|赞助|借款|投资|工资|基建|还贷)/g,
  /(?:劳务|专家|讲课|咨询|评审|差旅|伙食|交通|出差)(?:费)?(?:补贴|津贴|补助)/g,
  /(?:矿泉|饮用|纯净|茶|墨|药)水费/g,
  /绩效(?:评价|考核|评估|管理|目标)/g,
];

export interface ForbiddenHit {
  readonly class: ForbiddenClass;
  /** The word that names the class. */
  readonly word: string;
  /** False when a person has to look. */
  readonly sure: boolean;
}

function search(
  text: string,
  words: Readonly<Partial<Record<ForbiddenClass, readonly string[]>>>,
  isSure: boolean,
) {
  for (const name of forbiddenClasses) {
    for (const word of words[name] ?? []) if (text.includes(word)) return { class: name, word, sure: isSure };
  }
  return undefined;
}

/** A hint of any word at all, so that the careful search runs on few texts only. */
const anyWord = new RegExp(
  [...new Set([...Object.values(sure), ...Object.values(unsure)].flat())]
    .sort((a, b) => b.length - a.length)
    .join("|"),
);

/**
 * The forbidden class that a text names, or undefined.
 * Negations and harmless contexts (罚款管理制度培训, 退还借款) do not count.
 *
 * Source: clause S-V-3f for the classes.
 */
export function forbiddenIn(text: string): ForbiddenHit | undefined {
  if (!anyWord.test(text)) {
    const folded = fold(text);
    return folded === text || !anyWord.test(folded) ? undefined : forbiddenIn(folded);
  }
  const left = harmless.reduce((rest, pattern) => rest.replace(pattern, " "), fold(text));
  return search(left, sure, true) ?? search(left, unsure, false);
}

/** What is to be thought of spending under a category: not allowed, to be looked at by a person, or nothing found. */
export interface ForbiddenVerdict {
  readonly verdict: "forbidden" | "check" | "clear";
  readonly class?: ForbiddenClass;
  /** The word that gave rise to it. */
  readonly word?: string;
  readonly clause: "S-V-3f";
}

/**
 * Judges spending by its category, and by its summary where the category says nothing.
 * A word in the summary alone, or one that only may name a class, asks a person to look.
 *
 * Source: clause S-V-3f.
 */
export function forbiddenVerdict(category: string, summary = ""): ForbiddenVerdict {
  const byCategory = forbiddenIn(category);
  const hit = byCategory ?? forbiddenIn(summary);
  const clause = "S-V-3f";
  if (!hit) return { verdict: "clear", clause };
  const verdict = byCategory?.sure === true ? "forbidden" : "check";
  return { verdict, class: hit.class, word: hit.word, clause };
}
