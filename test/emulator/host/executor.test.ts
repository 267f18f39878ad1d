import { expect, test } from "vitest";
import { BatchRun, type Surroundings } from "../../../src/emulator/host/executor";
import { ObjectClass } from "../../../src/emulator/host/define";
import { ActionType, PathType, type Batch } from "../../../src/emulator/host/wire";

test("a fault of the emulator answers as an internal error that names it, and the batch ends there", async () => {
  const root = new ObjectClass<null>("Root").declare({
    methods: {
      fall: {
        kinds: [],
        call: () => {
          throw new TypeError("no such cell");
        },
      },
    },
  });
  const batch = {
    Actions: [
      { Id: 1, ActionType: ActionType.method, Name: "Fall", ObjectPathId: 1, ArgumentInfo: {} },
      { Id: 2, ActionType: ActionType.trace, Name: "", ObjectPathId: 1 },
    ],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: PathType.root, Name: "" } },
  } as unknown as Batch;
  const around = {
    root: root.of(null),
    isAdvertised: () => true,
    settle: async () => undefined,
  } as unknown as Surroundings;
  const { Error: error, Results } = await new BatchRun(batch, around).run();
  expect(error).toMatchObject({
    Code: "GeneralException",
    HttpStatusCode: 500,
    ActionIndex: 0,
    Location: "Root.fall",
  });
  expect(error?.Message).toContain("TypeError: no such cell");
  expect(Results).toEqual([]);
});
