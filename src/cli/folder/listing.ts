import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Listed } from "./outcome";

const SPREADSHEET = /\.(?:xlsx|xlsm|xls|csv|tsv)$/i;
/** Files that Excel keeps beside an open workbook. */
const LOCK = /^~\$/;

/**
 * The spreadsheets of a folder and of the folders in it, in the order of their paths. Links are not followed.
 * @param except a folder that is left out, since it holds results.
 */
export function spreadsheetsIn(folder: string, except: string): readonly Listed[] {
  const found: Listed[] = [];
  const look = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const full = path.join(at, entry.name);
      if (entry.isDirectory()) {
        if (path.resolve(full) !== path.resolve(except)) look(full);
      } else if (entry.isFile() && SPREADSHEET.test(entry.name) && !LOCK.test(entry.name)) {
        const { size, mtimeMs } = statSync(full);
        const file = path.relative(folder, full).replaceAll(path.sep, "/");
        found.push({ file, size, modified: Math.round(mtimeMs) });
      }
    }
  };
  look(folder);
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}
