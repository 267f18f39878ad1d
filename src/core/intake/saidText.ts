import { type Fen, fenOf } from "../money";
import { fold } from "../text";
import { factorOf } from "./factor";

/** A total or a count that a text states. */
export interface Said {
  readonly what: "count" | "amount";
  /** A count, or an amount in fen. */
  readonly stated: number;
  /** Half a unit of the last digit stated; in fen for an amount. */
  readonly tolerance: number;
  readonly direction: "in" | "out" | "neutral" | undefined;
  readonly cumulative: boolean;
  /** The clause it was read from. */
  readonly text: string;
}

const COUNT =
  /(\d[\d,]*)\s*(?:笔记录|条记录|人次|笔|条|项|家|户|单|records?\b|items?\b|transactions?\b|payments?\b|entries\b|rows?\b)/;
const AMOUNT =
  /(?:总金额|总额|合计|共计|总计|累计|收入|支出|不计收支|中性交易|收到|total(?:ling|s)?|amount(?:s|ing)?(?: to)?|sum)[^\d\-¥£$€]{0,16}?(?:[:：为是约]|\s)*([-¥£$€]*\s*\d[\d,]*(?:\.\d+)?)\s*((?:十万|百万|千万|[十百千万亿])?元|万|亿|million|thousand|k\b|m\b)?(?!\s*[年月日期号笔条项家户人次%\d])/;
const AFTER_COUNT = /\d\s*笔\s*(?:共|计|合计|金额)?\s*([¥]?\d[\d,]*(?:\.\d+)?)\s*((?:[千万亿])?元)/;
const CUMULATIVE = /累计|截至|截止|cumulative|to date/;
const SENTENCE = /[。；;!?]/;
/** A comma between digits groups them; any other ends a clause. */
const CLAUSE = /,(?!\d{3}(?!\d))|，/;

function directionOf(clause: string): Said["direction"] {
  if (/不计收支|中性/.test(clause)) return "neutral";
  if (/支出|付出|转出|debit|paid out/.test(clause)) return "out";
  return /收入|存入|转入|credit|paid in|receipts/.test(clause) ? "in" : undefined;
}

function amountIn(clause: string): { stated: Fen; tolerance: Fen } | undefined {
  const match = AFTER_COUNT.exec(clause) ?? AMOUNT.exec(clause);
  if (!match) return undefined;
  const digits = match[1]!.replace(/[^\d.-]/g, "");
  const factor = match[2] === undefined ? 1 : (factorOf(match[2]) ?? 1);
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
  const stated = fenOf(Number(digits) * factor);
  return Number.isFinite(stated) ? { stated, tolerance: (0.5 * factor * 100) / 10 ** decimals } : undefined;
}

/** Words after which a sentence speaks of parts. */
const PARTS = /其中|包括|including|of which/;

/** Totals and counts that a text states, clause by clause; a text without any gives none. */
export function parseSaid(text: string): Said[] {
  if (!/\d/.test(text)) return [];
  const found: Said[] = [];
  for (const clause of fold(text)
    .split(SENTENCE)
    .flatMap((s) => s.split(PARTS)[0]!.split(CLAUSE))) {
    const trimmed = clause.trim();
    const common = { direction: directionOf(trimmed), cumulative: CUMULATIVE.test(trimmed), text: trimmed };
    const count = COUNT.exec(trimmed);
    if (count && /共|计|total|合计|收入|支出|中性|records/.test(trimmed))
      found.push({ what: "count", stated: Number(count[1]!.replace(/,/g, "")), tolerance: 0, ...common });
    const amount = amountIn(trimmed);
    if (amount) found.push({ what: "amount", ...amount, ...common });
  }
  return found;
}
