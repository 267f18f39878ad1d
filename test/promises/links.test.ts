import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const docs = path.resolve(import.meta.dirname, "../../docs");

test("docs/promises.md links each of the twelve promises to a test of that name", () => {
  const page = readFileSync(path.join(docs, "promises.md"), "utf8");
  const links = [...page.matchAll(/\[`([^`]+)`\]\(([^)]+)\)/g)].map(
    ([, name, file]) => [name!, file!] as const,
  );
  const numbers = links.flatMap(([name]) => /^Promise (\d+):/.exec(name)?.[1] ?? []).map(Number);
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  for (const [name, file] of links) {
    const title = new RegExp(
      `(?:describe|test)(?:\\.\\w+\\([^)]*\\))?\\("${name.replace(/[.*+?()]/g, "\\$&")}`,
    );
    expect(readFileSync(path.join(docs, file), "utf8"), name).toMatch(title);
  }
});
