import { beforeEach, describe, expect, it } from "vitest";
import type { Emulator } from "../../src/emulator/emulator";
import { scenarios } from "./scenarios";
import { usePage } from "./support/usePage";

declare global {
  var emulator: Emulator;
}

const test = usePage();
const marker = { address: "A1", fill: "#FFC7CE" };

/** An empty workbook and a freshly loaded add-in. */
async function startAnew(): Promise<void> {
  await test.page.evaluate(() => emulator.openBook());
  await test.pane.waitForSelector("body[data-ready]");
}

const type = async (address: string, text: string): Promise<void> => {
  await test.page.evaluate((at) => emulator.select("Sheet1", at), address);
  await test.page.keyboard.type(text);
  await test.page.keyboard.press("Enter");
};

const values = (address: string) =>
  test.page.evaluate(async (at) => (await emulator.getCells("Sheet1", at)).values, address);

const changes = () => test.pane.locator("#changes li").allTextContents();

describe("the page", () => {
  beforeEach(startAnew);

  it("tells the add-in what a person types and selects", async () => {
    await type("C5", "77");
    await expect.poll(changes).toEqual(["RangeEdited C5 →77 Unknown"]);
    await expect.poll(() => test.pane.textContent("#selection")).toBe("C6");
    expect(await values("C5")).toEqual([[77]]);
  });

  it("draws the add-in's conditional formats, and draws them no more when they are cleared", async () => {
    await test.page.evaluate(() => emulator.setCells("Sheet1", "A1:B1", [[150, 50]]));
    await test.pane.click("#mark");
    const marks = () => test.page.evaluate(() => emulator.marks("Sheet1"));
    await expect.poll(marks).toMatchObject([marker]);
    await test.pane.click("#clear");
    await expect.poll(marks).toEqual([]);
  });

  it("scrolls to what the add-in selects", async () => {
    const box = (await test.page.locator("#grid").boundingBox())!;
    const clip = { x: box.x, y: box.y + 60, width: 60, height: 300 };
    const before = await test.page.screenshot({ clip });
    await test.pane.click("#jump");
    await expect.poll(() => test.pane.textContent("#selection")).toBe("H400");
    await expect.poll(async () => (await test.page.screenshot({ clip })).equals(before)).toBe(false);
  });

  it("takes back what a person did", async () => {
    await type("A1", "1");
    await type("A1", "2");
    await test.page.click("#undo");
    await expect.poll(() => values("A1")).toEqual([[1]]);
    await test.page.click("#redo");
    await expect.poll(() => values("A1")).toEqual([[2]]);
  });

  it("refuses requests while a person types, and keeps what is typed", async () => {
    await test.page.evaluate(() => emulator.select("Sheet1", "B2"));
    await test.page.keyboard.type("55");
    const code = await test.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("B2").values = [[1]];
        await context.sync();
      }).catch((error: OfficeExtension.Error) => error.code),
    );
    expect(code).toBe("InvalidOperationInCellEditMode");
    await test.page.keyboard.press("Enter");
    await expect.poll(() => values("B2")).toEqual([[55]]);
  });

  it("refuses what a person types into protected cells, and says so", async () => {
    await test.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("B1").format.protection.locked = false;
        sheet.protection.protect();
        await context.sync();
      }),
    );
    await type("A1", "1");
    expect(await test.page.textContent("#status")).toBe("您要更改的单元格受工作表保护。");
    await type("B1", "2");
    await expect.poll(() => values("A1:B1")).toEqual([["", 2]]);
  });

  it("runs the add-in's commands from ribbon, context menu and keyboard", async () => {
    const count = () =>
      test.pane.evaluate(() =>
        Excel.run(async (context) => {
          const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
          const counted = formats.getCount();
          await context.sync();
          return counted.value;
        }),
      );
    await test.page.click('[data-control="Demo.Mark"]');
    await expect.poll(count).toBe(1);
    await test.page.evaluate(() => emulator.select("Sheet1", "B3"));
    await test.page.keyboard.press("Control+Alt+7");
    await expect.poll(count).toBe(2);
    const box = (await test.page.locator("#grid").boundingBox())!;
    await test.page.mouse.click(box.x + 200, box.y + 200, { button: "right" });
    await test.page.getByText("标记选区").click();
    await expect.poll(count).toBe(3);
  });

  it("calculates the add-in's functions and shows what they say about an error", async () => {
    await type("A1", "=DEMO.ADD(2,3)");
    await type("A2", "=DEMO.FAIL()");
    await test.page.evaluate(() => emulator.idle());
    expect(await values("A1:A2")).toEqual([[5], ["#N/A"]]);
    await test.page.evaluate(() => emulator.select("Sheet1", "A2"));
    await expect.poll(() => test.page.textContent("#hint")).toBe("Sheet1!A2：没有这一项。");
  });

  it("saves what it opens again", async () => {
    await type("A1", "甲");
    const back = await test.page.evaluate(async () => {
      const bytes = await emulator.saveFile();
      await emulator.openBook();
      await emulator.openFile(bytes, "再次.xlsx");
      return emulator.getCells("Sheet1", "A1");
    });
    expect(back.values).toEqual([["甲"]]);
    expect(await test.page.title()).toContain("再次.xlsx");
  });

  it("lets the pane be resized with the keyboard, closed and opened", async () => {
    await test.page.focus("#splitter");
    await test.page.keyboard.press("End");
    expect(await test.page.locator("#pane").evaluate((pane) => pane.getBoundingClientRect().width)).toBe(320);
    await test.page.keyboard.press("ArrowLeft");
    expect(await test.page.getAttribute("#splitter", "aria-valuenow")).toBe("336");
    await test.page.getByRole("button", { name: "关闭任务窗格" }).click();
    expect(await test.page.locator("#pane").isVisible()).toBe(false);
    await test.page.click('[data-control="Demo.Show"]');
    expect(await test.page.locator("#pane").isVisible()).toBe(true);
  });

  it.each(scenarios)("$name", async ({ script, expected }) => {
    expect(await test.pane.evaluate(`(${String(script)})(Excel)`)).toEqual(expected);
  });
});

describe("the page's address", () => {
  it("sets language, theme and width of the pane", async () => {
    await test.open("?lang=en-US&theme=dark&pane=420");
    expect(await test.page.getAttribute("html", "lang")).toBe("en-US");
    expect(await test.page.getAttribute("html", "data-theme")).toBe("dark");
    expect(await test.page.getAttribute("#splitter", "aria-valuenow")).toBe("420");
    expect(await test.page.textContent("#ribbon .tab")).toBe("Example");
    expect(await test.pane.evaluate(() => Office.context.displayLanguage)).toBe("en-US");
  });
});
