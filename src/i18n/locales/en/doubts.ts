import type { doubts as chineseDoubts, fileErrors as chineseErrors } from "../zh-CN/doubts";

export const doubts: Readonly<Record<keyof typeof chineseDoubts, string>> = {
  "intake.kindByColumns": "recognised by its columns: {fields}",
  "intake.kindByUser": "chosen by the user",
  "intake.guessedColumns": "told by what the cells hold, not by the header: {fields}",
  "intake.emptySheet": "empty",
  "intake.noHeader": "no header was found",
  "intake.noKind": "no table this tool checks",
  "intake.noAmount": "no column of amounts was found",
  "intake.crossTab": "a cross-tab with months or years side by side, no list of entries",
  "intake.pivotReport": "a pivot table, no list of entries",
  "intake.form": "a form with one item a cell, no table of rows",
  "intake.legend": "notes or a legend, no table of rows",
  "intake.oneColumn": "only one column",
  "intake.prose": "text without a table",
  "intake.weakHeader": "the header is not certain: {header}",
  "intake.joinedColumns": "a blank column stands inside; taken as one table, please confirm",
  "intake.sameHeaderAbove": "has the header of the table above; totalled apart",
  "intake.sideFigures": "{cells} figures beside the table are not counted",
  "intake.twoAmounts":
    "two columns look like the amount: “{taken}” was taken, there is also “{others}”; please confirm",
  "intake.unreadableAmounts": "{count} amounts in {rows} rows cannot be read and are in no total",
  "intake.annotatedAmounts": "{count} amounts carry a remark; the leading figure counts",
  "intake.mixedCurrency": "several currencies ({currencies}); they are not added up",
  "intake.ambiguousDates": "day and month of “{field}” cannot be told apart; choose under Table and columns",
  "intake.swappedDates": "“{field}” may hold dates with day and month swapped; please confirm",
  "intake.datesWithoutYear": "“{field}” has {count} dates without a year",
  "intake.monthOnlyDates": "“{field}” has {count} dates that name only a month",
};

export const fileErrors: Readonly<Record<keyof typeof chineseErrors, string>> = {
  empty: "The file is empty.",
  notSpreadsheet: "This is no spreadsheet. Open it in Excel, save it as .xlsx and try again.",
  oldFormat: "This is the format of Excel 95 or older. Open it in Excel, save it as .xlsx and try again.",
  encrypted: "The file asks for a password. Save a copy without it and try again.",
  tooLarge: "The file is too large when unpacked and was not read. Split it and try again.",
  broken: "The file is damaged and cannot be read. Repair it in Excel, save a copy and try again.",
  notFound: "No such file: {detail}",
  isFolder: "This is a folder, not a file: {detail}",
  unreadable: "The file cannot be read: {detail}",
};
