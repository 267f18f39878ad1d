import { describe, expect, it } from "vitest";
import { codeOf, useEmulator } from "./support/useEmulator";

const number = (name: string, more: object = {}) => ({ name, type: "number", ...more });
const block = (name: string, more: object = {}) => ({ name, type: "any", dimensionality: "matrix", ...more });
const metadata = {
  functions: [
    { id: "ADD", name: "ADD", parameters: [number("a"), number("b", { optional: true })] },
    { id: "TABLE", name: "TABLE", parameters: [number("rows"), number("columns")] },
    { id: "FAIL", name: "FAIL", parameters: [{ name: "code", type: "string" }] },
    { id: "LATER", name: "LATER", parameters: [number("value")] },
    { id: "SUMALL", name: "SUMALL", parameters: [block("block")] },
    { id: "JOIN", name: "JOIN", parameters: [number("values", { repeating: true })] },
    { id: "SHOW", name: "SHOW", parameters: [{ name: "value", type: "any" }] },
    { id: "KINDS", name: "KINDS", parameters: [block("block")], options: { allowErrorForDataTypeAny: true } },
    {
      id: "WHERE",
      name: "WHERE",
      parameters: [block("block")],
      options: { requiresAddress: true, requiresParameterAddresses: true },
    },
    { id: "TICK", name: "TICK", parameters: [number("start")], options: { stream: true } },
  ],
};

const script = `
  window.calls = {};
  window.open = [];
  const count = (name) => { calls[name] = (calls[name] ?? 0) + 1; };
  const define = (name, work) =>
    CustomFunctions.associate(name, (...args) => { count(name); return work(...args); });
  define("ADD", (a, b) => a + (b ?? 100));
  define("TABLE", (rows, columns) =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => (r + 1) * 10 + c + 1)));
  define("FAIL", (code) => { throw new CustomFunctions.Error(code, "没有这一项。"); });
  define("LATER", (value) => new Promise((resolve) => open.push(() => resolve(value * 2))));
  define("SUMALL", (block) => block.flat().reduce((sum, value) => sum + (Number(value) || 0), 0));
  define("JOIN", (values) => values.join("+"));
  define("SHOW", (value) => JSON.stringify(value));
  define("KINDS", (block) => block.map((row) => row.map((cell) =>
    cell instanceof CustomFunctions.Error ? "error " + cell.code : cell === null ? "blank" : typeof cell)));
  define("WHERE", (block, invocation) => invocation.address + " " + invocation.parameterAddresses[0]);
  define("TICK", (start, invocation) => {
    window.tick = invocation.setResult;
    invocation.onCanceled = () => { window.canceled = true; };
    invocation.setResult(start);
  });
`;

const test = useEmulator({ functions: { metadata, namespace: "demo" } });

async function page(): Promise<void> {
  await test.emulator.run(script);
}

async function values(address: string): Promise<unknown[][]> {
  await test.emulator.idle();
  return (await test.emulator.getCells("Sheet1", address)).values;
}

const type = (address: string, input: string | string[][]) =>
  test.emulator.setCells("Sheet1", address, input);

const callsOf = async (name: string) => (await test.emulator.run(`calls.${name} ?? 0`)) as number;

