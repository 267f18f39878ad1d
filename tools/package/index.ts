import { readFileSync } from "node:fs";
import path from "node:path";
import { PackageError, packageOptions } from "./options";

/** Writes the add-in for an address: `npm run package -- --base https://HOST/PATH --office SOURCE --out DIR`. */

const root = path.resolve(import.meta.dirname, "../..");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = packageOptions(args);
    const { build, isStale } = await import("../build");
    if (isStale() && !(await build())) return 1;
    const { writePackage } = await import("./write");
    writePackage(options, path.join(root, "dist"), version);
    console.log(`${options.out}
  web/          放到 ${options.base}/  serve these at that address
  manifest.xml  交给 Office  give this to Office
  servers/      nginx、IIS 的配置  configuration of nginx and IIS
  安装说明 How to install: docs/it.zh.md`);
    return 0;
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
