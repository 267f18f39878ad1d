import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOfIso } from "../../../src/core/day";
import { capFor } from "../../../src/core/standards/caps/lookup";
import { capOfId } from "../../../src/core/standards/capRows";
import { dayKind } from "../../../src/core/standards/holidays";
import type { SettingCell } from "../../../src/core/standards/settingCells";
import { settingsFrom, settingsRows, type SettingWords } from "../../../src/core/standards/settingRows";
import { defaultSettings, type Settings } from "../../../src/core/standards/settings";
import { settingGroups, settingSpecs } from "../../../src/core/standards/settingSpecs";
import {
  settings as english,
  settingProblems as englishProblems,
} from "../../../src/i18n/locales/en/settings";
import { settings as chinese, settingProblems } from "../../../src/i18n/locales/zh-CN/settings";

const words: readonly SettingWords[] = [chinese, english];
const row = (id: string, value: SettingCell, status = "", source = "", item = "项目"): SettingCell[] => [
  "分组",
  item,
  value,
  status,
  source,
  id,
];
const read = (...rows: SettingCell[][]) => settingsFrom(rows, words);
const day = (iso: string) => dayOfIso(iso)!;

describe("settings and their rows", () => {
  test("the defaults are laid out and read back without a problem, in both languages", () => {
    for (const own of words) {
      const rows = settingsRows(defaultSettings, new Map(), own);
      const back = settingsFrom([Object.values(own.columns), ...rows], words);
      expect(back.problems).toEqual([]);
      expect(back.settings).toEqual(defaultSettings);
    }
  });

  test("nothing is shipped as confirmed, and every group is named", () => {
    expect(settingSpecs.filter((spec) => spec.status === "confirmed")).toEqual([]);
    expect(Object.keys(chinese.groups)).toEqual([...settingGroups]);
  });

  test("every setting, choice and problem has words in both languages", () => {
    for (const own of words) {
      expect(Object.keys(own.names).sort()).toEqual(settingSpecs.map((spec) => spec.id).sort());
      const choices = settingSpecs.flatMap((spec) => (spec.choices ?? []).map((one) => `${spec.id}:${one}`));
      expect(Object.keys(own.choices).sort()).toEqual(choices.sort());
    }
    expect(Object.keys(englishProblems).sort()).toEqual(Object.keys(settingProblems).sort());
  });

  test("changed settings survive a round trip with status and source", () => {
    const changed: Settings = {
      ...defaultSettings,
      year: 2025,
      society: "示例市农学会",
      awardFen: 10_000_000,
      periodStart: day("2025-01-01"),
      periodEnd: day("2025-12-31"),
      approvalLineFen: 500_000,
      award: { ...defaultSettings.award, rounding: "complement", directionTolerance01: 0.1 },
      scoring: { ...defaultSettings.scoring, panelMethod: "trimmed", quota: 8, starLine: 80 },
      holidays: [
        {
          year: 2027,
          days: "元旦 0101-0103; 春节 0206-0212 +0130",
          notices: [{ number: "示例通知", title: "", issued: "" }],
        },
      ],
    };
    const marks = new Map([["awardFen", { status: "confirmed" as const, source: "示例文件" }]]);
    const back = settingsFrom(settingsRows(changed, marks, english), words);
    expect(back.problems).toEqual([]);
    expect(back.settings).toEqual(changed);
    expect(back.marks.get("awardFen")).toEqual({ status: "confirmed", source: "示例文件" });
    expect(dayKind(day("2027-02-06"), back.settings.holidays)).toBe("holiday");
    expect(dayKind(day("2027-01-30"), back.settings.holidays)).toBe("makeUp");
  });

  test("cells as people fill them", () => {
    const { settings, problems } = read(
      row("cashLimitFen", "２，０００元"),
      row("approvalLineFen", "1.5万"),
      row("award.directionTolerance01", "10%"),
      row("periodStart", 45658),
      row("periodEnd", "2025年12月31日"),
      row("scoring.panelMethod", "去高低分平均"),
      row("scoring.ties", "dense"),
      row("repeatDays", "45天"),
      row("registrationDivision", ""),
    );
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      cashLimitFen: 200_000,
      approvalLineFen: 1_500_000,
      periodStart: 45658,
      periodEnd: day("2025-12-31"),
      repeatDays: 45,
      registrationDivision: null,
      award: { directionTolerance01: 0.1 },
      scoring: { panelMethod: "trimmed", ties: "dense" },
    });
  });

  test.each([
    ["cashLimitFen", "一千", "notMoney"],
    ["cashLimitFen", 0, "outOfRange"],
    ["cashLimitFen", "", "blank"],
    ["repeatDays", "两周", "notNumber"],
    ["repeatDays", 7.5, "notNumber"],
    ["year", 25, "outOfRange"],
    ["award.directionTolerance01", 10, "outOfRange"],
    ["award.directionTolerance01", "多", "notShare"],
    ["periodStart", "明年", "notDate"],
    ["periodStart", "2025-02-30", "notDate"],
    ["award.rounding", "随意", "notChoice"],
    ["cashLimit", 1, "unknownId"],
    ["cap/meeting/city/class9/2025-01-01", 400, "unknownId"],
    ["cap/meeting/city/class4/2014-01-01", "不详", "notMoney"],
    ["limit/meetingDays/nation/class4/2023-08-01", "半天", "notNumber"],
    ["holiday/2027/春节", "0230", "badHoliday"],
    ["holiday/2027/春节", "0212-0206", "badHoliday"],
    ["", 5, "noId"],
  ] as const)("%s = %s is a problem of the row: %s", (id, value, kind) => {
    const { settings, problems } = read(row("invoiceAgeDays", 365), row(id, value));
    expect(problems.map((one) => [one.row, one.kind])).toEqual([[1, kind]]);
    expect(settings).toEqual(defaultSettings);
  });

  test("doubts that only show together, and about the status", () => {
    const { problems } = read(
      row("scoring.weight01.party", "15%"),
      row("periodStart", "2025-06-01"),
      row("periodEnd", "2025-01-01"),
      row("repeatDays", 30, "也许"),
      row("splitDays", 7, "已确认"),
      row("splitDays", 9),
    );
    expect(problems.map((one) => [one.row, one.kind, one.value])).toEqual([
      [0, "weightSum", "95%"],
      [2, "periodReversed", "2025-01-01"],
      [3, "unknownStatus", "也许"],
      [4, "confirmedWithoutSource", "7"],
      [5, "twice", "9"],
    ]);
  });

  test("blank rows, headings and rows of others are passed over", () => {
    expect(
      read(["设置", "", "", "", "", ""], [...Object.values(chinese.columns)], [], row("map.kind", "费用台账"))
        .problems,
    ).toEqual([]);
  });
});

