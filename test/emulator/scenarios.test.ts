import { expect, it } from "vitest";
import { scenarios } from "./scenarios";
import { useEmulator } from "./support/useEmulator";

const test = useEmulator();

it.each(scenarios)("$name, in Node", async ({ script, expected }) => {
  expect(await script(test.emulator.Excel)).toEqual(expected);
});
