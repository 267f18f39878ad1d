import { beforeEach, expect, test, vi, type Mock } from "vitest";
import { chooseTab, mask, toggleFollowed } from "../../src/app/commands/board/choose";
import { pickSociety, watchSelection } from "../../src/app/commands/board/links";
import { followedBefore, refreshBoard } from "../../src/app/commands/board/refresh";
import { closeWide, openWide } from "../../src/app/commands/board/wide";
import { boardTabs, type WideEnd } from "../../src/app/board/state";
import { isHandover, type Handover } from "../../src/app/board/wide/handover";
import { joiner, readPaneMessage, type WindowMessage } from "../../src/app/board/wide/messages";
import type { OpenWindow, WindowListener } from "../../src/app/board/wide/port";
import { wideServices } from "../../src/app/board/wide/windowServices";
import type { Services } from "../../src/app/services";
import { watchBook } from "../../src/app/commands/watchBook";
import { err, ok } from "../../src/core/result";
import { boardBook } from "../support/boardBook";
import { openDesk, type Desk } from "../support/excel";
import { localAnalysis } from "../support/localAnalysis";

/** A window that a test plays. */
interface Played {
  readonly open: OpenWindow;
  readonly sent: string[];
  readonly say: (message: WindowMessage) => void;
  readonly listener: () => WindowListener;
  readonly close: Mock<() => void>;
  refuses: boolean;
}

function play(): Played {
  let listener: WindowListener | undefined;
  const played: Played = {
    sent: [],
    close: vi.fn<() => void>(),
    refuses: false,
    listener: () => listener!,
    say: (message) => listener!.onMessage(JSON.stringify(message)),
    open: async (given) => {
      listener = given;
      return ok({
        send: (text) => {
          if (played.refuses) throw new Error("the dialog takes no messages");
          played.sent.push(text);
        },
        close: () => played.close(),
      });
    },
  };
  return played;
}

let desk: Desk;
let services: Services;
let page: Played;
/** Lets the window's patience run out. */
let tire: () => void;
const board = () => services.store.get().board;

beforeEach(async () => {
  desk = await openDesk({ bytes: await boardBook(), name: "评分.xlsx" });
  page = play();
  const tired = new Promise<void>((resolve) => (tire = resolve));
  services = {
    ...desk.services,
    startAnalysis: localAnalysis,
    openWindow: page.open,
    wait: (ms) => (ms === 30_000 ? tired : desk.services.wait(ms)),
  };
  await refreshBoard(services);
});

/** What has arrived, put together. */
function received(): Handover {
  const join = joiner();
  for (const text of page.sent) {
    const message = readPaneMessage(text);
    const whole = message?.kind === "part" ? join(message) : undefined;
    if (typeof whole === "string") {
      const value: unknown = JSON.parse(whole);
      if (isHandover(value)) return value;
    }
  }
  throw new Error("nothing arrived whole");
}

async function shown(): Promise<Handover> {
  await openWide(services);
  page.say({ kind: "ready" });
  await expect.poll(() => page.sent.length).toBeGreaterThan(0);
  page.say({ kind: "shown" });
  await expect.poll(() => board().wide).toBe("open");
  return received();
}

/** The wide page on what arrived. */
const wide = (handover: Handover) =>
  wideServices(
    handover,
    (message) => {
      page.say(message);
      return true;
    },
    services,
  );

const selectedRow = (): Promise<number> =>
  desk.emulator.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("rowIndex");
    await context.sync();
    return range.rowIndex;
  });

test("every view of the window is that of the pane", async () => {
  const { services: far } = wide(await shown());
  await refreshBoard(far);
  for (const tab of boardTabs.filter((one) => one !== "stability")) {
    await chooseTab(services, tab);
    await chooseTab(far, tab);
    expect(board().view?.kind).toBe(tab);
    expect(far.store.get().board.view).toEqual(board().view);
  }
});

test("the window opens where the pane stands, and hides names by itself", async () => {
  await mask(services, true);
  await chooseTab(services, "compare");
  const handover = await shown();
  expect(handover.start).toMatchObject({ tab: "compare", isMasked: true });
  const { services: far } = wide(handover);
  await refreshBoard(far);
  const names = () => far.store.get().board.standing!.rows.map(({ name }) => name);
  expect(names()).toEqual(board().standing!.rows.map(({ name }) => name));
  expect(names()[0]).toMatch(/^学会 /);
  await mask(far, false);
  expect(names()[0]).toMatch(/^示例市/);
});

