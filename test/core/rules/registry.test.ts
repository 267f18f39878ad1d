import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { RuleText } from "../../../src/core/lint/types";
import { sha256 } from "../../../src/core/code/sha256";
import { rules, spoken } from "../../../src/core/rules/registry";
import { clauses, type ClauseId } from "../../../src/core/standards/clauses";
import { ruleTexts } from "../../../src/i18n/locales/en/rules";

const root = new URL("../../../", import.meta.url);

/** Ids of the files of a folder of folders, without those that rules share. */
const idsIn = (folder: string, ending: string): string[] =>
  readdirSync(new URL(folder, root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "shared")
    .flatMap(({ name }) =>
      readdirSync(new URL(`${folder}/${name}`, root))
        .filter((file) => file.endsWith(ending))
        .map((file) => `${name}/${file.slice(0, -ending.length)}`),
    )
    .sort();

const slotsOf = (template: string): string[] =>
  [...template.matchAll(/\{([^}]*)\}/g)].map((slot) => slot[1]!);
const allSlots = ({ messages }: RuleText): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(messages).map(([id, { short, problem }]) => [
      id,
      [...new Set([...slotsOf(short), ...slotsOf(problem)])].sort(),
    ]),
  );

/** Every name a slot may have, sorted; a rule reuses one before it adds one. */
const slotNames =
  "above afterNext amount award below body booked budget by cap category class code cohort column count date days deadline difference digit digits direction division end example expected failed filed first from full groups halfDays hours indicator judge judges jury kind known last least length limit limitKind line list lost mad median name names needed net next nights of off other otherEnd otherPayee otherStart over paid part payee people person place plan position quota rank reason requested round row score seat second self share sign signed societies society source spent staff star start stated status sum summary text title to total type until value w weekday when where whole wholeName word year years".split(
    " ",
  );

describe("the register of rules", () => {
  test("holds the rules on disk, each once", () => {
    expect(rules.map(({ meta }) => meta.id).sort()).toEqual(idsIn("src/core/rules", ".ts"));
  });

  test("has no page of a rule that is none", () => {
    const ids = rules.map(({ meta }) => meta.id);
    expect(idsIn("docs/rules", ".md").filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("gives every rule a code of its own, of the known forms", () => {
    const codes = spoken.map(({ meta }) => meta.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^(?:EXP|APP|FND|SCO|FMT|TOT|WAI)-\d\d[a-c]?$/);
  });

  test("names rules in at most 12 characters, none like another", () => {
    const names = spoken.map(({ text }) => text.name);
    for (const name of names) expect([...name].length).toBeLessThanOrEqual(12);
    expect(new Set(names).size).toBe(names.length);
  });

  test("cites a clause or says where a rule comes from", () => {
    for (const { meta, text } of rules) expect(meta.clauses.length > 0 || text.basis, meta.code).toBeTruthy();
  });
});

describe("the words of the rules", () => {
  test("exist in English for every rule and for nothing else", () => {
    expect(Object.keys(ruleTexts).sort()).toEqual(spoken.map(({ meta }) => meta.id).sort());
  });

  test.each(spoken.map(({ meta, text }) => [meta.code, meta.id, text] as const))(
    "%s has the same messages with the same slots in English",
    (_, id, text) => {
      const english = ruleTexts[id]!;
      expect(allSlots(english)).toEqual(allSlots(text));
      expect(Boolean(english.basis)).toBe(Boolean(text.basis));
      expect(english.action.length).toBeGreaterThan(0);
    },
  );

  test("takes the names of slots from one sorted list", () => {
    const used = spoken.flatMap(({ text }) =>
      Object.values(allSlots(text)).flatMap((slots) => slots.map((slot) => slot.split(":")[0]!)),
    );
    expect([...new Set(used)].sort()).toEqual(slotNames);
    expect(slotNames).toEqual([...slotNames].sort());
  });
});

describe("the clauses of the policy", () => {
  const unchecked = readFileSync(new URL("docs/unchecked-clauses.md", root), "utf8");
  const cited = new Set<string>(rules.flatMap(({ meta }) => meta.clauses));

  test("are each cited by a rule or explained, never both", () => {
    for (const id of Object.keys(clauses) as ClauseId[])
      expect(unchecked.includes(`| ${id} |`), id).toBe(!cited.has(id));
  });

  test("stand as they were stored", () => {
    const stored = Object.entries(clauses).map(([id, { place, text }]) => `${id}|${place}|${text}`);
    expect(sha256(stored.join("\n"))).toBe(
      "cda649ac47bf4777ee18a460b818aac6938a844f993c7cafdf053a8dd6060f82",
    );
  });
});
