import { readFileSync } from "node:fs";
import path from "node:path";
import type webpack from "webpack";
import { licenceProblems, noticesOf, withText } from "./notices";
import { packagesOf } from "./packages";
import { sbomOf, type Lock } from "./sbom";

export const NOTICES = "THIRD-PARTY.txt";
export const SBOM = "sbom.cdx.json";

type Inner = webpack.Module & { readonly modules?: Iterable<webpack.Module>; readonly resource?: string };

/** Files that modules were made of, those put together into one included. */
function filesOf(modules: Iterable<webpack.Module>): readonly string[] {
  return [...modules].flatMap((module) => {
    const { modules: inner, resource } = module as Inner;
    return [
      ...(inner ? filesOf(inner) : []),
      ...(resource === undefined ? [] : [resource.replace(/\?.*$/, "")]),
    ];
  });
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

/** Writes the licences and the bill of materials of what ships, and fails a build that ships what may not. */
export class LicencesPlugin implements webpack.WebpackPluginInstance {
  constructor(private readonly root: string) {}

  apply(compiler: webpack.Compiler): void {
    const { RawSource } = compiler.webpack.sources;
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
    compiler.hooks.thisCompilation.tap("LicencesPlugin", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "LicencesPlugin", stage }, () => {
        // A few lines of webpack itself, which load the scripts, are in every script of ours.
        const runtime = path.join(this.root, "node_modules/webpack/package.json");
        const packages = packagesOf([...filesOf(compilation.modules), runtime]).map(withText);
        for (const problem of licenceProblems(packages))
          compilation.errors.push(new compiler.webpack.WebpackError(`may not ship: ${problem}`));
        const program = readJson(path.join(this.root, "package.json")) as Parameters<typeof sbomOf>[0];
        const lock = readJson(path.join(this.root, "package-lock.json")) as Lock;
        compilation.emitAsset(NOTICES, new RawSource(noticesOf(packages)));
        compilation.emitAsset(
          SBOM,
          new RawSource(`${JSON.stringify(sbomOf(program, packages, lock), null, 2)}\n`),
        );
      });
    });
  }
}
