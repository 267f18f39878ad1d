import type { causes as chineseCauses, whys as chineseWhys } from "../zh-CN/whys";

export const whys: Readonly<Record<keyof typeof chineseWhys, string>> = {
  missingColumn: "“{sheet}” has no column for {fields}.",
  missingSheet: "The workbook has no sheet of the kind “{kind}”.",
  noTable: "The workbook has no “{kind}”, so this rule has nothing to look at.",
  missingAward: "The workbook has no award list, and the settings name no award.",
  missingPeriod: "The workbook has no award list, and the settings name no funding period.",
  unknownSociety:
    "It cannot be told whose ledger “{sheet}” is: no society column, and its name fits no award.",
  noCalendar: "“{sheet}” has {rows} rows in {years}, for which there is no calendar; they cannot be judged.",
  noAwardFund:
    "The fund sources of “{sheet}” do not name the award money, so mixing cannot be told; names are a setting.",
  noDirections: "“{kind}” names no direction of spending.",
  noBudgets: "“{kind}” gives no budgets of directions.",
  columnEmpty: "{fields} of “{sheet}” is mostly blank.",
  rowsWithout: "“{sheet}” has {rows} rows without {fields}; they were not judged.",
  noApprovalLine: "There is no column for the way of payment, and the settings name no line of approval.",
  tooFew: "“{sheet}” has only {count} usable amounts, fewer than {least}; the result would mean nothing.",
  narrowAmounts:
    "The amounts of “{sheet}” are mostly round, lie close together, or begin at a line; first digits mean nothing then.",
  foreignCurrency:
    "The currency of “{sheet}” is {currency}: weekends are looked at, Chinese holidays are not.",
  notChinese: "“{sheet}” has no Chinese text: weekends are looked at, Chinese holidays are not.",
  booksIncome: "“{sheet}” books income as well, so an amount below 0 need not take anything back.",
  ownAccount: "The account column of “{sheet}” holds its own account, not those of payees.",
  evidenceUnnamed:
    "The evidence column of “{sheet}” does not name the documents, so it cannot be told whether any is missing.",
  delimitedText: "“{sheet}” is a text file whose cells have no formats; this is not checked.",
  noRegister: "The workbook has no register of invoices; other years and files were not compared.",
  noStarLine: "The settings give no line of the stars.",
  noPlaces: "The settings give neither a quota nor a line of the stars.",
  noBands: "The settings give no bands of agreement; there are no common ones, so nothing is judged.",
  notTrimmed: "The settings do not trim the scores of judges.",
  noSheet: "The workbook has no sheet of this sort.",
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
  unused: "Not needed: no such sheet",
};
