import { accessSync, constants, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { unpackedChromium } from "./packagedChromium";

/** A browser on this computer. */
export interface FoundBrowser {
  executablePath: string;
  /** It can only run without a window. */
  headlessOnly: boolean;
  args: string[];
  /** Variables that its process needs beside those of this one. */
  env: Record<string, string>;
}

/** What is looked at to find a browser; this computer by default. */
export interface Machine {
  platform: NodeJS.Platform;
  arch: string;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
  isExecutable: (file: string) => boolean;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) return false;
    throw error;
  }
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  arch: process.arch,
  env: process.env,
  home: os.homedir(),
  isExecutable,
});

const linuxNames = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];
const macNames = ["Google Chrome", "Microsoft Edge", "Chromium"];
const windowsNames = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

function candidates({ platform, env, home }: Machine): string[] {
  if (platform === "darwin")
    return ["/Applications", path.posix.join(home, "Applications")].flatMap((folder) =>
      macNames.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  if (platform === "win32")
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].flatMap((folder) =>
      folder ? windowsNames.map((name) => `${folder}\\${name}`) : [],
    );
  const folders = [...(env.PATH ?? "").split(":").filter(Boolean), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  return linuxNames.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
}

const advice =
  "没有找到浏览器。请安装 Chrome、Edge 或 Chromium，或用环境变量 CHROME_PATH 指明它的程序文件。 " +
  "No browser was found. Install Chrome, Edge or Chromium, or name its program in CHROME_PATH.";

/** Program of an installed browser: the one of CHROME_PATH, else Chrome, Edge or Chromium; undefined without one. */
export function installedBrowser(machine: Machine = thisMachine()): string | undefined {
  const named = machine.env.CHROME_PATH;
  if (named) {
    if (machine.isExecutable(named)) return named;
    throw new Error(
      `CHROME_PATH 指向的 ${named} 不是可执行程序。 CHROME_PATH names ${named}, which is no program.`,
    );
  }
  return candidates(machine).find((file) => machine.isExecutable(file));
}

/**
 * Finds a browser: an installed one, else, on Linux for x64, the one in the package @sparticuz/chromium, which has no
 * window. Throws with advice when there is none.
 */
export async function findBrowser(machine: Machine = thisMachine()): Promise<FoundBrowser> {
  const installed = installedBrowser(machine);
  if (installed) return { executablePath: installed, headlessOnly: false, args: [], env: {} };
  const packaged =
    machine.platform === "linux" && machine.arch === "x64" ? await unpackedChromium() : undefined;
  if (!packaged) throw new Error(advice);
  return { ...packaged, headlessOnly: true };
}
