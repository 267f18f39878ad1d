import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { OfficeSource } from "../headers";

/** The npm package that holds office.js as published. */
const source = path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json"));

const { version: officeVersion } = JSON.parse(readFileSync(path.join(source, "package.json"), "utf8")) as {
  version: string;
};

/** Folder of a package that holds office.js; its name changes with the release, so that it may be kept for good. */
export const officeFolder = `office-js-${officeVersion}`;

/** Address of office.js in the page, by where it comes from. */
export const officeAddress: Readonly<Record<OfficeSource, string>> = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "cdn-21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  self: `${officeFolder}/office.js`,
};

/** What office.js loads in Excel: one script for the host, one for the language, and its own report on itself. */
const wanted = /^(?:office|excel(?:[a-z]+)?-[^/]+|o15apptofilemappingtable|custom-functions-runtime)\.js$/;

/**
 * Copies office.js and the files it loads in Excel, unchanged and with their licence, into a package.
 * The licence lets an organisation use and distribute them as part of an add-in for its own use; it does not let
 * anybody publish them for others to copy.
 * @returns paths inside the package.
 */
export function copyOffice(out: string): readonly string[] {
  const dist = path.join(source, "dist");
  const entries = readdirSync(dist, { withFileTypes: true });
  const scripts = entries.flatMap(({ name }) =>
    wanted.test(name) && !name.includes(".debug.") ? [name] : [],
  );
  const strings = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${name}/office_strings.js`)
    .filter((file) => existsSync(path.join(dist, file)));
  const files = [...scripts, ...strings, "telemetry/oteljs_agave.js"];
  for (const file of files) {
    const target = path.join(out, officeFolder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(path.join(dist, file), target);
  }
  cpSync(path.join(source, "LICENSE.md"), path.join(out, officeFolder, "LICENSE.md"));
  return [...files, "LICENSE.md"].map((file) => `${officeFolder}/${file}`);
}
