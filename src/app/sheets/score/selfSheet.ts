import { scoreSheetName } from "../../../i18n/scoreNames";
import { scoreTranslator } from "../../../i18n/score";
import type { EntryRule, SheetCell, SheetSpec } from "../../../workbook/port";
import { runsOf, shownMark } from "./items";
import { area, FIRST_ROW, head, HEADING_ROW, looksOf, titleHeight } from "./parts";
import type { ScoresOptions } from "./scoresSheet";

const POINTS = 5;
const EVIDENCE = 6;

/** The sheet on which societies score themselves and name their evidence: a row for each society and indicator. */
export function selfSheet({
  locale,
  year,
  societies,
  items,
}: Pick<ScoresOptions, "locale" | "year" | "societies" | "items">): SheetSpec {
  const t = scoreTranslator(locale);
  const rows = societies.flatMap((society) =>
    items.map((item): SheetCell[] => [year, society, item.id, item.name, shownMark(item), "", ""]),
  );
  const last = FIRST_ROW + rows.length - 1;
  const inputs = area(FIRST_ROW, POINTS, last, EVIDENCE);
  const most = Math.max(...items.map((item) => item.most));
  const isUniform = runsOf(items).length === 1;
  const entry = (top: number, bottom: number, max: number): EntryRule => ({
    kind: "number",
    area: area(top, POINTS, bottom, POINTS),
    min: 0,
    max,
    whole: false,
  });
  const headings = [
    t("column.year"),
    t("column.society"),
    t("column.id"),
    t("column.name"),
    t("column.fullMark"),
    t("column.self"),
    t("column.evidence"),
  ];
  return {
    name: scoreSheetName("self", locale),
    values: [...head(t("self.title", { year: String(year) }), t("self.note"), headings), ...rows],
    widths: [7, 22, 10, 34, 7, 9, 36],
    headingRow: HEADING_ROW,
    heights: [titleHeight],
    landscape: true,
    looks: [
      ...looksOf(headings.length, [inputs]),
      { area: area(FIRST_ROW, EVIDENCE, last, EVIDENCE), look: "wrap" },
    ],
    entries: isUniform
      ? [entry(FIRST_ROW, last, most)]
      : societies.flatMap((_, s) =>
          runsOf(items).map(({ first, last: end, item }) =>
            entry(FIRST_ROW + s * items.length + first, FIRST_ROW + s * items.length + end, item.most),
          ),
        ),
    open: [inputs],
  };
}
