import { cellName } from "../core/text";
import { groupFindings, type FindingGroup } from "../report/groups";
import { quoteOf } from "../report/quote";
import type { CheckedFinding } from "./engine/types";
import type { AppState, CheckDone } from "./state";

const none: readonly CheckedFinding[] = [];

export const findingsOf = (state: AppState): readonly CheckedFinding[] =>
  state.check.done?.outcome.findings ?? none;

export const sheetOrder = (state: AppState): readonly string[] =>
  state.book.phase === "ready" ? state.book.sheets.map((sheet) => sheet.name) : [];

/** Everything about a finding a search may look for. */
function searchText(finding: CheckedFinding, locale: AppState["locale"]): string {
  const { at, facts, currency, code, words } = finding;
  return [
    cellName(at.row, at.column),
    at.sheet,
    code,
    words.name,
    words.problem,
    quoteOf(facts, currency, locale),
    facts.payee,
  ]
    .join(" ")
    .toLowerCase();
}

/** A value derived from the findings, computed once for each list of them. */
function derived<T>(compute: (findings: readonly CheckedFinding[]) => T): (state: AppState) => T {
  const cache = new WeakMap<readonly CheckedFinding[], T>();
  return (state) => {
    const findings = findingsOf(state);
    const known = cache.get(findings);
    if (known !== undefined) return known;
    const value = compute(findings);
    cache.set(findings, value);
    return value;
  };
}

/** True when all findings are on one sheet, so that addresses need not name it. */
export const isOneSheet = derived((findings) =>
  findings.every(({ at }) => at.sheet === findings[0]!.at.sheet),
);

export const errorCount = derived(
  (findings) => findings.filter(({ severity }) => severity === "error").length,
);

type View = Pick<AppState["view"], "severities" | "search">;
let known:
  | {
      findings: readonly CheckedFinding[];
      locale: string;
      view: View;
      sheets: readonly string[];
      groups: FindingGroup<CheckedFinding>[];
    }
  | undefined;

/** Groups of the findings that pass the filters, in list order; computed once for each state of findings and filters. */
export function visibleGroups(state: AppState): readonly FindingGroup<CheckedFinding>[] {
  const findings = findingsOf(state);
  const { locale } = state;
  const { severities, search } = state.view;
  const sheets = sheetOrder(state);
  if (
    known?.findings === findings &&
    known.locale === locale &&
    known.view.severities === severities &&
    known.view.search === search &&
    known.sheets.join("|") === sheets.join("|")
  ) {
    return known.groups;
  }
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const shown = findings.filter((finding) => {
    if (severities.length > 0 && !severities.includes(finding.severity)) return false;
    if (words.length === 0) return true;
    const text = searchText(finding, locale);
    return words.every((word) => text.includes(word));
  });
  const groups = groupFindings(shown, sheets);
  known = { findings, locale, view: { severities, search }, sheets, groups };
  return groups;
}

/** True when a cell of the finding was changed after the check. */
export function isStale(
  { cells, row, tableId }: CheckedFinding,
  { changes }: Pick<CheckDone, "changes">,
): boolean {
  return changes.some(({ sheet, area }) =>
    cells.some(
      (cell) =>
        cell.sheet === sheet &&
        cell.row >= area.top &&
        cell.row <= area.bottom &&
        ((row !== undefined && tableId !== undefined) ||
          (cell.column >= area.left && cell.column <= area.right)),
    ),
  );
}
