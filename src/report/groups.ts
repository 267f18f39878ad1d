import type { Finding, Severity } from "../core/lint/types";

/** Findings of one rule and severity, in sheet order. */
export interface FindingGroup<F extends Finding = Finding> {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: readonly F[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Order of sheets in the workbook; findings of sheets it does not know come last. */
const bySheetOrder = (sheets: readonly string[]): ((a: Finding, b: Finding) => number) => {
  const order = new Map(sheets.map((sheet, index) => [sheet, index]));
  const at = (finding: Finding): number => order.get(finding.at.sheet) ?? sheets.length;
  return (a, b) => at(a) - at(b) || a.at.row - b.at.row || a.at.column - b.at.column;
};

/** Groups findings by rule: errors first, then the rules with most findings. */
export function groupFindings<F extends Finding>(
  findings: readonly F[],
  sheets: readonly string[],
): FindingGroup<F>[] {
  const groups = new Map<string, F[]>();
  for (const finding of findings) {
    const id = `${finding.severity}|${finding.rule}`;
    const group = groups.get(id);
    if (group) group.push(finding);
    else groups.set(id, [finding]);
  }
  const compare = bySheetOrder(sheets);
  return [...groups]
    .map(([id, list]) => ({
      id,
      rule: list[0]!.rule,
      severity: list[0]!.severity,
      findings: list.sort(compare),
    }))
    .sort(
      (a, b) =>
        rank[a.severity] - rank[b.severity] ||
        b.findings.length - a.findings.length ||
        a.findings[0]!.code.localeCompare(b.findings[0]!.code),
    );
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}