describe("caps on the settings sheet", () => {
  const capAt = (settings: Settings, name: string, iso: string) =>
    capFor("meeting", name, day(iso), { rows: settings.caps });

  test("finance fills in a figure and confirms it", () => {
    const { settings, problems } = read(
      row("cap/meeting/city/class4/2014-01-01", 350, "已确认", "示例市财政局文件"),
    );
    expect(problems).toEqual([]);
    expect(capAt(settings, "class4", "2025-03-14")).toMatchObject({
      amountFen: 35_000,
      row: { status: "confirmed", source: "示例市财政局文件", level: "city" },
    });
  });

  test("finance adds a row, with place, season and last day", () => {
    const id = "cap/lodging/city/staff/示例省·示例市/0401-0510/2025-01-01..2025-12-31";
    const { settings, problems } = read(row(id, 420, "已确认", "示例文件"));
    expect(problems).toEqual([]);
    expect(settings.caps.find((one) => one.id === id)).toMatchObject({
      place: "示例省/示例市",
      season: { from: "0401", to: "0510" },
      from: day("2025-01-01"),
      to: day("2025-12-31"),
      amountFen: 42_000,
      unit: "night",
    });
  });

  test("a figure taken away is one to be found again, and is not applied", () => {
    const { settings } = read(row("cap/meeting/province/class4/2016-10-01", "", "已确认", "x"));
    expect(settings.caps.find((one) => one.id === "cap/meeting/province/class4/2016-10-01")).toMatchObject({
      amountFen: null,
      status: "toConfirm",
    });
    expect(capAt(settings, "class4", "2020-01-01")!.row.level).toBe("nation");
  });

  test("confirming a row without changing its words keeps document and source apart", () => {
    const built = defaultSettings.caps.find((one) => one.id === "cap/meeting/province/class4/2016-10-01")!;
    const { settings } = read(row(built.id, 400, "已确认", `${built.doc}；${built.source}`));
    expect(settings.caps.find((one) => one.id === built.id)).toEqual({ ...built, status: "confirmed" });
  });

  test("every shipped id is read as what it is", () => {
    for (const cap of defaultSettings.caps)
      expect(capOfId(cap.id)).toMatchObject({
        kind: cap.kind,
        level: cap.level,
        class: cap.class,
        from: cap.from,
      });
  });
});

test("any cells at all give settings and problems, never a throw", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom(...settingSpecs.map((s) => s.id)),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 20 }), (rows) => {
      const { settings, problems } = settingsFrom(rows, words);
      expect(settings.caps.length).toBeGreaterThanOrEqual(defaultSettings.caps.length);
      for (const one of problems) expect(one.row).toBeLessThan(rows.length);
    }),
  );
});