describe("a custom function", () => {
  it("gives its result to the cell, to formulas around it and to formulas that read the cell", async () => {
    await page();
    await type("A1:A4", [
      ["=demo.add(1,2)"],
      ["=DEMO.ADD(DEMO.ADD(1,A1),3)*10"],
      ["=SUM(A1:A2)"],
      ["=DEMO.ADD(1)"],
    ]);
    expect(await values("A1:A4")).toEqual([[3], [70], [73], [101]]);
    expect((await test.emulator.getCells("Sheet1", "A1")).formulas).toEqual([["=DEMO.ADD(1,2)"]]);
  });

  it("shows #BUSY! until its answer has come, and is not called with it", async () => {
    await page();
    await type("A1:A2", [["=DEMO.LATER(21)"], ["=DEMO.ADD(A1,1)"]]);
    await expect.poll(() => callsOf("LATER")).toBe(1);
    const before = await test.emulator.getCells("Sheet1", "A1:A2");
    expect(before.values).toEqual([["#BUSY!"], ["#BUSY!"]]);
    expect(await callsOf("ADD")).toBe(0);
    await test.emulator.run("open[0]()");
    expect(await values("A1:A2")).toEqual([[42], [43]]);
  });

  it("is read as an error while it is awaited", async () => {
    await page();
    const read = await test.run(async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.formulas = [["=DEMO.LATER(1)"]];
      cell.load("values,valueTypes");
      await context.sync();
      return [cell.values, cell.valueTypes] as unknown[];
    });
    expect(read).toEqual([[["#BUSY!"]], [["Error"]]]);
  });

  it("is called again when an argument changes, and not otherwise", async () => {
    await page();
    await type("A1:B1", [["5", "=DEMO.ADD(A1,1)"]]);
    await values("B1");
    await type("C1", "unrelated");
    await values("B1");
    expect(await callsOf("ADD")).toBe(1);
    await type("A1", "6");
    expect(await values("B1")).toEqual([[7]]);
    expect(await callsOf("ADD")).toBe(2);
  });

  it("spills, is blocked, and spills again", async () => {
    await page();
    await type("A1:D1", [["=DEMO.TABLE(2,2)", "", "", "=SUM(A1:B2)"]]);
    expect(await values("A1:D2")).toEqual([
      [11, 12, "", 66],
      [21, 22, "", ""],
    ]);
    await type("B2", "here");
    expect(await values("A1:B2")).toEqual([
      ["#SPILL!", ""],
      ["", "here"],
    ]);
    await type("B2", "");
    expect(await values("A1:B2")).toEqual([
      [11, 12],
      [21, 22],
    ]);
  });

  it("fails with its error value and its sentence", async () => {
    await page();
    await type("A1:A5", [
      ['=DEMO.FAIL("#N/A")'],
      ['=DEMO.FAIL("#VALUE!")'],
      ['=DEMO.FAIL("#DIV/0!")'],
      ['=DEMO.ADD("text",1)'],
      ['=IFERROR(DEMO.FAIL("#NUM!"),"caught")'],
    ]);
    expect(await values("A1:A5")).toEqual([["#N/A"], ["#VALUE!"], ["#DIV/0!"], ["#VALUE!"], ["caught"]]);
    expect(await test.emulator.sentence("Sheet1", "A1")).toBe("没有这一项。");
    expect(await test.emulator.sentence("Sheet1", "A4")).toBe("");
  });

  it("passes errors among its arguments on, unless it asks for them", async () => {
    await page();
    await type("A1:C1", [["=1/0", "x", ""]]);
    await type("A3:A4", [["=DEMO.SUMALL(A1:C1)"], ["=DEMO.KINDS(A1:C1)"]]);
    expect(await values("A3:C4")).toEqual([
      ["#DIV/0!", "", ""],
      ["error #DIV/0!", "string", "blank"],
    ]);
  });

  it("gets one list of repeated arguments, blanks as null and addresses on demand", async () => {
    await page();
    await type("A1:A4", [
      ["=DEMO.JOIN(1,2,D1,4)"],
      ["=DEMO.SHOW(D1)"],
      ["=DEMO.WHERE(D1:E2)"],
      ["=DEMO.ADD()"],
    ]);
    expect(await values("A1:A4")).toEqual([["1+2+0+4"], ["null"], ["Sheet1!A3 Sheet1!D1:E2"], ["#VALUE!"]]);
  });

  it("is called for each cell when it takes one cell and gets many", async () => {
    await page();
    await type("A1:A3", [["1"], ["2"], ["3"]]);
    await type("C1", "=DEMO.ADD(A1:A3,10)");
    expect(await values("C1:C3")).toEqual([[11], [12], [13]]);
    expect(await callsOf("ADD")).toBe(3);
  });

  it("keeps its values when rows are inserted and deleted above", async () => {
    await page();
    await type("A5:B5", [["=DEMO.ADD(B5,1)", "4"]]);
    await values("A5");
    await test.run(async (context, sheet) => {
      sheet.getRange("1:2").insert("Down");
      await context.sync();
    });
    expect(await values("A7:B7")).toEqual([[5, 4]]);
    await test.run(async (context, sheet) => {
      sheet.getRange("2:4").delete("Up");
      await context.sync();
    });
    expect(await values("A4:B4")).toEqual([[5, 4]]);
    expect((await test.emulator.getCells("Sheet1", "A4")).formulas).toEqual([["=DEMO.ADD(B4,1)"]]);
  });

  it("streams until its cell is overwritten", async () => {
    await page();
    await type("A1", "=DEMO.TICK(1)");
    expect(await values("A1")).toEqual([[1]]);
    await test.emulator.run("tick(2)");
    await expect.poll(() => values("A1")).toEqual([[2]]);
    await type("A1", "=DEMO.ADD(1,1)");
    await values("A1");
    await type("A2", "=1+1");
    await expect.poll(() => test.emulator.run("window.canceled")).toBe(true);
  });

  it("is asked again by a full calculation", async () => {
    await page();
    await type("A1", "=DEMO.ADD(1,1)");
    await values("A1");
    await test.run(async (context) => {
      context.workbook.application.calculate("Full");
      await context.sync();
    });
    expect(await values("A1")).toEqual([[2]]);
    expect(await callsOf("ADD")).toBe(2);
  });
});