test("a mark in the window selects its row in the sheet, and a row of the sheet marks its society there", async () => {
  const { services: far, onRows } = wide(await shown());
  await refreshBoard(far);
  const end = await watchSelection(far);
  const [first, , third] = far.store.get().board.standing!.rows;
  await pickSociety(far, third!.id);
  await expect.poll(selectedRow).toBe(third!.source!.row);

  const { book } = services.store.get();
  const id = book.phase === "ready" ? book.sheets.find(({ name }) => name === "评分结果")!.id : "";
  page.sent.length = 0;
  const { row } = first!.source!;
  await services.workbook.select(id, { top: row, left: 2, bottom: row, right: 2 });
  const said = () => page.sent.map(readPaneMessage).filter((one) => one?.kind === "selected");
  // The window's own choice, selected before, may be told of first.
  await expect.poll(said).toContainEqual(expect.objectContaining({ top: row, bottom: row }));
  for (const one of said()) onRows(one);
  expect(far.store.get().board.picked).toBe(first!.id);
  end();
});

test("who is followed in the window is followed in the pane, and remembered", async () => {
  const { services: far } = wide(await shown());
  await refreshBoard(far);
  const { id } = far.store.get().board.standing!.rows[2]!;
  await toggleFollowed(far, id);
  await expect.poll(() => board().followed).toEqual([id]);
  expect(followedBefore(services)).toEqual([id]);
});

test("any change of a cell closes the window, and the next one shows the new data", async () => {
  await watchBook(services);
  await shown();
  await desk.emulator.setCells("评分结果", "F2", 99);
  await expect.poll(() => board().wide).toBe("changed");
  expect(page.close).toHaveBeenCalledTimes(1);
  page.sent.length = 0;
  const { input } = await shown();
  expect(input.results[0]!.scores.party).toBe(99);
});

test("a new sheet closes the window too", async () => {
  await shown();
  await desk.emulator.Excel.run(async (context) => {
    context.workbook.worksheets.add("新表");
    await context.sync();
  });
  await expect.poll(() => board().wide).toBe("changed");
});

test("closing it from the pane says nothing; closed by the user it is said, and can be opened again", async () => {
  await shown();
  closeWide(services);
  expect(board().wide).toBeUndefined();
  expect(page.close).toHaveBeenCalledTimes(1);
  page.sent.length = 0;
  await shown();
  page.listener().onGone("closed");
  await expect.poll(() => board().wide).toBe("closed");
  expect(page.close).toHaveBeenCalledTimes(1);
});

test.each<WideEnd>(["blocked", "declined", "taken", "notLoaded", "untrusted", "failed"])(
  "a window that cannot be opened is said to be so: %s",
  async (why) => {
    services = { ...services, openWindow: async () => err(why) };
    await openWide(services);
    expect(board().wide).toBe(why);
  },
);

test("without dialogs the user is told what to do instead", async () => {
  const { openWindow: _, ...without } = services;
  await openWide(without);
  expect(without.store.get().board.wide).toBe("unsupported");
});

test("a message that does not get through, or that nobody understands, closes the window", async () => {
  await openWide(services);
  page.refuses = true;
  page.say({ kind: "ready" });
  await expect.poll(() => board().wide).toBe("garbled");
  page.refuses = false;
  await shown();
  page.listener().onMessage("{}");
  await expect.poll(() => board().wide).toBe("garbled");
  expect(page.close).toHaveBeenCalledTimes(2);
});

test("a window that never answers is closed; one that has answered stays", async () => {
  await openWide(services);
  expect(board().wide).toBe("opening");
  tire();
  await expect.poll(() => board().wide).toBe("silent");
  expect(page.close).toHaveBeenCalledTimes(1);
});

test("the window says so when the pane does not hear it any more", async () => {
  const { services: far } = wideServices(await shown(), () => false, services);
  await refreshBoard(far);
  await pickSociety(far, far.store.get().board.standing!.rows[0]!.id);
  expect(far.store.get().board.wide).toBe("silent");
});
