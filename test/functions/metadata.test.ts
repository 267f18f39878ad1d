import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import "./support";
import { functions } from "../../src/functions/registry";
import { functionsMetadata, metadataText } from "../../tools/functionsMetadata";

const golden = (name: string): string => readFileSync(new URL(`../golden/${name}`, import.meta.url), "utf8");
const metadata = await functionsMetadata();

describe("the metadata of the functions", () => {
  it.each([
    ["en", "functions.json"],
    ["zh-CN", "functions.zh-CN.json"],
  ] as const)("in %s is the golden file %s", (language, file) =>
    expect(metadataText(metadata[language])).toBe(golden(file)),
  );

  it("knows the functions that are registered, no more and no fewer", () => {
    expect(metadata.en.functions.map(({ id }) => id)).toEqual(Object.keys(functions).sort());
  });

  it("never translates a name, and says something of every argument in both languages", () => {
    metadata.en.functions.forEach((english, index) => {
      const chinese = metadata["zh-CN"].functions[index]!;
      expect([chinese.id, chinese.name]).toEqual([english.id, english.name]);
      expect(english.name).toMatch(/^[A-Z]{3,}$/);
      expect(english.description).toMatch(/^[A-Z].*\.$/);
      expect(chinese.description).toMatch(/[。]$/);
      expect(chinese.parameters.map(({ name }) => name)).toEqual(english.parameters.map(({ name }) => name));
      for (const one of english.parameters) expect(one.description).toMatch(/\.$/);
      for (const one of chinese.parameters) expect(one.description).toMatch(/[\u4e00-\u9fff]/);
    });
  });

  it("takes any value for every argument, so that a wrong one gets its sentence", () => {
    for (const { parameters } of metadata.en.functions)
      expect(new Set(parameters.map(({ type }) => type))).toEqual(new Set(["any"]));
  });

  it("lists optional arguments last, and its page names every argument", () => {
    for (const { id, parameters } of metadata.en.functions) {
      const optional = parameters.map((one) => one.optional === true);
      expect(optional).toEqual(optional.toSorted((a, b) => Number(a) - Number(b)));
      const page = readFileSync(
        new URL(`../../docs/functions/${id.toLowerCase()}.md`, import.meta.url),
        "utf8",
      );
      const list = parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(", ");
      expect(page).toContain(`\`=FIVESTAR.${id}(${list})\``);
    }
  });

  it("links to the help where its address is given", async () => {
    const { en } = await functionsMetadata("https://example.org/help");
    expect(en.functions.find(({ id }) => id === "PANEL")?.helpUrl).toBe(
      "https://example.org/help/panel.html",
    );
  });
});
