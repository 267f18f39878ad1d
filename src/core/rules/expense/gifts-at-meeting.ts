import { defineRule } from "../../lint/defineRule";
import { fold } from "../../text";
import { perText, textAt } from "../../table/words";
import { lineKind, lineKindsOf } from "../shared/lines";

/** Words that name what meetings and training must not pay for. */
const sure = /纪念品|礼品|礼金|购物卡|消费卡|宴请|烟酒|香烟|白酒|酒水|茅台/;
/** Words that may name it: a person has to look. */
const unsure = /旅游|游览|景点|门票|娱乐|健身|红酒|啤酒|ktv/;
/** Contexts in which the words mean something else: they are cut out before looking. */
const harmless = [
  /旅游(?:管理|学会|协会|规划|产业|资源|经济|专业|论坛|发展|科技|文化|行业|业)/g,
  /(?:不|未|无|严禁|禁止|不得|没有)(?:含|发放?|赠送|安排|组织|购买|得)*(?:纪念品|礼品|宴请|旅游|烟酒|酒水|香烟)/g,
  /(?:展览|科技馆|博物馆|展会|会议|论坛|入场)门票/g,
];

interface Hit {
  readonly word: string;
  readonly sure: boolean;
}

/** The word of a text that speaks of gifts, meals for guests or pleasure; undefined where none does. */
function hitIn(text: string): Hit | undefined {
  const folded = fold(text);
  if (!sure.test(folded) && !unsure.test(folded)) return undefined;
  const left = harmless.reduce((rest, pattern) => rest.replace(pattern, " "), folded);
  const certain = sure.exec(left)?.[0];
  if (certain !== undefined) return { word: certain, sure: true };
  const word = unsure.exec(left)?.[0];
  return word === undefined ? undefined : { word, sure: false };
}

/**
 * Reports gifts, meals for guests, tobacco and drink, and tours in the summaries of meetings and training.
 * Words that may mean something else ask a person to look.
 *
 * Source: clause S-V-3d; rules on meetings and training (nothing is given away, nobody is entertained).
 */
export const giftsAtMeeting = defineRule({
  meta: {
    id: "expense/gifts-at-meeting",
    code: "EXP-31",
    severity: "error",
    clauses: ["S-V-3d"],
    scope: "row",
    table: "expense",
    needs: ["summary"],
    uses: ["category"],
  },
  text: {
    name: "摘要含礼品宴请等",
    messages: {
      sure: {
        short: "摘要含“{word}”",
        problem: "会议、培训支出的摘要“{summary}”含“{word}”，这类支出不得列入会议费、培训费。",
      },
      unsure: {
        short: "摘要含“{word}”，请核实",
        problem: "会议、培训支出的摘要“{summary}”含“{word}”，请核实是否属于旅游、娱乐等支出。",
      },
    },
    basis: "会议费、培训费管理办法：不得发放纪念品，不得安排宴请、旅游和与会议培训无关的参观（参考）",
    action: [
      "核对这笔支出的实际内容和发票明细。",
      "属于这类支出的，从奖建资金账内调出，由责任人承担。",
      "不属于的，把摘要写准，或点“核实说明”写明。",
    ],
  },
  *check({ table, first, end }) {
    const kinds = lineKindsOf(table);
    const summaries = table.column("summary");
    const hitAt = perText(summaries, hitIn);
    for (let row = first; row < end; row++) {
      if (kinds[row] !== lineKind.meeting && kinds[row] !== lineKind.training) continue;
      const hit = hitAt(row);
      if (!hit) continue;
      const data = { word: hit.word, summary: textAt(summaries, row)! };
      const at = { row, field: "summary" } as const;
      if (hit.sure) yield { message: "sure", data, at };
      else yield { message: "unsure", data, at, severity: "warning", outcome: "review" };
    }
  },
});
