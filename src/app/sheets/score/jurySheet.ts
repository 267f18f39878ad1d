import type { Locale } from "../../../i18n/locale";
import { scoreSheetName } from "../../../i18n/scoreNames";
import { scoreTranslator } from "../../../i18n/score";
import type { EntryRule, SheetCell, SheetSpec } from "../../../workbook/port";
import {
  absoluteArea,
  area,
  FIRST_ROW,
  fitsList,
  formula,
  head,
  HEADING_ROW,
  inRow,
  looksOf,
  titleHeight,
} from "./parts";
import { firstJudge, longColumn, type Shape } from "./scoresSheet";

interface JuryOptions {
  readonly locale: Locale;
  readonly year: number;
  readonly judges: readonly JuryRow[];
  readonly societies: readonly string[];
  /** The sheet of scores that the judges fill: its name, form, and number of rows. */
  readonly scores: { readonly sheet: string; readonly shape: Shape; readonly rows: number };
}

export interface JuryRow {
  readonly name: string;
  readonly role: string;
  readonly society: string;
}

/** Column of the names, to which the sheets of scores refer. */
export const JURY_NAME = 0;
const ROLE = 1;
const SOCIETY = 3;

/** Formulas of how many scores a judge owes, has given and is recused from. */
function countFormulas(index: number, { scores, locale }: JuryOptions): SheetCell[] {
  const t = scoreTranslator(locale);
  const row = FIRST_ROW + index;
  const last = FIRST_ROW + scores.rows - 1;
  const column = (at: number): string => absoluteArea(area(FIRST_ROW, at, last, at), scores.sheet);
  const recusedWord = `"${t("recused")}"`;
  const name = inRow(row, JURY_NAME);
  const [expected, given, recused] = [inRow(row, 4), inRow(row, 5), inRow(row, 6)];
  if (scores.shape === "wide") {
    const own = column(firstJudge + index);
    return [
      formula(`=COUNTIF(${column(longColumn.society)},"?*")-${recused}`),
      formula(`=COUNTA(${own})-${recused}`),
      formula(`=COUNTIF(${own},${recusedWord})`),
      formula(`=${expected}-${given}`),
    ];
  }
  const [judge, points, recusal] = [
    column(longColumn.judge),
    column(longColumn.points),
    column(longColumn.recused),
  ];
  const named = `${judge},${name},${column(longColumn.society)},"?*"`;
  return [
    formula(`=COUNTIFS(${named})-${recused}`),
    formula(`=COUNTIFS(${named},${points},"<>",${recusal},"")`),
    formula(`=COUNTIFS(${named},${recusal},${recusedWord})`),
    formula(`=${expected}-${given}`),
  ];
}

/** The list of judges, experts and administrators, with how far each is. */
export function jurySheet(options: JuryOptions): SheetSpec {
  const { locale, year, judges, societies } = options;
  const t = scoreTranslator(locale);
  const headings = [
    t("jury.name"),
    t("jury.role"),
    t("jury.affiliation"),
    t("jury.society"),
    t("jury.expected"),
    t("jury.given"),
    t("jury.recused"),
    t("jury.owed"),
  ];
  const rows = judges.map(({ name, role, society }, index): SheetCell[] => [
    name,
    role,
    "",
    society,
    ...countFormulas(index, options),
  ]);
  const last = FIRST_ROW + rows.length - 1;
  const inputs = area(FIRST_ROW, JURY_NAME, last, SOCIETY);
  const roles = [t("role.expert"), t("role.administrator")];
  const entries: EntryRule[] = [
    { kind: "list", area: area(FIRST_ROW, ROLE, last, ROLE), choices: roles, isStrict: true },
  ];
  if (fitsList(societies))
    entries.push({
      kind: "list",
      area: area(FIRST_ROW, SOCIETY, last, SOCIETY),
      choices: societies,
      isStrict: false,
    });
  return {
    name: scoreSheetName("jury", locale),
    values: [...head(t("jury.title", { year: String(year) }), t("jury.note"), headings), ...rows],
    widths: [14, 15, 26, 24, 12, 12, 12, 12],
    headingRow: HEADING_ROW,
    heights: [titleHeight],
    landscape: true,
    looks: looksOf(headings.length, [inputs]),
    entries,
    open: [inputs],
  };
}
