import type { Shipped } from "./packages";

/** Licences under which a part may ship with a program under the MIT licence without further duties than its notice. */
const permissive = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "Unlicense",
  "CC0-1.0",
]);

/** Holders of packages that state MIT and leave out its text. */
const holders: Readonly<Record<string, string>> = { "@fluentui/react-icons": "Microsoft Corporation" };

const mit = (holder: string): string => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** A package with the text of its licence: its own, or that of MIT with its holder where it only names MIT. */
export function withText(shipped: Shipped): Shipped {
  const holder = holders[shipped.name] ?? shipped.author.replace(/\s*<.*$/, "");
  return shipped.text === "" && shipped.licence === "MIT" && holder !== ""
    ? { ...shipped, text: mit(holder) }
    : shipped;
}

/** Why packages may not ship; empty when all may. */
export const licenceProblems = (packages: readonly Shipped[]): readonly string[] =>
  packages.flatMap(({ name, version, licence, text }) => [
    ...(permissive.has(licence) ? [] : [`${name} ${version}: licence ${licence || "not stated"}`]),
    ...(text === "" ? [`${name} ${version}: no text of the licence`] : []),
  ]);

/** The notices that have to go with the program. */
export const noticesOf = (packages: readonly Shipped[]): string =>
  [
    "本程序含有下列第三方组件，其许可如下。\nThis program contains the following third-party parts, under these licences.",
    ...packages.map(({ name, version, licence, homepage, text }) =>
      [`${name} ${version} · ${licence}`, ...(homepage ? [homepage] : []), "", text].join("\n"),
    ),
  ].join(`\n\n${"-".repeat(80)}\n\n`) + "\n";
