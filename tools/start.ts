import { spawn } from "node:child_process";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, isStale } from "./build";

/**
 * The add-in beside a spreadsheet in the browser: `npm start`, or `npm start -- FILE [--port N] [--no-browser]`.
 * With `--excel` it serves Excel itself, under the certificate that `npm run start:excel` lets the machine trust.
 */

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const isForExcel = process.argv.includes("--excel");
const trusted = [
  "--certificate",
  path.join(homedir(), ".office-addin-dev-certs"),
  "--port",
  "3000",
  "--no-browser",
];
const args = process.argv.slice(2).filter((arg) => arg !== "--excel");
const named = args.findIndex((arg, index) => !arg.startsWith("--") && args[index - 1] !== "--port");
const file = named < 0 ? path.join(root, "samples", "演练台账.xlsx") : path.resolve(args[named]!);
const rest = args.filter((_, index) => index !== named);

if (isStale()) {
  console.log("正在构建加载项…… Building the add-in…");
  if (!(await build())) process.exit(1);
}
const emulator = spawn(
  process.execPath,
  [
    ...["--import", "tsx", path.join(root, "src/emulator/bin/start.ts")],
    ...["--manifest", path.join(root, "manifest.xml"), "--dir", path.join(root, "dist"), "--open", file],
    ...rest,
    ...(isForExcel ? trusted : []),
  ],
  { stdio: "inherit", cwd: root },
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => emulator.kill(signal));
emulator.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
