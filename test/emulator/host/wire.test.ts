import { beforeEach, describe, expect, it } from "vitest";
import type { Conversation } from "../../../src/emulator/host/conversation";
import { useEmulator } from "../support/useEmulator";

const test = useEmulator();

/** The messages of office.js without office.js: what it sends, and what it has to be answered. */
let conversation: Conversation;
const posted: { _data: unknown; _correlationId: number }[] = [];

beforeEach(() => {
  posted.length = 0;
  conversation = test.emulator.host.connect({
    hostUrl: "https://localhost:3000/host.html",
    post: (text) => posted.push(JSON.parse(text) as (typeof posted)[number]),
  });
});

async function ask(action: string, data: unknown, id = 1): Promise<unknown> {
  await conversation.receive(
    JSON.stringify({
      _messageType: 0,
      _actionName: action,
      _conversationId: conversation.id,
      _correlationId: id,
      _origin: "https://localhost:3001",
      _data: data,
      _actionType: 0,
      _serializerVersion: 1,
    }),
  );
  return posted.find((message) => message._correlationId === id)?._data;
}

/** The answer to a batch: its paths by number, then its actions. */
async function batch(paths: Record<number, object>, actions: readonly object[], id = 1): Promise<unknown> {
  const ObjectPaths = Object.fromEntries(
    Object.entries({ 1: { ObjectPathType: 1, Name: "" }, ...paths }).map(([key, path]) => [
      key,
      { Id: Number(key), ...path },
    ]),
  );
  const body = JSON.stringify({ AutoKeepReference: true, Actions: actions, ObjectPaths });
  const parts = ["IterativeExecutor", "POST", "ProcessQuery", [], body, 0, 0, "", "", "", "", "", ""];
  const answer = (await ask(
    "executeMethod",
    { ArrayData: parts, DdaMethod: { ControlId: conversation.controlId, Version: 1, DispatchId: 93 } },
    id,
  )) as { Error: number; Data: [number, string[], string] };
  expect(answer.Error).toBe(0);
  return JSON.parse(answer.Data[2]) as unknown;
}

const sheets = { ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };
const active = method("GetActiveWorksheet", 2, []);
const range = (address: string) => method("GetRange", 3, [address]);

function method(Name: string, ParentObjectPathId: number, Arguments: readonly unknown[]): object {
  return { ObjectPathType: 3, Name, ParentObjectPathId, ArgumentInfo: { Arguments } };
}

const set = (Id: number, ObjectPathId: number, Name: string, value: unknown): object => ({
  Id,
  ActionType: 4,
  Name,
  ObjectPathId,
  ArgumentInfo: { Arguments: [value] },
});
const load = (Id: number, ObjectPathId: number, ...Select: string[]): object => ({
  Id,
  ActionType: 2,
  Name: "",
  ObjectPathId,
  QueryInfo: { Select },
});

describe("on the wire", () => {
  it("the page is told what it runs in", async () => {
    const context = await ask("ContextActivationManager_getAppContextAsync", conversation.controlId);
    expect(context).toMatchObject({ _appName: 16, _clientMode: 1, _settings: [] });
    expect(JSON.parse((context as { _requirementMatrix: string })._requirementMatrix)).toMatchObject({
      ExcelApi: "1.15",
    });
  });

  it("a write and nested loads are answered by action, under the names of the wire", async () => {
    const answer = await batch({ 2: sheets, 3: active, 4: range("A1:B1") }, [
      { Id: 1, ActionType: 1, Name: "", ObjectPathId: 4 },
      set(2, 4, "Values", [[1, "x"]]),
      load(3, 4, "values", "format/fill/color", "format/font/bold"),
    ]);
    expect(answer).toMatchObject({
      Results: [
        { ActionId: 1, Value: { _ReferenceId: "ref1" } },
        { ActionId: 2 },
        {
          ActionId: 3,
          Value: { Values: [[1, "x"]], Format: { Fill: { Color: "#FFFFFF" }, Font: { Bold: false } } },
        },
      ],
    });
  });

  it("an object is created once, when its action comes, and kept by its reference", async () => {
    await batch({ 2: sheets, 3: method("Add", 2, ["新"]) }, [
      { Id: 1, ActionType: 1, Name: "", ObjectPathId: 3 },
      load(2, 3, "name"),
      load(3, 3, "position"),
    ]);
    const answer = await batch({ 2: sheets }, [load(1, 2, "items/name")], 2);
    expect(answer).toMatchObject({
      Results: [{ Value: { _Items: [{ Name: "Sheet1" }, { Name: "新" }] } }],
    });
  });

  it("an absent object is null, and what is asked of it too", async () => {
    const answer = await batch({ 2: sheets, 3: method("GetItemOrNullObject", 2, ["没有"]) }, [
      { Id: 1, ActionType: 1, Name: "", ObjectPathId: 3 },
      load(2, 3, "name"),
    ]);
    expect(answer).toMatchObject({ Results: [{ Value: null }, { Value: null }] });
  });

  it("an error names its action, after what was done before it", async () => {
    const answer = await batch({ 2: sheets, 3: active, 4: range("A1"), 5: range("A0") }, [
      set(1, 4, "Values", [[7]]),
      { Id: 2, ActionType: 1, Name: "", ObjectPathId: 5 },
      set(3, 4, "Values", [[8]]),
    ]);
    expect(answer).toMatchObject({ Error: { Code: "InvalidArgument", ActionIndex: 1, HttpStatusCode: 400 } });
    expect((await test.emulator.getCells("Sheet1", "A1")).values).toEqual([[7]]);
  });

  it("every trace is listed, whatever it stands behind", async () => {
    const answer = await batch({ 2: sheets, 3: active }, [
      load(1, 3, "name"),
      { Id: 2, ActionType: 5, Name: "traced", ObjectPathId: 3 },
    ]);
    expect(answer).toMatchObject({ Results: [{ ActionId: 1 }, { ActionId: 2 }], TraceIds: [2] });
  });

  it("what is no request of this conversation is not answered", async () => {
    await conversation.receive("not JSON");
    await conversation.receive(JSON.stringify({ _messageType: 0, _conversationId: "another" }));
    expect(posted).toEqual([]);
  });
});
