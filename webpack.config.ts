import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import TerserPlugin from "terser-webpack-plugin";
import webpack from "webpack";
import { readFileSync } from "node:fs";
import { headers } from "./tools/headers";
import { IntegrityPlugin } from "./tools/integrity";
import { LicencesPlugin } from "./tools/licences/plugin";

const root = path.dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };

/** Writes the response headers a server has to send beside the files. */
class HeadersPlugin {
  apply(compiler: webpack.Compiler): void {
    compiler.hooks.thisCompilation.tap("HeadersPlugin", (compilation) => {
      compilation.hooks.processAssets.tap("HeadersPlugin", () => {
        const text = `${JSON.stringify(headers("cdn"), null, 2)}\n`;
        compilation.emitAsset("headers.json", new compiler.webpack.sources.RawSource(text));
      });
    });
  }
}

/** Builds the add-in into dist: the same files for Excel and for the emulator. */
export const webpackConfig = (mode: "production" | "development"): webpack.Configuration => ({
  mode,
  context: root,
  target: ["web", "es2022"],
  devtool: mode === "production" ? false : "source-map",
  entry: { taskpane: "./src/taskpane/index.tsx", "functions-alone": "./src/functions/entry.ts" },
  output: {
    path: path.join(root, "dist"),
    clean: true,
    filename: ({ chunk }) =>
      chunk?.name === "functions-alone" ? "functions.js" : "[name].[contenthash:10].js",
    chunkFilename: "[name].[contenthash:10].js",
    publicPath: "",
  },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "esbuild-loader",
        options: { target: "es2022", jsx: "automatic", tsconfig: "./tsconfig.json" },
      },
    ],
  },
  optimization: {
    minimizer: [new TerserPlugin({ extractComments: false, terserOptions: { format: { comments: false } } })],
    chunkIds: "named",
    splitChunks: { chunks: "async" },
  },
  plugins: [
    new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version) }),
    new HtmlPlugin({
      template: "src/taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["taskpane"],
      scriptLoading: "defer",
      minify: false,
    }),
    new CopyPlugin({ patterns: [{ from: "assets", to: "assets" }] }),
    new HeadersPlugin(),
    new IntegrityPlugin(),
    new LicencesPlugin(root),
  ],
  performance: { hints: false },
  cache: {
    type: "filesystem",
    cacheDirectory: path.join(root, "node_modules/.cache/webpack"),
    buildDependencies: { config: [fileURLToPath(import.meta.url)] },
  },
});
