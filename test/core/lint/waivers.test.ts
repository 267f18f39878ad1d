import { describe, expect, test } from "vitest";
import { lint } from "../../../src/core/lint/runRules";
import type { LintConfig, LintResult } from "../../../src/core/lint/types";
import { applyWaivers, situations, waiverWords, type Waiver } from "../../../src/core/lint/waivers";
import { compareRuns } from "../../../src/core/lint/compareRuns";
import { rules } from "../../../src/core/rules/registry";
import { defaultSettings } from "../../../src/core/standards/settings";
import { format } from "../../../src/i18n/format";
import { ruleTexts } from "../../../src/i18n/locales/en/rules";
import { ledger } from "../../support/tables";

const config: LintConfig = { today: undefined, settings: defaultSettings, off: new Set(), limit: 1000 };
const header = "date|voucher|summary|payee|amount|category";
const fine = [45730, "记-1", "学术年会场地", "示例会展中心", 3200, "会议费"];
const fined = [45730, "记-2", "交通违章", "示例交警", 200, "罚款"];
const lent = [45733, "记-3", "周转", "示例商贸", 20000, "对外借款"];
const run = (rows: (string | number)[][], off: readonly string[] = []): LintResult =>
  lint(rules, [ledger(header, rows)], { ...config, off: new Set(off) });
const forbidden = (result: LintResult) => result.findings.filter(({ code }) => code === "EXP-03");

const waiver = (key: string, more: Partial<Waiver> = {}): Waiver => ({
  key,
  code: "EXP-03",
  situation: "correct",
  reason: "已另行从会费支出，凭证附后",
  by: "示例甲",
  date: "2025-03-14",
  at: { sheet: "核实说明", row: 1, column: 4 },
  ...more,
});

describe("explanations of findings", () => {
  const before = run([fine, fined, lent]);
  const [one, two] = forbidden(before);

  test("what is explained is no longer open, and stays so when rows are sorted and others come in", () => {
    const waivers = [waiver(one!.key)];
    for (const rows of [
      [fine, fined, lent],
      [lent, fine, fined],
      [fine, fine, fined, lent],
    ]) {
      const waived = applyWaivers(run(rows), waivers);
      expect(forbidden({ findings: waived.open, statuses: [] }).map(({ key }) => key)).toEqual([two!.key]);
      expect(waived.explained.map(({ finding }) => finding.key)).toEqual([one!.key]);
      expect(waived.problems).toEqual([]);
    }
  });

  test("an explanation no longer holds once the row says something else, and is said to be about nothing", () => {
    const waived = applyWaivers(run([fine, [45730, "记-2", "交通违章", "示例交警", 300, "罚款"], lent]), [
      waiver(one!.key),
    ]);
    expect(forbidden({ findings: waived.open, statuses: [] })).toHaveLength(2);
    expect(waived.problems.map(({ code, message }) => [code, message])).toEqual([["WAI-02", "gone"]]);
  });

  test("nothing is said of a problem whose rule did not run", () => {
    expect(applyWaivers(run([fine], ["EXP-03"]), [waiver(one!.key)]).problems).toEqual([]);
  });

  test.each([
    [{ reason: "没问题" }, "short"],
    [{ reason: "   " }, "short"],
    [{ by: " " }, "nobody"],
  ])("an explanation with %o explains nothing and is reported", (more, message) => {
    const waived = applyWaivers(before, [waiver(one!.key, more)]);
    expect(waived.explained).toEqual([]);
    expect(waived.open).toHaveLength(before.findings.length);
    expect(waived.problems.map(({ code, message: id, at }) => [code, id, at.row])).toEqual([
      ["WAI-01", message, 1],
    ]);
  });

  test("of two explanations of one finding the last counts", () => {
    const [first, second] = [waiver(one!.key), waiver(one!.key, { situation: "remedied" })];
    expect(applyWaivers(before, [first, second]).explained[0]!.waiver.situation).toBe("remedied");
    expect(situations).toHaveLength(3);
  });

  test("what is said of explanations can be said in both languages", () => {
    for (const { meta, text } of waiverWords) {
      const english = ruleTexts[meta.id]!;
      for (const [id, { short, problem }] of Object.entries(text.messages)) {
        const data = { code: "EXP-03", reason: "无", least: 5, by: "示例甲", date: "2025-03-14" };
        for (const template of [short, problem]) expect(format(template, data, "zh-CN")).not.toMatch(/[{}]/);
        for (const template of Object.values(english.messages[id]!))
          expect(format(template, data, "en")).not.toMatch(/[{}]/);
      }
    }
  });
});

describe("two runs compared", () => {
  const before = run([fine, fined, lent]);
  const keys = before.findings.map(({ key }) => key);

  test("sorting and inserting rows leaves every finding open", () => {
    const { states, fixed } = compareRuns(keys, run([lent, fine, fined]));
    expect(new Set(states.values())).toEqual(new Set(["stillOpen"]));
    expect(fixed).toEqual([]);
  });

  test("what was mended is fixed, what came is new", () => {
    const after = run([fine, fined, [45734, "记-4", "认缴", "示例公司", 5000, "对外投资"]]);
    const { states, fixed } = compareRuns(keys, after);
    expect(forbidden(after).map(({ key }) => states.get(key))).toEqual(["stillOpen", "new"]);
    expect(fixed).toContain(forbidden(before)[1]!.key);
  });

  test("of a rule that was turned off nothing is known", () => {
    const { fixed, unknown } = compareRuns(keys, run([fine, fined, lent], ["EXP-03"]));
    expect(fixed).toEqual([]);
    expect(unknown).toEqual(forbidden(before).map(({ key }) => key));
  });
});
