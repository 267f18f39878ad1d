import type { Severity } from "../core/lint/types";
import type { FindingCount } from "./types";
import type { FindingsView } from "./views";

const order: readonly Severity[] = ["error", "warning", "info"];

/** Findings by kind: errors before warnings before leads, the most frequent first. */
export const findingsView = (findings: readonly FindingCount[]): FindingsView => ({
  kind: "findings",
  kinds: findings
    .filter(({ count }) => count > 0)
    .sort(
      (a, b) =>
        order.indexOf(a.severity) - order.indexOf(b.severity) ||
        b.count - a.count ||
        (a.code < b.code ? -1 : 1),
    ),
});
