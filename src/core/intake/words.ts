import { fold } from "../text";

/** What a text says a row is; `exact` when the text is nothing but that word. */
export interface LineWord {
  readonly what:
    "total" | "subtotal" | "cumulative" | "balance" | "note" | "page" | "signature" | "statistic";
  readonly exact: boolean;
}

const OF_A_PART = /^(?:小计|本页|本月|本季|本旬|本周|本日|当日|当月|sub|page|section|group|monthly|weekly)/;
const EXACT_TOTAL =
  /^(?:(?:本页|本月|本季度?|本旬|本周|本日|当日|当月|本期|全年|年度|全部|人民币|金额|费用|支出|收入|捐款|捐赠|部门|项目|以上|总|共)*(?:合计|总计|共计|小计|总额|总和|合共|总)(?:金额|数|额)?|(?:grand|overall|final|report|gross|net|page|section|group|monthly|weekly|sum|sub)?[ -]?totals?(?: amount| value)?|sum)$/;
const TOTAL_AT_AN_END =
  /^(?:合计|总计|共计|小计|总金额|(?:grand |sub[- ]?|overall )?total\b)|(?:合计|总计|小计|[^a-z](?:sub[- ]?|grand )?totals?)$/;
const CUMULATIVE =
  /^(?:本年|本月|全年|年初至今|截至.*)?累计(?:数|金额|发生额)?$|^(?:cumulative|year to date|ytd)(?: total)?$/;
const BALANCE =
  /^(?:(?:期初|期末|年初|年末|月初|月末|上期|上年|上月|本期|本月|昨日|今日)(?:余额|结余|结存|数)|承前页|过次页|承上页|转下页|(?:上年|上期|上月|上页|年初)结转|结转(?:下年|下期|下页|下月)|(?:balance )?(?:brought|carried) (?:forward|down)|(?:balance )?[bc]\/[fd]|(?:opening|closing|starting|ending) balance)/;
const NOTE =
  /^(?:注|备注|说明|附注|附|填表说明|填报说明|编制说明|特别提示|温馨提示|提示|数据来源|资料来源|来源|声明|免责声明|notes?|please note|source|disclaimer|nb|n\.b\.)(?:\s*\d*\s*[:.、)]|$)|^[*※#]+\s*\S/;
const STATISTIC =
  /^(?:平均(?:分|值|数|得分)?|均值|最高(?:分|值)|最低(?:分|值)|中位数|标准差|averages?|mean|median|maximum|minimum|standard deviation)$/;
const PAGE =
  /^(?:第\s*\d+\s*页(?:\s*[,/]?\s*共\s*\d+\s*页)?|共\s*\d+\s*页|续表|续上表|接上页|接下页|(?:page|p\.)\s*\d+(?:\s*(?:of|\/)\s*\d+)?|-\s*\d+\s*-|\d+\s*\/\s*\d+\s*页)$/;
const SIGNATURE =
  /(?:制表|制单|编制|填表|填报|审核|复核|审批|审定|经办|经手|负责|会计|出纳|主管|记账|领导|盖章|公章|签字|签名|签章|打印日期|prepared by|approved by|checked by|authorised by|authorized by|signature|signed by)(?:人|单位|部门|日期)?\s*[:(]/;

const TRAILING = /(?:\s*\([^)]*\))?\s*:?$/;

/** Text for comparison with the words of lines: folded, without spaces between Chinese characters. */
const lineText = (text: string): string =>
  fold(text)
    .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, "")
    .replace(TRAILING, "");

function totalWord(text: string): LineWord | undefined {
  if (CUMULATIVE.test(text)) return { what: "cumulative", exact: true };
  const what = OF_A_PART.test(text) ? "subtotal" : "total";
  if (EXACT_TOTAL.test(text)) return { what, exact: true };
  if (!TOTAL_AT_AN_END.test(text)) return undefined;
  return { what: /(?:小计|sub[- ]?totals?)$/.test(text) ? "subtotal" : what, exact: false };
}

/** Texts without any of these carry no word for a row; most texts of a ledger are told so at once. */
const MAY_CARRY =
  /[合总共小累计额余结承过转均最中标注备说附填编特温提数资来声免页续接*※#＊:：(（]|total|sum|balance|forward|cumulative|ytd|year|average|mean|median|maximum|minimum|deviation|note|source|page|p\.|disclaimer|n\.?b|signature|signed|by\b|[bc]\/|^\s*-/i;

/** The word a text carries for the row it stands in, or undefined. */
export function lineWord(text: string): LineWord | undefined {
  if (text.length > 200 || !MAY_CARRY.test(text)) return undefined;
  const line = lineText(text);
  if (line === "") return undefined;
  if (BALANCE.test(line)) return { what: "balance", exact: true };
  if (PAGE.test(line)) return { what: "page", exact: true };
  if (STATISTIC.test(line)) return { what: "statistic", exact: true };
  const total = line.length <= 60 ? totalWord(line) : undefined;
  if (total) return total;
  if (SIGNATURE.test(fold(text))) return { what: "signature", exact: false };
  return NOTE.test(line) || NOTE.test(fold(text)) ? { what: "note", exact: false } : undefined;
}

const MEMORY = 100_000;

/** A function with the answers it has given remembered by text. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const seen = known.get(text);
    if (seen !== undefined || known.has(text)) return seen as T;
    const found = answer(text);
    if (known.size >= MEMORY) known.clear();
    known.set(text, found);
    return found;
  };
}