describe("custom functions", () => {
  it("answer three hundred calls and what depends on them", async () => {
    await page();
    const rows = Array.from({ length: 300 }, (_, i) => [`=DEMO.ADD(${i},1)`, `=A${i + 1}*2`]);
    await type("A1:B300", rows);
    expect(await values("A1:B300")).toEqual(rows.map((_, i) => [i + 1, (i + 1) * 2]));
    expect(await callsOf("ADD")).toBe(300);
  });

  it("take 20,000 rows of 12 columns", async () => {
    await page();
    await test.run(async (context, sheet) => {
      for (let row = 0; row < 20_000; row += 5000) {
        sheet.getRangeByIndexes(row, 0, 5000, 12).values = Array.from({ length: 5000 }, () =>
          Array(12).fill(1),
        );
        await context.sync();
      }
    });
    await type("N1", "=DEMO.SUMALL(A1:L20000)");
    expect(await values("N1")).toEqual([[240_000]]);
    await type("A1", "2");
    expect(await values("N1")).toEqual([[240_001]]);
  });

  it("are #NAME? until they are registered, and asked again by a page that was loaded anew", async () => {
    await test.emulator.registerFunctions({ functions: [] }, "demo");
    await page();
    await type("A1", "=DEMO.ADD(1,1)");
    expect(await values("A1")).toEqual([["#NAME?"]]);
    await test.emulator.registerFunctions(metadata, "demo");
    expect(await values("A1")).toEqual([[2]]);
    await type("A2", "=DEMO.LATER(1)");
    await expect.poll(() => callsOf("LATER")).toBe(1);
    await test.emulator.reload();
    await test.emulator.run(`CustomFunctions.associate("LATER", (value) => value * 3)`);
    expect(await values("A1:A2")).toEqual([[2], [3]]);
  });

  it("are saved under a name that says they are missing, and found again", async () => {
    await page();
    await type("A1", "=DEMO.ADD(1,1)");
    await values("A1");
    const book = await test.emulator.toBook();
    const saved = Object.values(book.snapshot.sheets)[0]?.cellData?.[0]?.[0];
    expect(saved).toMatchObject({ f: "=_xldudf_DEMO_ADD(1,1)", v: 2 });
    await test.emulator.openBook(book);
    expect((await test.emulator.getCells("Sheet1", "A1")).formulas).toEqual([["=DEMO.ADD(1,1)"]]);
    await test.emulator.registerFunctions({ functions: [] }, "demo");
    await test.emulator.openBook(book);
    const unknown = await test.emulator.getCells("Sheet1", "A1");
    await test.emulator.registerFunctions(metadata, "demo");
    expect([unknown.formulas, unknown.values]).toEqual([[["=_xldudf_DEMO_ADD(1,1)"]], [[2]]]);
    expect((await test.emulator.getCells("Sheet1", "A1")).formulas).toEqual([["=DEMO.ADD(1,1)"]]);
  });

  it("leave the rest of the API answering while they are awaited", async () => {
    await page();
    await type("A1", "=DEMO.LATER(1)");
    const code = await codeOf(
      test.run(async (context, sheet) => {
        sheet.getRange("B1").values = [[1]];
        await context.sync();
      }),
    );
    expect(code).toBe("no error");
  });
});
