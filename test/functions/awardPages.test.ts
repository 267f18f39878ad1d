import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import "./support";
import { balance, commitments, schedule } from "../../src/functions/award";
import { setLanguage } from "../../src/functions/language";

afterEach(() => setLanguage("zh-CN"));

const functions = { schedule, commitments, balance } as unknown as Readonly<
  Record<string, (...given: readonly unknown[]) => unknown>
>;

interface Example {
  readonly call: unknown[];
  readonly kind: string;
  readonly expected: unknown;
}

const PAIR = /```json call\n([\s\S]*?)```\s+```json (result|error)\n([\s\S]*?)```/g;

const examplesIn = (part: string): Example[] =>
  [...part.matchAll(PAIR)].map(([, call, kind, expected]) => ({
    call: JSON.parse(call!) as unknown[],
    kind: kind!,
    expected: JSON.parse(expected!) as unknown,
  }));

function outcome(name: string, call: readonly unknown[]): { kind: string; given: unknown } {
  try {
    return { kind: "result", given: functions[name]!(...call) };
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { kind: "error", given: { code, message } };
  }
}

describe.each(Object.keys(functions))("the page of %s", (name) => {
  const page = readFileSync(new URL(`../../docs/functions/${name}.md`, import.meta.url), "utf8");
  const [chinese = "", english = "", ...more] = page.split("\n## English\n");

  it("is in Chinese, then in English, and shows how to call it in both", () => {
    const signature = `\`=FIVESTAR.${name.toUpperCase()}(`;
    expect(chinese).toContain(signature);
    expect(english).toContain(signature);
    expect(more).toEqual([]);
    for (const heading of ["## 依据", "## 参数", "## 结果", "## 示例"]) expect(chinese).toContain(heading);
  });

  it.each([
    ["zh-CN", chinese],
    ["en", english],
  ] as const)("has examples in %s that come out as printed", (language, part) => {
    const examples = examplesIn(part);
    expect(examples.length).toBeGreaterThan(0);
    expect(part.match(/```json call/g)?.length).toBe(examples.length);
    setLanguage(language);
    for (const { call, kind, expected } of examples)
      expect(outcome(name, call)).toEqual({ kind, given: expected });
  });
});
