import { rmbWordsOf } from "../core/cell/rmbWords";
import { checkUscc } from "../core/code/uscc";
import { fenOf } from "../core/money";
import { cellsOf, optionalNumber, optionalText } from "./arguments";
import { fail } from "./errors";

/**
 * Whether a unified social credit code holds (GB 32100): 18 characters, their alphabet, the check character.
 * @customfunction USCC
 * @param code Code, as text.
 * @returns TRUE or FALSE; blank for a blank cell.
 */
export function uscc(code: unknown): unknown {
  if (typeof cellsOf(code)[0]?.[0] === "number") fail("#VALUE!", "codeIsNumber");
  const given = optionalText(code, "code");
  return given === undefined ? "" : checkUscc(given).ok;
}

/**
 * An amount in Chinese capital words.
 * @customfunction RMB
 * @param amount Amount in yuan, with at most two decimals.
 * @returns Words such as 人民币壹仟贰佰元整; blank for a blank cell.
 */
export function rmb(amount: unknown): string {
  const value = optionalNumber(amount, "amount");
  if (value === undefined) return "";
  const fen = fenOf(value);
  if (!Number.isInteger(fen)) fail("#VALUE!", "fraction", { value });
  if (!Number.isSafeInteger(fen)) fail("#VALUE!", "tooLargeAmount", { value });
  return `人民币${rmbWordsOf(fen)}`;
}
