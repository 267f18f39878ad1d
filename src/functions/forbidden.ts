import { forbiddenVerdict } from "../core/standards/forbidden";
import { optionalText } from "./arguments";
import { text } from "./language";

/**
 * Whether spending is of a kind that the programme forbids, with the clause.
 * @customfunction FORBIDDEN
 * @param category Category of the spending.
 * @param [summary] Summary of the line; a word in it alone asks a person to look.
 * @returns Verdict in words; blank where both are blank.
 */
export function forbidden(category: unknown, summary?: unknown): string {
  const [named, said] = [optionalText(category, "category"), optionalText(summary, "summary")];
  if (named === undefined && said === undefined) return "";
  const { verdict, class: found, word = "" } = forbiddenVerdict(named ?? "", said);
  return found === undefined
    ? text("forbidden.clear")
    : text(`forbidden.${verdict}`, { class: text(`class.${found}`), word });
}
