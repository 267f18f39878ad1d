import type { Finding, RuleStatus, RuleText } from "../core/lint/types";
import type { Spoken } from "../core/lint/waivers";
import { spoken } from "../core/rules/registry";
import { clauses, policyTitle, type ClauseId } from "../core/standards/clauses";
import { cellName } from "../core/text";
import { format } from "../i18n/format";
import type { Locale } from "../i18n/locale";
import { ruleTexts } from "../i18n/locales/en/rules";
import type { NamedStatus, WordedFinding } from "./words";

const byId = new Map<string, Spoken>(spoken.map((one) => [one.meta.id, one]));

/** Words of a rule; the Chinese ones stand with the rule. */
export function ruleText(id: string, locale: Locale): RuleText {
  const rule = byId.get(id);
  const text = locale === "zh-CN" ? rule?.text : ruleTexts[id];
  if (!text) throw new Error(`no ${locale} text of the rule ${id}`);
  return text;
}

/** A clause as it is cited: its title and place, then its words. */
export function clauseText(id: ClauseId, locale: Locale): string {
  const { place, text } = clauses[id];
  return locale === "zh-CN" ? `《${policyTitle}》${place}：“${text}”` : `Policy ${place}: “${text}”`;
}

function basisOf(id: string, text: RuleText, locale: Locale): readonly string[] {
  const cited = (byId.get(id)?.meta.clauses ?? []).map((clause) => clauseText(clause, locale));
  return text.basis ? [...cited, text.basis] : cited;
}

/** A finding in words. */
export function wordFinding(finding: Finding, locale: Locale): WordedFinding {
  const text = ruleText(finding.rule, locale);
  const message = text.messages[finding.message];
  if (!message) throw new Error(`${finding.code} has no message ${finding.message} in ${locale}`);
  return {
    key: finding.key,
    code: finding.code,
    severity: finding.severity,
    name: text.name,
    short: format(message.short, finding.data, locale, finding.currency),
    problem: format(message.problem, finding.data, locale, finding.currency),
    basis: basisOf(finding.rule, text, locale),
    action: text.action,
    sheet: finding.at.sheet,
    address: cellName(finding.at.row, finding.at.column),
  };
}

/** What became of each rule, with its name. */
export const nameStatuses = (statuses: readonly RuleStatus[], locale: Locale): readonly NamedStatus[] =>
  statuses.map((status) => ({ ...status, name: ruleText(status.rule, locale).name }));
