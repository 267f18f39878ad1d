import { parseArgs } from "node:util";

/** How a script is run. */
export interface RunOptions {
  script: string;
  /** File with markup for the page's body. */
  html?: string;
  /** Workbook to open. */
  file?: string;
  /** Where the workbook is written when the script has ended. */
  out?: string;
  browser: boolean;
  /** Elements to click after the script, one after the other. */
  click: string[];
}

export const usage = `Usage: npm run -s office -- SCRIPT.js [--html FRAGMENT.html] [--file BOOK.xlsx] [--out BOOK.xlsx]
                                      [--browser] [--click SELECTOR]…

Runs a script of an add-in against the emulator, after Office.onReady, and prints what it logs.
Exit code: 0 when it ended well, 1 when something was thrown, rejected or logged as an error, 2 when the
call cannot be followed.
  --html     markup for the page's body          --browser  in Chromium instead of Node
  --file     workbook to open                    --click    element to click after the script; may be repeated
  --out      where the workbook is written afterwards
`;

/** A call that cannot be followed. */
export class UsageError extends Error {}

/** Reads the arguments of a call. Throws `UsageError`; "help" when only the usage is wanted. */
export function readArguments(argv: readonly string[]): RunOptions | "help" {
  const read = () =>
    parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        html: { type: "string" },
        file: { type: "string" },
        out: { type: "string" },
        browser: { type: "boolean", default: false },
        click: { type: "string", multiple: true, default: [] },
        help: { type: "boolean", default: false },
      },
    });
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
  const { values, positionals } = parsed;
  if (values.help) return "help";
  const [script, ...rest] = positionals;
  if (script === undefined) throw new UsageError("Which script?");
  if (rest.length > 0) throw new UsageError(`One script at a time: ${rest.join(" ")}`);
  const { html, file, out, browser, click } = values;
  return {
    script,
    browser,
    click,
    ...(html === undefined ? {} : { html }),
    ...(file === undefined ? {} : { file }),
    ...(out === undefined ? {} : { out }),
  };
}
