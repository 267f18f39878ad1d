import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { reasons, type ReasonId } from "../../../src/core/intake/reasons";
import type { Doubt } from "../../../src/core/intake/types";
import { find } from "./support/find";
import { mutations } from "./support/mutations";
import { seeds } from "./support/seeds";

const folder = path.resolve(import.meta.dirname, "../../../src/core/intake");

test("every reason in the code is listed, and every listed one is given by the code", () => {
  const used = new Set<string>();
  for (const file of readdirSync(folder).filter((f) => f !== "reasons.ts"))
    for (const [id] of readFileSync(path.join(folder, file), "utf8").matchAll(/intake\.[a-zA-Z]+(?=")/g))
      used.add(id);
  expect([...used].sort()).toEqual(Object.keys(reasons).sort());
});

test("reasons carry the data that is listed for them", () => {
  const check = ({ id, data }: Doubt): void => {
    expect(Object.keys(data).sort()).toEqual([...reasons[id as ReasonId]].sort());
  };
  const sheet = fc
    .constantFrom(...seeds)
    .chain((seed) => fc.constantFrom(...Object.values(mutations).map((mutate) => mutate(seed))));
  const spoiled = fc.tuple(
    sheet,
    fc.array(
      fc.tuple(
        fc.nat(40),
        fc.nat(8),
        fc.constantFrom("#REF!", "¥5", "$7", "约3", "5/3/2024", null, "Jan-11", "1月2日"),
      ),
    ),
  );
  fc.assert(
    fc.property(spoiled, ([{ grid }, edits]) => {
      const values = grid.values.map((row) => [...row]);
      for (const [row, column, value] of edits)
        if (values[row]?.[column] !== undefined) values[row][column] = value;
      const intake = find(values);
      check(intake.why);
      for (const table of intake.tables) [...table.doubts, table.why!].forEach(check);
    }),
    { numRuns: 300 },
  );
});
