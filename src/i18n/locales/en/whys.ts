import type { causes as chineseCauses, whys as chineseWhys } from "../zh-CN/whys";

export const whys: Readonly<Record<keyof typeof chineseWhys, string>> = {
  missingColumn: "“{sheet}” has no column for {fields}.",
  missingSheet: "The workbook has no sheet of the kind “{kind}”.",
  missingAward: "The workbook has no award list, and the settings name no award.",
  missingPeriod: "The workbook has no award list, and the settings name no funding period.",
  unknownSociety:
    "It cannot be told whose ledger “{sheet}” is: no society column, and its name fits no award.",
  noCalendar: "“{sheet}” has {rows} rows in {years}, for which there is no calendar; they cannot be judged.",
  tooMany: "Too many findings; only the first {limit} are listed.",
  crashed: "The rule failed; the others are not affected.",
};

export const causes: Readonly<Record<keyof typeof chineseCauses, string>> = {
  column: "Missing column",
  sheet: "Missing sheet",
  data: "Too little data to judge",
  part: "Partly checked",
  off: "Turned off",
  crashed: "Rule failed",
};
