import { currenciesIn } from "../cell/currency";
import { readHeader } from "../schema/header";
import { fold } from "../text";
import type { Column } from "./columns";
import { factorOf } from "./factor";
import { rowTexts } from "./region";
import type { Stretch } from "./stretch";
import { textAt } from "./scan";

/** What a column's figures are counted in. */
export interface Unit {
  /** What one of the column is worth in units of currency; undefined where nothing tells. */
  readonly factor: number | undefined;
  readonly currency: string | undefined;
}

/** Currency a remark names; 元 alone is that of the People's Republic. */
const currencyOfRemark = (remark: string): string | undefined =>
  currenciesIn(remark)[0] ??
  (/(?<![美港欧日韩澳加])元/.test(remark) && remark.length <= 8 ? "CNY" : undefined);

const UNIT_SAID =
  /(?:金额|货币)?单位\s*[:：]?\s*((?:人民币|美|港|欧)?\s*(?:十万|百万|千万|[十百千万亿])?元)|\bunits?\s*:\s*([a-z£$€' \d]+)|\bin\s+((?:[a-z£$€]+\s+)?(?:thousands?|millions?)|£'?000s?)/;

/** Unit said in a title or a line of its own: 单位：万元, (Unit: RMB 10,000). */
function unitSaid(texts: readonly string[]): Unit {
  for (const text of texts.map(fold)) {
    const match = UNIT_SAID.exec(text);
    const said = match?.[1] ?? match?.[2] ?? match?.[3];
    if (said === undefined) continue;
    const currency = currencyOfRemark(said.trim());
    const tenThousand = /\b10[, ]?000\b/.test(said) ? 1e4 : undefined;
    const factor = tenThousand ?? factorOf(said.trim());
    if (factor !== undefined || currency !== undefined) return { factor, currency };
  }
  return { factor: undefined, currency: undefined };
}

/** Texts of the titles, the unit lines and the header lines of a stretch. */
export const titleTexts = (stretch: Stretch): string[] =>
  [...stretch.titles, ...(stretch.block?.units ?? [])].flatMap((i) => rowTexts(stretch.region, i));

/** Unit said above the table for all its amounts. */
export const unitOfTitles = (stretch: Stretch): Unit => unitSaid(titleTexts(stretch));

/** Currency the titles name with a sign or a word, when it is only one. */
export function currencyOfTitles(stretch: Stretch): string | undefined {
  const found = new Set(titleTexts(stretch).flatMap((text) => currenciesIn(fold(text))));
  return found.size === 1 ? [...found][0] : undefined;
}

/** Remarks about a column: those of its header lines and the cell of a unit line under it. */
function remarksOf(stretch: Stretch, column: Column): string[] {
  const remarks = column.path.flatMap((line) => [...readHeader(line).remarks]);
  for (const i of stretch.block?.units ?? []) {
    const text = textAt(stretch.region.scan, stretch.region.ats[i]!, column.column);
    if (text !== "") remarks.push(fold(text));
  }
  return remarks;
}

/** Unit of a column by its own header; what its header does not tell is undefined. */
export function unitOfColumn(stretch: Stretch, column: Column): Unit {
  let factor: number | undefined;
  let currency: string | undefined;
  for (const remark of remarksOf(stretch, column)) {
    factor ??= factorOf(remark);
    currency ??= currencyOfRemark(remark);
  }
  currency ??= column.path.flatMap((line) => currenciesIn(fold(line)))[0];
  return { factor, currency };
}
