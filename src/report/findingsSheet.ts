import type { CellValue } from "../core/table/grid";
import type { Locale } from "../i18n/locale";
import { sheetNames } from "../i18n/sheetNames";
import { translator } from "../i18n/ui";
import { countSeverities, groupFindings } from "./groups";
import { causeName, uncheckedRules, whyText } from "./unchecked";
import type { FindingInWords, NamedStatus } from "./words";

/** A sheet of findings as rows of cells, readable and printable without the add-in. */
export interface FindingsSheet {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly headingRow: number;
  readonly widths: readonly number[];
  readonly wrap: readonly number[];
}

interface Facts {
  readonly file: string;
  readonly time: string;
  readonly sheets: readonly string[];
  /** Most findings listed of one rule. */
  readonly limit: number;
}

const HEADING_ROW = 3;

/** Lays out the findings and what was not checked. Steps of what to do are numbered inside one cell. */
export function findingsSheet(
  findings: readonly FindingInWords[],
  statuses: readonly NamedStatus[],
  { file, time, sheets, limit }: Facts,
  locale: Locale,
): FindingsSheet {
  const t = translator(locale);
  const { error, warning, info } = countSeverities(findings);
  const rows = groupFindings(findings, sheets).flatMap((group) =>
    group.findings.map((finding): CellValue[] => {
      const { words } = finding;
      return [
        t(`sev.${finding.severity}`),
        words.code,
        words.name,
        words.sheet,
        words.address,
        words.problem,
        words.basis.join("\n"),
        words.action.map((step, index) => `${index + 1}. ${step}`).join("\n"),
      ];
    }),
  );
  const unchecked = uncheckedRules(statuses, limit).map((rule): CellValue[] => [
    causeName(rule.cause, locale),
    rule.code,
    rule.name,
    "",
    "",
    rule.whys.map((why) => whyText(why, locale)).join("\n"),
  ]);
  return {
    name: sheetNames.findings[locale],
    values: [
      [t("findings.title")],
      [t("findings.lead", { file, time, errors: error, warnings: warning, infos: info })],
      [t("sev.help")],
      [
        t("findings.severity"),
        t("findings.code"),
        t("findings.name"),
        t("findings.sheetColumn"),
        t("findings.cell"),
        t("findings.problem"),
        t("findings.basis"),
        t("findings.action"),
      ],
      ...rows,
      [],
      [unchecked.length === 0 ? t("findings.all") : t("findings.unchecked")],
      ...unchecked,
    ],
    headingRow: HEADING_ROW,
    widths: [8, 9, 22, 18, 9, 48, 40, 44],
    wrap: [2, 5, 6, 7],
  };
}
