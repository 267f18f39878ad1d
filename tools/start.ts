import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, isStale } from "./build";

/** The add-in beside a spreadsheet in the browser: `npm start`, or `npm start -- FILE [--port N] [--no-browser]`. */

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);
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
  ],
  { stdio: "inherit", cwd: root },
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => emulator.kill(signal));
emulator.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
