import { expect, test } from "vitest";
import { checkBook } from "../../src/app/commands/checkBook";
import { outdate } from "../support/strike";
import { editAndCheck, foundIn, keptBy, openLedger } from "../support/soak";

test(
  "thirty rounds of edit and check find what a check of everything finds, and keep nothing",
  { timeout: 180_000 },
  async () => {
    const desk = await openLedger();
    await editAndCheck(desk, 0);
    const kept = keptBy(desk);
    for (let round = 1; round <= 30; round++) {
      await editAndCheck(desk, round);
      expect(keptBy(desk), `${round}`).toEqual(kept);
    }
    const found = foundIn(desk);
    expect(found.filter((one) => one.startsWith("EXP-03"))).toHaveLength(20);
    await outdate(desk.services);
    await checkBook(desk.services);
    expect(foundIn(desk)).toEqual(found);
    await desk.emulator.close();
  },
);
