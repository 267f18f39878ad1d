import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { chromium, type BrowserContext } from "playwright-core";
import { findBrowser } from "./findBrowser";
import type { RunningServer } from "./server";

/** A browser with a profile of its own, which goes when it is closed. */
export interface LaunchedBrowser {
  context: BrowserContext;
  /** Resolves when the last window was closed or the browser ended, and its profile is gone. */
  closed: Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Without a window; true by default. */
  headless?: boolean;
  args?: readonly string[];
}

const quiet = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

const isRoot = (): boolean => process.getuid?.() === 0;

/** Removes a profile for good: a browser that is ending may write to it once more. */
async function removeProfile(folder: string): Promise<void> {
  for (let quiet = 0, tries = 0; quiet < 3 && tries < 50; tries++) {
    quiet = existsSync(folder) ? 0 : quiet + 1;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    await setTimeout(100);
  }
}

/** Starts a browser that trusts the server's certificate, by its key and no other. */
export async function launchBrowser(
  server: Pick<RunningServer, "spki">,
  { headless = true, args = [] }: LaunchOptions = {},
): Promise<LaunchedBrowser> {
  const found = await findBrowser();
  const profile = await mkdtemp(path.join(os.tmpdir(), "emulator-profile-"));
  let context: BrowserContext;
  try {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: found.executablePath,
      headless: headless || found.headlessOnly,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [
        `--ignore-certificate-errors-spki-list=${server.spki}`,
        ...quiet,
        ...(isRoot() || found.headlessOnly ? ["--no-sandbox"] : []),
        ...found.args,
        ...args,
      ],
      env: { ...(process.env as Record<string, string>), ...found.env },
      ...(headless ? {} : { viewport: null, ignoreDefaultArgs: ["--enable-automation"] }),
    });
  } catch (error) {
    await removeProfile(profile);
    throw error;
  }
  const closed = new Promise<void>((resolve, reject) => {
    context.once("close", () => {
      removeProfile(profile).then(resolve, reject);
    });
  });
  return {
    context,
    closed,
    close: async () => {
      await context.close();
      await closed;
    },
  };
}
