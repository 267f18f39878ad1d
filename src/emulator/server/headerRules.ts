import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Response headers by the paths that they are for; the first rule that fits decides. */
export type HeaderRules = readonly { matches: RegExp; headers: Readonly<Record<string, string>> }[];

/** `*` stands for any run of characters, slashes too. */
const toPattern = (glob: string): RegExp =>
  new RegExp(`^${glob.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*+/g, ".*")}$`);

function isStrings(value: unknown): value is Record<string, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((text) => typeof text === "string")
  );
}

/**
 * The rules of a folder's `headers.json`: an object from path pattern to headers, in order.
 * Without the file there is no rule. Throws when the file says something else.
 */
export function readHeaderRules(folder: string): HeaderRules {
  const file = path.join(folder, "headers.json");
  if (!existsSync(file)) return [];
  const parsed = JSON.parse(readFileSync(file, "utf8")) as unknown;
  const entries = typeof parsed === "object" && parsed !== null ? Object.entries(parsed) : undefined;
  if (!entries?.every((entry): entry is [string, Record<string, string>] => isStrings(entry[1])))
    throw new Error(`${file} must map path patterns to headers.`);
  return entries.map(([glob, headers]) => ({ matches: toPattern(glob), headers }));
}

/** Headers for a path, which begins with a slash. */
export const headersFor = (rules: HeaderRules, urlPath: string): Readonly<Record<string, string>> =>
  rules.find((rule) => rule.matches.test(urlPath))?.headers ?? {};

/** A policy whose scripts may also come from `source`; unchanged when its own origin may already. */
export function allowScript(policy: string, source: string): string {
  const directives = policy.split(";").map((directive) => directive.trim());
  const scripts = directives.findIndex((directive) => /^script-src(\s|$)/i.test(directive));
  const fallback = directives.find((directive) => /^default-src(\s|$)/i.test(directive));
  const decides = scripts >= 0 ? directives[scripts]! : fallback;
  if (decides === undefined || /\s('self'|\*)(\s|$)/.test(decides)) return policy;
  const sources = decides
    .replace(/^\S+\s*/, "")
    .replace(/'none'/i, "")
    .trim();
  const directive = `script-src ${[sources, source].filter(Boolean).join(" ")}`;
  return (scripts >= 0 ? directives.with(scripts, directive) : [...directives, directive])
    .filter(Boolean)
    .join("; ");
}
