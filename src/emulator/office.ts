import { readArguments, usage, UsageError } from "./runner/arguments";
import { describe, runScript } from "./runner/run";

async function main(): Promise<number> {
  try {
    const options = readArguments(process.argv.slice(2));
    if (options === "help") {
      process.stdout.write(usage);
      return 0;
    }
    const well = await runScript(options, (kind, line) => {
      (kind === "error" || kind === "warn" ? process.stderr : process.stdout).write(`${line}\n`);
    });
    return well ? 0 : 1;
  } catch (error) {
    const isUsage = error instanceof UsageError;
    process.stderr.write(isUsage ? `${error.message}\n\n${usage}` : `${describe(error)}\n`);
    return isUsage ? 2 : 1;
  }
}

process.exitCode = await main();
