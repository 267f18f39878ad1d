import { afterEach, test, vi } from "vitest";
import { layOutSheets } from "../../src/app/commands/score/layOut";
import { openReceipt } from "../../src/app/commands/score/navigate";
import { refreshScore } from "../../src/app/commands/score/refresh";
import {
  enterRecusals,
  writeConclusions,
  writeOwed,
  writeResults,
} from "../../src/app/commands/score/results";
import type { Services } from "../../src/app/services";
import type { Tried } from "../support/faults";
import { fillScores, form, openScoreDesk, societies, type ScoreDesk } from "../support/scoreDesk";
import { strike, type Step } from "../support/strike";

vi.setConfig({ testTimeout: 300_000 });

let desk: ScoreDesk;
afterEach(async () => desk.emulator.close());

/** Takes a step as a user does who is asked whether a sheet may be written over, and says yes. */
const agreeing =
  (step: (services: Services, replace: boolean) => Promise<unknown>): Step =>
  async (services) => {
    await step(services, false);
    if (services.store.get().score.asked) await step(services, true);
  };

const isAsked = ({ services }: Pick<ScoreDesk, "services">): boolean =>
  services.store.get().score.asked !== undefined;
/** Services under which a sheet that was written is not completed: its formulas wait for the sheets they name. */
function withoutSecondTurns(services: Services): Services {
  const written = new Set<string>();
  const putSheet: Services["workbook"]["putSheet"] = (spec, replace) => {
    if (written.has(spec.name)) return Promise.resolve({ ok: true, value: undefined });
    written.add(spec.name);
    return services.workbook.putSheet(spec, replace);
  };
  return { ...services, workbook: { ...services.workbook, putSheet } };
}

/** Strikes a step from the workbook as it stands, with the pages of scoring open. */
const strikeScore = (name: string, step: Step, more: Partial<Tried> = {}): Promise<void> =>
  strike(desk, name, step, { before: refreshScore, ...more });

test("errors at every request: laying out the sheets of scoring", async () => {
  desk = await openScoreDesk();
  await strikeScore(
    "lay out",
    agreeing((services, replace) => layOutSheets(services, form, replace)),
    { isBySheet: true, stop: ({ services }) => layOutSheets(withoutSecondTurns(services), form) },
  );
});

test("errors at every request: reading the pages of scoring", async () => {
  desk = await openScoreDesk();
  await fillScores(desk);
  await strikeScore("refresh", refreshScore);
  await strikeScore("receipt", (services) => openReceipt(services, societies[0]));
});

test("errors at every request: entering recusals", async () => {
  desk = await openScoreDesk();
  await layOutSheets(desk.services, form);
  await desk.edit("评委名单", "A4:D4", [["评委甲", "专家", "示例大学", "示例市医学会"]]);
  await strikeScore("recuse", enterRecusals);
});

test.each<readonly [string, Step]>([
  ["results", agreeing((services, replace) => writeResults(services, replace))],
  ["owed", agreeing(writeOwed)],
  ["conclusions", agreeing(writeConclusions)],
])("errors at every request: writing %s", async (name, step) => {
  desk = await openScoreDesk();
  await fillScores(desk);
  await strikeScore(name, step, { isTold: isAsked });
});
