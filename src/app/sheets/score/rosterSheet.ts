import type { Locale } from "../../../i18n/locale";
import { scoreSheetName } from "../../../i18n/scoreNames";
import { scoreTranslator } from "../../../i18n/score";
import type { SheetSpec } from "../../../workbook/port";
import { area, FIRST_ROW, head, HEADING_ROW, looksOf, titleHeight } from "./parts";

/** Column of the names, to which the other sheets refer. */
export const ROSTER_NAME = 0;
const CODE = 1;

/** The register of societies, laid out where the workbook has none; names left blank are filled in later, once. */
export function rosterSheet(locale: Locale, societies: readonly string[]): SheetSpec {
  const t = scoreTranslator(locale);
  const headings = [t("column.society"), t("roster.uscc"), t("roster.field"), t("roster.size")];
  const last = FIRST_ROW + societies.length - 1;
  const inputs = area(FIRST_ROW, 0, last, headings.length - 1);
  const list = (column: number, key: "roster.fields" | "roster.sizes") =>
    ({
      kind: "list",
      area: area(FIRST_ROW, column, last, column),
      choices: t(key).split("|"),
      isStrict: false,
    }) as const;
  return {
    name: scoreSheetName("roster", locale),
    values: [
      ...head(t("roster.title"), t("roster.note"), headings),
      ...societies.map((name) => [name, "", "", ""]),
    ],
    widths: [28, 24, 14, 10],
    headingRow: HEADING_ROW,
    heights: [titleHeight],
    landscape: false,
    formats: [{ area: area(FIRST_ROW, CODE, last, CODE), format: "@" }],
    looks: looksOf(headings.length, [inputs]),
    entries: [list(2, "roster.fields"), list(3, "roster.sizes")],
    open: [inputs],
  };
}
