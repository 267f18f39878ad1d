import { readdirSync } from "node:fs";
import path from "node:path";
import type { OfficeSource } from "../../headers";
import { headersOf, rulesFor, type Rule } from "./rules";

type Headers = Readonly<Record<string, string>>;

const attr = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const customHeaders = (headers: Headers, indent: string): string =>
  [
    "<httpProtocol>",
    "  <customHeaders>",
    "    <clear />",
    ...Object.entries(headers).map(([name, value]) => `    <add name="${name}" value="${attr(value)}" />`),
    "  </customHeaders>",
    "</httpProtocol>",
  ]
    .map((line) => indent + line)
    .join("\n");

const location = (place: string, headers: Headers): string => `  <location path="${attr(place)}">
    <system.webServer>
${customHeaders(headers, "      ")}
    </system.webServer>
  </location>`;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));

/** Places and their headers: a folder where all its files have the same, else each file. */
function locations(folder: string, rules: readonly Rule[]): ReadonlyMap<string, Headers> {
  const byTop = new Map<string, string[]>();
  for (const file of filesIn(folder)) {
    const top = file.split("/")[0]!;
    byTop.set(top, [...(byTop.get(top) ?? []), file]);
  }
  const found = new Map<string, Headers>();
  for (const [top, files] of byTop) {
    const all = files.map((file) => headersOf(rules, file));
    const isOne = new Set(all.map((headers) => JSON.stringify(headers))).size === 1;
    if (isOne) found.set(top, all[0]!);
    else for (const [index, file] of files.entries()) found.set(file, all[index]!);
  }
  return found;
}

/**
 * A `web.config` for IIS 8 and later, to be put beside `taskpane.html`. IIS chooses headers by place, not by pattern,
 * so every file of the folder is named; no module has to be installed.
 */
export function iisConfig(folder: string, office: OfficeSource): string {
  const rules = rulesFor(office);
  const places = [...locations(folder, rules)].sort(([a], [b]) => (a < b ? -1 : 1));
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <staticContent>
      <clientCache cacheControlMode="NoControl" />
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json; charset=utf-8" />
      <remove fileExtension=".md" />
      <mimeMap fileExtension=".md" mimeType="text/markdown; charset=utf-8" />
    </staticContent>
    <security>
      <requestFiltering>
        <verbs allowUnlisted="false">
          <add verb="GET" allowed="true" />
          <add verb="HEAD" allowed="true" />
        </verbs>
      </requestFiltering>
    </security>
${customHeaders(headersOf(rules, "*"), "    ")}
  </system.webServer>
${places.map(([place, headers]) => location(place, headers)).join("\n")}
</configuration>
`;
}
