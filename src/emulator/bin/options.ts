import { statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

/** How the emulator is started. */
export interface StartOptions {
  manifest: string;
  dir: string;
  open?: string;
  port?: number;
  browser: boolean;
  /** Folder of a certificate the machine trusts. */
  certificate?: string;
}

/** A call that cannot be followed, with the reason in both languages. */
export class UsageError extends Error {}

export const usage = `用法 Usage: start [--manifest manifest.xml] [--dir dist] [--open FILE] [--port N] [--no-browser] [--certificate DIR]

  --manifest  加载项清单  manifest of the add-in (manifest.xml)
  --dir       加载项构建结果所在文件夹  folder of the built add-in (dist)
  --open      启动时打开的表格文件（.xlsx、.xls、.csv）  spreadsheet to open at start
  --port      端口  port (that of the manifest, or 3000)
  --no-browser  不打开浏览器  do not open a browser
  --certificate  本机已信任的证书所在文件夹  folder of a certificate this machine trusts
`;

function isKind(file: string, kind: "file" | "folder"): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return kind === "file" ? found?.isFile() === true : found?.isDirectory() === true;
}

function existing(file: string, kind: "file" | "folder", zh: string, en: string): string {
  const whole = path.resolve(file);
  if (!isKind(whole, kind)) throw new UsageError(`找不到${zh}：${whole}\nThe ${en} was not found: ${whole}`);
  return whole;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`端口无效：${text}\nThis is no port: ${text}`);
}

/** Reads the arguments of a call; "help" when only the usage is wanted. Throws `UsageError`. */
export function readOptions(argv: readonly string[]): StartOptions | "help" {
  let values: {
    manifest: string;
    dir: string;
    open?: string;
    port?: string;
    certificate?: string;
    "no-browser": boolean;
    help: boolean;
  };
  try {
    ({ values } = parseArgs({
      args: [...argv],
      options: {
        manifest: { type: "string", default: "manifest.xml" },
        dir: { type: "string", default: "dist" },
        open: { type: "string" },
        port: { type: "string" },
        certificate: { type: "string" },
        "no-browser": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }));
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, {
      cause: error,
    });
  }
  if (values.help) return "help";
  return {
    manifest: existing(values.manifest, "file", "清单", "manifest"),
    dir: existing(values.dir, "folder", "加载项文件夹", "add-in's folder"),
    browser: !values["no-browser"],
    ...(values.open === undefined
      ? {}
      : { open: existing(values.open, "file", "要打开的文件", "file to open") }),
    ...(values.certificate === undefined
      ? {}
      : { certificate: existing(values.certificate, "folder", "证书文件夹", "certificate's folder") }),
    ...(values.port === undefined ? {} : { port: readPort(values.port) }),
  };
}
