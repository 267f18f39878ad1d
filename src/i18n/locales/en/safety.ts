import type { safety as chinese } from "../zh-CN/safety";

/** Words of what broke off, of copies kept before a change, and of formulas turned into values. */
export const safety: Readonly<Record<keyof typeof chinese, string>> = {
  "log.writing": "Not finished",
  "log.returning": "Not all put back",
  "broken.title": "Not finished last time: {what}",
  "broken.body": "{n} cells in all. Finish it, or put everything back.",
  "broken.sheets": "{sheets} was not written to the end",
  "broken.sheetsBody":
    "The pane was closed while writing. Write it again to finish it; delete what is not needed.",
  "broken.finish": "Finish",
  "broken.undo": "Put all back",
  "broken.remove": "Delete",
  "backup.label": "Copy the sheet first",
  "backup.note":
    "Copies the sheets to be changed as “Backup …”. They are not checked, and Remove deletes them too.",
  "freeze.act": "Formulas to values",
  "freeze.title": "Turn {n} formulas into values?",
  "freeze.body":
    "Values no longer follow changes. Change log can put the formulas back. Convert before mailing the file to somebody without this add-in, who would see #NAME? instead.",
  "freeze.confirm": "Convert",
  "freeze.cancel": "Cancel",
  "freeze.what": "{n} formulas turned into values ({sheets})",
  "host.protected": "“{sheet}” is protected; nothing was written",
  "host.protectedBody": "Unprotect the sheet and try again.",
  "host.protectedBook": "The workbook is protected; nothing was written",
  "host.protectedBookBody": "Unprotect it and try again.",
  "host.missing": "A sheet or cell this step needs was deleted or renamed",
  "host.missingBody": "Results are kept. Recognise the workbook again and retry.",
  "host.merged": "Merged or filtered cells are in the way; this step did not finish",
  "host.mergedBody": "Unmerge or clear the filter and try again.",
  "host.tooLarge": "Too much to write at once",
  "host.tooLargeBody": "Do it in parts, or close other workbooks and retry.",
};
