import type { folder as chinese } from "../zh-CN/folder";

export const folder: Readonly<Record<keyof typeof chinese, string>> = {
  title: "Check of a folder",
  intro: "{files} files: {checked} checked, {refused} not checked; {rows} rows read.",
  found:
    "{errors} errors, {warnings} warnings, {infos} notes; {duplicates} invoices booked in more than one workbook.",
  offline:
    "This page has no script and needs no network; it can be sent, filed and printed. All data is in the .parquet files beside it.",
  refusedHead: "Files that were not checked",
  bookingsHead: "Invoices booked in more than one workbook",
  copiesHead: "Files with the same content",
  rulesHead: "By rule",
  worstHead: "By workbook",
  none: "None",
  cut: "Only the first {shown} rows are shown.",
  file: "File",
  files: "Files",
  why: "Why",
  code: "Rule",
  findings: "Findings",
  rowsHead: "Rows",
  errors: "Errors",
  warnings: "Warnings",
  infos: "Notes",
  invoice: "Invoice",
  sheet: "Sheet",
  cell: "Cell",
  payee: "Payee",
  amount: "Amount",
  failed: "The check failed at this file; the others are not affected. Split the file and try again.",
  skipped: "{count} files were checked before, have not changed and are not done again.",
  stopped: "Stopped: {done} of {total} done. Run the same command again to go on from here.",
  outNeeded: "To check a folder, name the folder for the results with --out.",
  otherRun:
    "{detail} holds the results of another check (another date, language or version). Name another folder with --out.",
  noFiles: "There is no spreadsheet in this folder (.xlsx, .xlsm, .xls, .csv, .tsv): {detail}",
  noDuck: "The summary needs DuckDB: run npm ci first, which installs @duckdb/node-api.",
};
