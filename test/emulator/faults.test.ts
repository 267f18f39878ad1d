import { describe, expect, it } from "vitest";
import { errorTexts, requestErrors } from "../../src/emulator/host/errors";
import { codeOf, useEmulator } from "./support/useEmulator";

const test = useEmulator();
const codes = [...new Set([...Object.keys(errorTexts), ...Object.keys(requestErrors)])];

/** What an add-in typically does, one request each; each can be told by what it leaves behind. */
const requests: ((sheet: Excel.Worksheet) => void)[] = [
  (sheet) => {
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
  },
  (sheet) => {
    const rule = sheet.getRange("A1:A2").conditionalFormats.add("Custom" as Excel.ConditionalFormatType);
    rule.custom.rule.formula = "=A1>2";
  },
  (sheet) => {
    sheet.tables.add("D1:E2", true).name = "Plan";
  },
  (sheet) => {
    sheet.getRange("5:5").insert("Down" as Excel.InsertShiftDirection);
    sheet.getRange("A6").formulas = [["=SUM(A1:B2)"]];
  },
  (sheet) => {
    sheet.load("name");
  },
];

/** Sends every request, whatever becomes of the others; resolves with the code of each. */
async function sendAll(): Promise<string[]> {
  const answers: string[] = [];
  for (const send of requests) {
    const answer = test.run(async (context, sheet) => {
      send(sheet);
      await context.sync();
    });
    answers.push(await codeOf(answer));
  }
  return answers;
}

/** The same at a time, as parts of an add-in that do not wait for each other. */
const sendTogether = (): Promise<string[]> =>
  Promise.all(
    requests.map((send) =>
      codeOf(
        test.run(async (context, sheet) => {
          send(sheet);
          await context.sync();
        }),
      ),
    ),
  );

/** Office.js hides the code of some numbers behind one of its own. */
const shownAs: Record<string, RegExp> = {
  InvalidOrTimedOutSession: /^(InvalidOrTimedOutSession|GeneralException)/,
  WriteNotSupportedWhenModalDialogOpen: /^(WriteNotSupportedWhenModalDialogOpen|GeneralException)/,
};

describe.each(codes)("%s", (code) => {
  const expected = shownAs[code] ?? new RegExp(`^${code}$`);

  it("is answered at every request of a script, and the others are done", async () => {
    for (let after = 0; after < requests.length; after++) {
      await test.emulator.openBook();
      test.emulator.fail(code, { after });
      const answers = await sendAll();
      const others = answers.filter((_, i) => i !== after);
      expect(answers[after]).toMatch(expected);
      expect(new Set(others)).toEqual(new Set(["no error"]));
    }
    expect((await test.emulator.getCells("Sheet1", "A6")).values).toEqual([[10]]);
  });

  it("is answered once among requests that are sent together", async () => {
    test.emulator.fail(code, { after: 2 });
    const answers = await sendTogether();
    expect(answers.filter((answer) => answer !== "no error")).toHaveLength(1);
    expect(await codeOf(test.run((context) => context.sync()))).toBe("no error");
  });
});
