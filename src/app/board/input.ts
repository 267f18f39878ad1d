import { resultRows } from "../../analysis/fromTables";
import type { AnalysisInput, AwardInput, BoardSettings, Scores } from "../../analysis/types";
import { entriesOf, type TablesOf } from "../../core/award/fromTables";
import { awardsOf, societyOfSheet } from "../../core/rules/shared/entitlement";
import { spendingOf } from "../../core/rules/shared/spending";
import type { Kind } from "../../core/schema/fields";
import type { ReadSettings } from "../../core/standards/settingRows";
import { defaultSettings } from "../../core/standards/settings";
import { starIds } from "../../core/standards/stars";
import { ofKind, type Table } from "../../core/table/table";

const YEAR_IN_NAME = /(?<!\d)(20\d\d)(?!\d)/;

function yearOfTable({ sheet }: Table, file: string | undefined, year: number | null): number | undefined {
  const named = YEAR_IN_NAME.exec(sheet) ?? (file === undefined ? null : YEAR_IN_NAME.exec(file));
  return named ? Number(named[1]) : (year ?? undefined);
}

/** Results of every table of 评分结果; a table without a year column takes that of its sheet, file or settings. */
export const resultsOf = (
  tables: readonly Table[],
  year: number | null,
  file?: string,
): AnalysisInput["results"] =>
  tables.flatMap((any) => {
    const table = ofKind(any, "result");
    if (!table) return [];
    const own = yearOfTable(any, file, year);
    return resultRows(table, {
      ...(own === undefined ? {} : { year: own }),
      ...(file === undefined ? {} : { file }),
    });
  });

/** What the settings of a workbook mean for the views. */
export function boardSettings({ settings, marks }: ReadSettings): BoardSettings {
  const { weight01, starLine } = settings.scoring;
  const isConfirmed = (id: string): boolean => marks.get(id)?.status === "confirmed";
  return {
    lines: Object.fromEntries(starIds.map((star) => [star, starLine])) as Scores,
    linesConfirmed: isConfirmed("scoring.starLine"),
    equalWeights: starIds.every((star) => weight01[star] === weight01.party),
    weightsConfirmed: starIds.every((star) => isConfirmed(`scoring.weight01.${star}`)),
  };
}

/** The award, payment and ledger tables; undefined where there is no award. */
export function awardInput(tables: readonly Table[], settings = defaultSettings): AwardInput | undefined {
  const tablesOf: TablesOf = <K extends Kind>(kind: K) =>
    tables.filter((table) => table.kind === kind) as unknown as readonly Table<K>[];
  if (tablesOf("award").length === 0) return undefined;
  const awards = awardsOf({ all: tablesOf });
  const entries = entriesOf(tablesOf, {
    societyOfLedger: (table) => societyOfSheet(table, awards, settings),
    spendingOf,
  });
  return entries.awards.length === 0 ? undefined : { entries, settings: settings.award };
}
