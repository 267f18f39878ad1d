import { cellName } from "../core/text";
import type { Locale } from "../i18n/locale";
import { translator } from "../i18n/ui";
import { countSeverities, groupFindings } from "../report/groups";
import { doubtText, kindName, uncheckedRules, usedRules, whyText } from "../report/unchecked";
import { nameStatuses, ruleText, wordFinding } from "../report/wording";
import type { CheckedFile } from "./checkFile";

/** The same as the pane shows, as lines of text. */
export function textReport(
  file: string,
  { grids, intakes, result }: CheckedFile,
  limit: number,
  locale: Locale,
): string {
  const t = translator(locale);
  const lines: string[] = [file];
  for (const { sheet, tables, why } of intakes) {
    if (tables.length === 0) lines.push(`  ${t("home.skippedLine", { sheet, why: doubtText(why, locale) })}`);
    for (const { kind, rows, doubts } of tables) {
      const place = { first: (rows[0] ?? 0) + 1, last: (rows.at(-1) ?? 0) + 1, count: rows.length };
      lines.push(`  ${sheet} · ${kindName(kind, locale)} · ${t("home.rows", place)}`);
      for (const doubt of doubts) lines.push(`    ? ${doubtText(doubt, locale)}`);
    }
  }
  for (const group of groupFindings(
    result.findings,
    grids.map((grid) => grid.sheet),
  )) {
    const [first] = group.findings;
    lines.push(
      "",
      `${t(`sev.${group.severity}`)} ${first!.code} ${ruleText(group.rule, locale).name} (${group.findings.length})`,
    );
    for (const finding of group.findings) {
      const { row, column, sheet } = finding.at;
      lines.push(`  ${sheet}!${cellName(row, column)}  ${wordFinding(finding, locale).problem}`);
    }
  }
  const statuses = nameStatuses(result.statuses, locale);
  const unchecked = uncheckedRules(statuses, limit);
  const of = usedRules(statuses, limit);
  lines.push("", unchecked.length === 0 ? t("strip.none", { of }) : t("strip", { of, n: unchecked.length }));
  for (const { code, name, whys } of unchecked) {
    lines.push(`  ${code} ${name}: ${whys.map((why) => whyText(why, locale)).join(" ")}`);
  }
  const { error, warning, info } = countSeverities(result.findings);
  lines.push(t("run.done", { errors: error, warnings: warning, infos: info }));
  return lines.join("\n");
}
