import { createHash } from "node:crypto";
import webpack from "webpack";

/** Integrity value of a file, as a script tag carries it. */
export const integrityOf = (content: string | Buffer): string =>
  `sha256-${createHash("sha256").update(content).digest("base64")}`;

const TABLE = "__webpack_require__.integrity";
const placeholder = (chunk: string | number): string => `@integrity-of(${chunk})@`;
const placeholders = /@integrity-of\(([^()"]+)\)@/g;
const localScript = /<script\b([^>]*?)\ssrc="(?!https?:)([^"]+\.js)"([^>]*)><\/script>/g;

/** Gives a running page the integrity values of the scripts it may still load. */
class IntegrityTable extends webpack.RuntimeModule {
  constructor() {
    super("integrity of chunks", webpack.RuntimeModule.STAGE_ATTACH);
  }

  override generate(): string {
    const chunks = [...(this.chunk?.getAllAsyncChunks() ?? [])].flatMap(({ id }) =>
      id === null ? [] : [id],
    );
    return `${TABLE} = ${JSON.stringify(Object.fromEntries(chunks.map((id) => [id, placeholder(id)])))};`;
  }
}

/** Values of every chunk by id, once its name carries the hash of its content. */
function valuesOf(compilation: webpack.Compilation): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { id, files } of compilation.chunks) {
    const [file] = files;
    if (id !== null && file !== undefined)
      values.set(String(id), integrityOf(compilation.getAsset(file)!.source.buffer()));
  }
  return values;
}

/**
 * Adds Subresource Integrity to every script that a page or the scripts of a page load from their own folder.
 * A chunk's name holds the hash of its content, so a page that names its chunks changes whenever a value does.
 */
export class IntegrityPlugin implements webpack.WebpackPluginInstance {
  apply(compiler: webpack.Compiler): void {
    const { RawSource } = compiler.webpack.sources;
    const { LoadScriptRuntimeModule } = compiler.webpack.runtime;
    compiler.hooks.thisCompilation.tap("IntegrityPlugin", (compilation) => {
      compilation.hooks.runtimeRequirementInTree
        .for(compiler.webpack.RuntimeGlobals.loadScript)
        .tap("IntegrityPlugin", (chunk) => {
          compilation.addRuntimeModule(chunk, new IntegrityTable());
        });
      LoadScriptRuntimeModule.getCompilationHooks(compilation).createScript.tap(
        "IntegrityPlugin",
        (source) => `${source}\nif (${TABLE}[chunkId]) script.integrity = ${TABLE}[chunkId];`,
      );
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_HASH + 1;
      compilation.hooks.processAssets.tap({ name: "IntegrityPlugin", stage }, (assets) => {
        const values = valuesOf(compilation);
        const rewrite = (name: string, text: string): void =>
          compilation.updateAsset(name, new RawSource(text));
        for (const name of Object.keys(assets).filter((file) => file.endsWith(".js"))) {
          const text = assets[name]!.source().toString();
          const filled = text.replace(placeholders, (_, id: string) => {
            const value = values.get(id);
            if (value === undefined) throw new Error(`chunk ${id} has no file`);
            return value;
          });
          if (filled !== text) rewrite(name, filled);
        }
        for (const name of Object.keys(assets).filter((file) => file.endsWith(".html"))) {
          const text = assets[name]!.source().toString();
          rewrite(
            name,
            text.replace(localScript, (tag, before: string, src: string, after: string) => {
              const script = compilation.getAsset(src);
              if (!script) return tag;
              return `<script${before} src="${src}" integrity="${integrityOf(script.source.buffer())}"${after}></script>`;
            }),
          );
        }
      });
    });
  }
}
