import { existsSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import "./support";
import { setLanguage } from "../../src/functions/language";
import { functions } from "../../src/functions/registry";

afterEach(() => setLanguage("zh-CN"));

const PAIR = /```json call\n([\s\S]*?)```\s+```json (result|error)\n([\s\S]*?)```/g;

const pageOf = (id: string): URL => new URL(`../../docs/functions/${id.toLowerCase()}.md`, import.meta.url);

/** Figures are printed with as many digits as a page bears. */
function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(8));
  return Array.isArray(value) ? value.map(rounded) : value;
}

function outcome(id: string, call: readonly unknown[]): { kind: string; given: unknown } {
  try {
    return { kind: "result", given: rounded(functions[id]!(...(call as never[]))) };
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { kind: "error", given: { code, message } };
  }
}

describe.each(Object.keys(functions))("the page of %s", (id) => {
  it("exists, in Chinese first, then in English", () => {
    expect(existsSync(pageOf(id))).toBe(true);
    const parts = readFileSync(pageOf(id), "utf8").split("\n## English\n");
    expect(parts).toHaveLength(2);
    for (const part of parts) expect(part).toContain(`\`=FIVESTAR.${id}(`);
    for (const heading of ["## 依据", "## 参数", "## 结果", "## 示例"]) expect(parts[0]).toContain(heading);
  });

  it.each(["zh-CN", "en"] as const)("has examples in %s that come out as printed", (language) => {
    const part = readFileSync(pageOf(id), "utf8").split("\n## English\n")[language === "en" ? 1 : 0]!;
    const examples = [...part.matchAll(PAIR)];
    expect(examples.length).toBeGreaterThan(0);
    expect(part.match(/```json call/g)).toHaveLength(examples.length);
    setLanguage(language);
    for (const [, call, kind, expected] of examples)
      expect(outcome(id, JSON.parse(call!) as unknown[])).toEqual({
        kind,
        given: rounded(JSON.parse(expected!)),
      });
  });
});
