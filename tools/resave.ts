import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createEmulator } from "../src/emulator/node";

/**
 * Opens every workbook of a folder in the emulator, saves it, and lets LibreOffice make a PDF of what was saved:
 * `npx tsx tools/resave.ts FOLDER OUT`. Names what LibreOffice did not open.
 */

const [folder, out] = process.argv.slice(2);
if (folder === undefined || out === undefined) throw new Error("Which folder, and where to?");
mkdirSync(out, { recursive: true });

const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.xlsx$/.test(name),
);
const emulator = await createEmulator();
const saved: string[] = [];
try {
  for (const file of files) {
    const name = path.basename(file);
    await emulator.openFile(readFileSync(path.join(folder, file)), name);
    saved.push(path.join(out, name));
    writeFileSync(saved.at(-1)!, await emulator.saveFile());
  }
} finally {
  await emulator.close();
}

// A profile of its own, so that an open LibreOffice is left alone.
const profile = `-env:UserInstallation=file://${path.join(tmpdir(), "resave-profile")}`;
execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", out, ...saved]);
const unopened = saved.filter((file) => !existsSync(file.replace(/\.xlsx$/, ".pdf")));
for (const file of unopened) process.stdout.write(`not opened: ${file}\n`);
process.stdout.write(`${saved.length - unopened.length} of ${saved.length} opened by LibreOffice\n`);
process.exitCode = unopened.length > 0 ? 1 : 0;
