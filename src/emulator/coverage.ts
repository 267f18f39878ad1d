import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { raisedEvents } from "./host/eventNames";
import { isAtLeast } from "./host/requirements";
import { loadCore } from "./node/bundle";
import type { Reference } from "./reference";
import { readReference } from "./reference";

/** The highest version office.js of npm knows. */
const highest = "1.15";

const isKnown = (since: string | undefined): boolean => {
  const [set, version = ""] = since?.split(" ") ?? [];
  return set === "ExcelApi" && isAtLeast(highest, version);
};

/** Members of one class: how many office.js knows, and which of them nobody answers. */
export interface ClassCoverage {
  name: string;
  known: number;
  refused: string[];
}

/** Compares the reference with the classes declared in `objects/`. */
export async function coverage(reference: Reference): Promise<ClassCoverage[]> {
  const { declaredClasses } = await loadCore();
  const classes = declaredClasses();
  const isAnswered = (name: string, member: string): boolean =>
    classes.some(({ name: own, members: { scalars, children, methods, items } }) => {
      if (own !== name) return false;
      if (items?.get && (member === "getItem" || member === "getItemOrNullObject")) return true;
      return [scalars[member], children[member], methods[member]].some((found) => found !== undefined);
    });
  return [...reference].flatMap(([name, members]) => {
    const known = [...members].filter(([, { since }]) => isKnown(since));
    const refused = known
      .filter(([member, { kind }]) =>
        kind === "event" ? !raisedEvents[name]?.[member] : !isAnswered(name, member),
      )
      .map(([member]) => member);
    return known.length === 0 ? [] : [{ name, known: known.length, refused }];
  });
}

/** The table of the documentation. */
export function coverageTable(classes: readonly ClassCoverage[]): string {
  const known = classes.reduce((sum, own) => sum + own.known, 0);
  const refused = classes.reduce((sum, own) => sum + own.refused.length, 0);
  const share = Math.round((100 * (known - refused)) / known);
  const absent = classes.filter(({ known: all, refused: not }) => not.length === all);
  const rows = classes
    .filter((own) => !absent.includes(own))
    .map(({ name, known: all, refused: not }) => {
      return `| ${name} | ${all} | ${all - not.length} | ${not.map((member) => `\`${member}\``).join(", ")} |`;
    });
  return [
    `Of the ${known} members of ExcelApi 1.1 to ${highest}, ${known - refused} are answered (${share} %).`,
    "",
    "| class | known | answered | refused |",
    "|---|---|---|---|",
    ...rows,
    "",
    `Refused as a whole: ${absent.map(({ name }) => name).join(", ")}.`,
  ].join("\n");
}

/** Class to member to the version it came with, where that is newer than ExcelApi 1.1. */
export function sinceOf(reference: Reference): Record<string, Record<string, string>> {
  const since: Record<string, Record<string, string>> = {};
  for (const [name, members] of reference) {
    for (const [member, { since: version }] of members) {
      if (version && version !== "ExcelApi 1.1") (since[name] ??= {})[member] = version;
    }
  }
  return since;
}

const docs = fileURLToPath(new URL("../../docs/emulator.md", import.meta.url));
const sinceFile = fileURLToPath(new URL("host/since.json", import.meta.url));
const [begin, end] = ["<!-- coverage -->", "<!-- /coverage -->"];

/** Writes the table into the documentation and the versions next to the host. */
async function update(): Promise<void> {
  const reference = await readReference();
  await writeFile(sinceFile, `${JSON.stringify(sinceOf(reference), null, 2)}\n`);
  const table = coverageTable(await coverage(reference));
  const text = await readFile(docs, "utf8");
  const at = text.indexOf(begin);
  const to = text.indexOf(end);
  if (at < 0 || to < 0) throw new Error(`${docs} has no place for the table.`);
  await writeFile(docs, `${text.slice(0, at + begin.length)}\n\n${table}\n\n${text.slice(to)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await update();
