import { halfWidth, tidy } from "../text";

/** A header text taken apart for comparison. */
export interface Header {
  /** Folded text without remarks and units: `金额` of `金额（万元）`, `transaction amount` of `FIN_TRANSACTION.AMOUNT`. */
  readonly text: string;
  /** What stood in brackets or behind as a unit, folded: `万元`. */
  readonly remarks: readonly string[];
}

const BRACKETS = /[([【{<]([^()[\]【】{}<>]*)[)\]】}>]/g;
/** Remarks that say what the column holds and not how; they stay in the text. */
const TELLING =
  /^(?:收入|支出|收|支|借方|贷方|借|贷|存入|支取|转入|转出|dr|cr|debit|credit|in|out|含税|不含税|(?:incl?|excl?|including|excluding|ex)\.? ?(?:vat|tax)|net|gross)$/;
const UNIT_BEHIND = /^(.*[^万千百亿十\s])\s*((?:人民币)?(?:百万|千万|万|千|亿)元|元|[¥£$€%])$/u;
const HAN = "\\p{Script=Han}";
const LOOSE_SPACE = new RegExp(`(?<=[${HAN}/]) (?=[${HAN}\\d/])|(?<=[${HAN}\\d/]) (?=[${HAN}/])`, "gu");

/** Takes a header text apart; never throws. */
export function readHeader(header: string): Header {
  const remarks: string[] = [];
  let text = tidy(halfWidth(header))
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  text = text.replace(BRACKETS, (_, inner: string) => {
    const remark = inner.trim();
    if (TELLING.test(remark)) return ` ${remark} `;
    if (remark !== "") remarks.push(remark);
    return " ";
  });
  text = text
    .replace(/[_.\-–—*:"'“”?]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(LOOSE_SPACE, "");
  const unit = UNIT_BEHIND.exec(text);
  if (unit) {
    remarks.push(unit[2]!);
    text = unit[1]!.trim();
  }
  return { text, remarks };
}
