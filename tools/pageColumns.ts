import { schema, type Kind } from "../src/core/schema/fields";
import { fieldNames as english } from "../src/i18n/locales/en/fields";
import { fieldNames as chinese } from "../src/i18n/locales/zh-CN/fields";

/** Headers that the sheets themselves use and that are not the plain names of their columns. */
const own: Readonly<Record<string, string>> = {
  填报日期: "date",
  证明材料: "evidence",
  奖建金额: "amount",
  税后金额: "net",
  指标编号: "indicator",
  类别: "role",
  所属学会: "society",
  学会党建之星: "party",
  服务科技创新之星: "innovation",
  服务社会和政府之星: "service",
  服务科技工作者之星: "people",
  学会自我发展之星: "growth",
};

/** Column of a kind that a header of an example names; throws when there is none. */
export function fieldOfHeader(kind: Kind, header: string): string {
  const fields = Object.keys(schema[kind]);
  const found = fields.find((field) => chinese[field] === header) ?? own[header];
  if (found === undefined || !fields.includes(found)) throw new Error(`${kind} has no column “${header}”`);
  return found;
}

/** A header of an example in English. */
export const englishHeader = (kind: Kind, header: string): string =>
  english[fieldOfHeader(kind, header)] ?? header;
