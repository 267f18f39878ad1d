import { fold } from "../text";

const BRACKETS = /[()[\]【】〔〕《》<>「」“”"']/g;
const POINTS = /[\s·•.,，。、:;：；\-_/]/g;
const LAST_POINTS = /[\s.,，。]+$/;
/** Endings that name the legal form and not the payee. */
const LEGAL_FORM =
  /(?:有限责任公司|股份有限公司|有限公司|股份公司|集团公司|公司|(?:普通|特殊普通|有限)合伙|个体工商户|\b(?:co\.?,? ?ltd|company|incorporated|inc|limited|ltd|plc|llp))$/;

/**
 * Name of a payee for comparison: width, case, spaces, brackets, points and the legal form do not count.
 * What stands in brackets is kept, since it tells branches apart. Blank text gives blank.
 */
export function foldPayee(name: string): string {
  const folded = fold(name);
  const open = folded.replace(BRACKETS, "").replace(LAST_POINTS, "");
  return open.replace(LEGAL_FORM, "").replace(POINTS, "") || folded;
}

/** True for two to four Chinese characters, the usual length of a person's name, that name no kind of body. */
export const isPersonName = (name: string): boolean =>
  /^[\p{Script=Han}·]{2,4}$/u.test(name) && !/[店社厂部院所校会局馆站园]$/u.test(name);
