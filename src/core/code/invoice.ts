import { halfWidth } from "../text";

/** Kinds of Chinese invoice numbers: fully digital (20 digits) or with a code of 10 or 12 digits (8 digits). */
export type InvoiceForm = "digital" | "paper" | "other";

/** Numbers shorter than this name no invoice by themselves. */
const shortest = 5;

/** The form of an invoice number by its length. */
export function invoiceForm(number: string): InvoiceForm {
  if (!/^\d+$/.test(number)) return "other";
  return number.length === 20 ? "digital" : number.length === 8 ? "paper" : "other";
}

/** True for a text without signs beyond ASCII, of which one is a digit: most numbers are, and are keys as they stand. */
function isPlainNumber(text: string): boolean {
  let hasDigit = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7e) return false;
    if (code >= 0x30 && code <= 0x39) hasDigit = true;
  }
  return hasDigit;
}

/**
 * Key of an invoice: the 20-digit number alone, else the code and the number; undefined where the text names none.
 * A number of 8 digits without its code is a key of its own.
 */
export function invoiceKey(
  number: string | null | undefined,
  code: string | null | undefined,
): string | undefined {
  if (!number || number.length < shortest) return undefined;
  const isPlain = isPlainNumber(number);
  const plain = isPlain ? number : halfWidth(number);
  if (!isPlain && !/\d/.test(plain)) return undefined;
  return code && plain.length <= 8 ? `${halfWidth(code)}-${plain}` : plain;
}

/** Year that a 20-digit number names in its first two digits; undefined for any other number. */
export const invoiceYear = (number: string): number | undefined =>
  invoiceForm(number) === "digital" ? 2000 + Number(number.slice(0, 2)) : undefined;
