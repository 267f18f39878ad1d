import type { OfficeSource } from "../../headers";
import { headers } from "../../headers";

/** Headers of the files that a path pattern fits; the first rule that fits decides. */
export interface Rule {
  /** Regular expression over the path inside the folder, without a slash before it. */
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

const escaped = (glob: string): string =>
  glob
    .replace(/^\//, "")
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*");

/** The list of headers as rules, in order; every file fits the last. */
export const rulesFor = (office: OfficeSource): readonly Rule[] =>
  Object.entries(headers(office)).map(([glob, values]) => ({ pattern: escaped(glob), headers: values }));

/** Headers of one file by the rules. */
export const headersOf = (rules: readonly Rule[], file: string): Readonly<Record<string, string>> =>
  rules.find(({ pattern }) => new RegExp(`^${pattern}$`).test(file))?.headers ?? {};
