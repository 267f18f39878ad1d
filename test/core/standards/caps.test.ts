import { describe, expect, test } from "vitest";
import { dayOfIso, type Day } from "../../../src/core/day";
import { capFor, limitFor } from "../../../src/core/standards/caps/lookup";
import { placeOf } from "../../../src/core/standards/caps/places";
import { builtInCaps, builtInLimits } from "../../../src/core/standards/caps/table";
import { seatVerdict } from "../../../src/core/standards/caps/transport";
import { capTimes, consultDayShares, capOf, paidTrainingDays } from "../../../src/core/standards/caps/use";
import { capClassOf, capKindOf } from "../../../src/core/standards/caps/words";
import { capClasses, capKinds, type CapKind } from "../../../src/core/standards/caps/types";
import { grossOfNet } from "../../../src/core/standards/labourTax";

const day = (iso: string): Day => dayOfIso(iso)!;
const cap = (kind: CapKind, name: string | undefined, iso: string, place?: string): number | undefined => {
  const hit = capFor(kind, name, day(iso), { rows: builtInCaps, ...(place ? { place } : {}) });
  return hit && hit.amountFen / 100;
};

describe("the table of caps", () => {
  test("has unique ids, a source each, and no figure where none was found", () => {
    const ids = [...builtInCaps, ...builtInLimits].map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of builtInCaps) {
      expect(row.source).not.toBe("");
      expect(capClasses[row.kind]).toContain(row.class);
      if (row.amountFen === null) expect(row.status).toBe("toConfirm");
      else expect(row.amountFen).toBeGreaterThan(0);
    }
  });

  test("is confirmed by nobody as it is shipped", () => {
    expect([...builtInCaps, ...builtInLimits].filter((row) => row.status === "confirmed")).toEqual([]);
  });

  test("names a row to fill in for every kind that the city sets itself", () => {
    const city = builtInCaps.filter((row) => row.level === "city");
    expect(new Set(city.map((row) => row.kind))).toEqual(new Set(["meeting", "training"]));
    expect(city.every((row) => row.amountFen === null)).toBe(true);
  });
});

describe("caps on meetings and training", () => {
  test.each([
    ["class1", "2020-05-08", 600],
    ["class2", "2020-05-08", 550],
    ["class4", "2020-05-08", 400],
    ["class3", "2020-05-08", 550],
    ["class1", "2016-08-01", 760],
    ["class3", "2015-03-01", 450],
    [undefined, "2020-05-08", 600],
  ] as const)("meeting %s on %s is %s", (name, iso, amount) => {
    expect(cap("meeting", name, iso)).toBe(amount);
  });

  test("after the province's rule was replaced by one whose figures are not known, the earlier one stands in", () => {
    const hit = capFor("meeting", "class4", day("2025-03-14"), { rows: builtInCaps })!;
    expect(hit).toMatchObject({ amountFen: 40_000, isExpired: true });
    expect(hit.row.doc).toBe("豫政办〔2016〕169号");
    expect(capFor("meeting", "class4", day("2025-02-06"), { rows: builtInCaps })!.isExpired).toBe(false);
  });

  test("a figure of the city comes first, and a confirmed one before all", () => {
    const city = builtInCaps.map((row) =>
      row.id === "cap/meeting/city/class4/2014-01-01" ? { ...row, amountFen: 35_000 } : row,
    );
    expect(capFor("meeting", "class4", day("2025-03-14"), { rows: city })).toMatchObject({
      amountFen: 35_000,
      isExpired: false,
    });
    const confirmed = city.map((row) =>
      row.id === "cap/meeting/nation/class4/2016-07-01" ? { ...row, status: "confirmed" as const } : row,
    );
    expect(capFor("meeting", "class4", day("2025-03-14"), { rows: confirmed })!.amountFen).toBe(55_000);
  });

  test.each([
    ["class2", "2023-07-31", 2],
    ["class2", "2023-08-01", 1.5],
    ["class4", "2025-03-14", 1.5],
    ["class1", "2025-03-14", undefined],
    [undefined, "2019-01-01", 2],
  ] as const)("the length of a meeting of %s on %s is limited to %s days", (name, iso, value) => {
    expect(limitFor("meetingDays", name, day(iso), builtInLimits)?.value).toBe(value);
  });

  test("size and staff", () => {
    expect(limitFor("meetingPeople", "class4", day("2020-01-01"), builtInLimits)!.value).toBe(50);
    expect(limitFor("meetingPeople", "class2", day("2020-01-01"), builtInLimits)!.value).toBe(200);
    expect(limitFor("meetingStaffShare", undefined, day("2020-01-01"), builtInLimits)!.value).toBe(0.1);
    expect(limitFor("meetingStaffShare", undefined, day("2025-06-01"), builtInLimits)).toMatchObject({
      value: 0.1,
      isExpired: true,
    });
  });

  test("training: three classes since 2017, one figure before", () => {
    expect(cap("training", "class3", "2024-05-28")).toBe(550);
    expect(cap("training", "class1", "2024-05-28")).toBe(760);
    expect(cap("training", "class2", "2015-05-28")).toBe(450);
    expect(cap("training", "class1", "2013-05-28")).toBeUndefined();
  });

  test("sixty people for 35 days of training of class 3 may cost 1,105,500", () => {
    const hit = capFor("training", "class3", day("2024-05-28"), { rows: builtInCaps })!;
    expect(paidTrainingDays(35)).toBeCloseTo(33.5);
    expect(hit.amountFen * capTimes(hit.row, 60, 35)).toBe(110_550_000);
  });
});

describe("caps on lodging", () => {
  test.each([
    ["staff", "2025-04-20", "洛阳市", 500],
    ["bureau", "2025-04-20", "洛阳", 720],
    ["staff", "2025-05-10", "洛阳市", 500],
    ["staff", "2025-05-11", "洛阳市", 330],
    ["staff", "2025-03-31", "河南省洛阳市西工区", 330],
    ["staff", "2025-04-20", "郑州", 380],
    ["staff", "2025-04-20", "平顶山市", 330],
    ["bureau", "2025-04-20", "平顶山市", 480],
    ["staff", "2025-04-20", "鲁山县，河南省", 300],
    ["staff", "2025-04-20", "河南省平顶山市叶县", 300],
    ["staff", "2025-04-20", "鲁山县", 300],
    ["staff", "2025-04-20", "河南省新乡市", 330],
    ["staff", "2025-01-20", "北京市朝阳区", 500],
    ["minister", "2025-01-20", "北京", 1100],
    ["staff", "2025-01-20", "辽宁省朝阳市", 330],
    ["bureau", "2025-01-20", "天津", 480],
    ["staff", "2025-08-20", "青岛", 450],
    ["staff", "2025-06-20", "青岛", 380],
    ["bureau", "2025-08-20", "哈尔滨市", 540],
    ["staff", "2025-12-20", "海口", 450],
    ["staff", "2025-12-20", "陵水", 450],
    ["staff", "2025-05-20", "陵水", 350],
    ["staff", "2025-03-31", "三亚", 480],
    ["staff", "2025-08-20", "日喀则", 350],
    ["staff", "2025-08-20", "海南州", 375],
    ["staff", "2025-08-20", "吉林省吉林市", 420],
    ["staff", "2025-08-20", "吉林", 300],
    ["staff", "2025-08-20", "重庆渝中区", 370],
    ["staff", "2025-02-20", "北海", 430],
    ["staff", "2025-08-20", "沧州", 310],
    ["staff", "2025-02-14", "张家口", 525],
    ["staff", "2025-08-20", "克孜勒苏", 340],
  ] as const)("%s on %s in %s: %s", (name, iso, place, amount) => {
    expect(cap("lodging", name, iso, place)).toBe(amount);
  });

  test("two nights in 洛阳 in the high season: 1,000; else 660", () => {
    expect(2 * cap("lodging", "staff", "2025-04-20", "洛阳")!).toBe(1000);
    expect(2 * cap("lodging", "staff", "2025-07-20", "洛阳")!).toBe(660);
  });

  test("a place in no table takes the highest rate for other places and says so", () => {
    const hit = capFor("lodging", "staff", day("2025-04-20"), { rows: builtInCaps, place: "示例岛" })!;
    expect(hit).toMatchObject({ amountFen: 42_000, isKnownPlace: false });
  });

  test("the minister's rank has no figure in 天津", () => {
    expect(cap("lodging", "minister", "2025-01-20", "天津")).toBeUndefined();
  });
});

describe("allowances of travellers", () => {
  test("meals 100, in three regions 120; transport in town 80", () => {
    expect(cap("meal", "any", "2025-04-20", "洛阳")).toBe(100);
    expect(cap("meal", "any", "2025-04-20", "西宁")).toBe(120);
    expect(cap("meal", "any", "2025-04-20")).toBe(100);
    expect(cap("cityTransport", "any", "2025-04-20", "拉萨")).toBe(80);
  });

  test("three natural days: 300 for meals, 240 for transport", () => {
    const rows = builtInCaps;
    const ask = (kind: string) =>
      capOf({ kind, class: "", date: day("2025-04-20"), days: 3, place: "洛阳" }, rows);
    expect(ask("伙食补助")).toMatchObject({ ok: true, value: { totalFen: 30_000 } });
    expect(ask("市内交通")).toMatchObject({ ok: true, value: { totalFen: 24_000 } });
  });
});

describe("fees of lecturers and experts", () => {
  test("per teaching hour since 2017, per half day before", () => {
    expect(cap("lecture", "associate", "2024-05-28")).toBe(500);
    expect(cap("lecture", "professor", "2024-05-28")).toBe(1000);
    expect(cap("lecture", "academician", "2024-05-28")).toBe(1500);
    const old = capFor("lecture", "professor", day("2016-05-28"), { rows: builtInCaps })!;
    expect(old.amountFen * capTimes(old.row, 1, 5)).toBe(400_000);
  });

  test("an expert's three half days, two of them at 60 % and the third at half of that", () => {
    const net = [1440, 1440, 720];
    expect(consultDayShares(0.5) * 2400).toBeCloseTo(1440);
    expect(net.reduce((sum, fee) => sum + grossOfNet(fee * 100), 0)).toBe(392_000);
    expect(consultDayShares(3)).toBeCloseTo(2.5);
    expect(consultDayShares(2.5)).toBeCloseTo(2.3);
  });
});

describe("words for kinds and classes", () => {
  test.each([
    ["会议费", "meeting"],
    ["培训费", "training"],
    ["讲课费", "lecture"],
    ["专家咨询费", "consult"],
    ["住宿费", "lodging"],
    ["伙食补助费", "meal"],
    ["市内交通费", "cityTransport"],
    ["CityTransport", "cityTransport"],
    ["lodging", "lodging"],
    ["印刷费", undefined],
  ])("%s is %s", (text, kind) => {
    expect(capKindOf(text)).toBe(kind);
  });

  test.each([
    ["meeting", "四类", "class4"],
    ["meeting", "四类会议", "class4"],
    ["meeting", "第2类", "class2"],
    ["meeting", "3", "class3"],
    ["meeting", "学术年会", undefined],
    ["training", "三类培训", "class3"],
    ["training", "四类", undefined],
    ["lecture", "副教授", "associate"],
    ["lecture", "教授", "professor"],
    ["lecture", "主任医师", "professor"],
    ["lecture", "副主任医师", "associate"],
    ["lecture", "正高级工程师", "professor"],
    ["lecture", "中国工程院院士", "academician"],
    ["lecture", "特邀", undefined],
    ["consult", "高级工程师", "senior"],
    ["consult", "工程师", "other"],
    ["lodging", "副厅级", "bureau"],
    ["lodging", "处级", "staff"],
    ["lodging", "其他人员", "staff"],
    ["meal", "x", "any"],
  ] as const)("%s: %s is %s", (kind, text, name) => {
    expect(capClassOf(kind, text)).toBe(name);
  });

  test("places: the first that is named, with the city of its province", () => {
    expect(placeOf("河南省洛阳市")).toEqual({ province: "河南", city: "洛阳", isCounty: false });
    expect(placeOf("宝丰县")).toEqual({ province: "河南", city: undefined, isCounty: true });
    expect(placeOf("郑州市中牟县")).toEqual({ province: "河南", city: "郑州", isCounty: true });
    expect(placeOf("新乡")).toEqual({ province: "河南", city: "新乡", isCounty: false });
    expect(placeOf("ZZ9")).toBeUndefined();
  });
});

describe("classes of travel", () => {
  test.each([
    ["高铁一等座", "staff", true],
    ["高铁二等座", "staff", false],
    ["软卧", "staff", true],
    ["硬卧", "staff", false],
    ["飞机头等舱", "bureau", true],
    ["飞机经济舱", "staff", false],
    ["高铁一等座", "bureau", false],
    ["商务座", "bureau", true],
    ["商务座", "minister", false],
    ["轮船三等舱", "staff", false],
    ["轮船二等舱", "staff", true],
    ["出租车", "staff", undefined],
    ["高铁", "staff", undefined],
  ] as const)("%s for %s: above %s", (text, rank, isAbove) => {
    expect(seatVerdict(text, rank)?.isAbove).toBe(isAbove);
  });
});

describe("capOf, as the worksheet function asks", () => {
  const ask = (asked: Partial<Parameters<typeof capOf>[0]>) =>
    capOf({ kind: "会议费", class: "四类", date: day("2020-05-08"), ...asked }, builtInCaps);

  test("multiplies people and days and names the source", () => {
    expect(ask({ people: 20, days: 1 })).toMatchObject({
      ok: true,
      value: { totalFen: 800_000, class: "class4", row: { doc: "豫政办〔2016〕169号", status: "reference" } },
    });
  });

  test.each([
    [{ kind: "印刷费" }, "unknownKind"],
    [{ class: "学术年会" }, "unknownClass"],
    [{ people: 0 }, "notPositive"],
    [{ days: -1 }, "notPositive"],
    [{ date: day("2010-01-01") }, "noCap"],
  ])("refuses %o", (asked, kind) => {
    expect(ask(asked)).toMatchObject({ ok: false, error: { kind } });
  });

  test("every kind answers for today's rules", () => {
    for (const kind of capKinds)
      expect(capOf({ kind, class: "", date: day("2024-01-10"), place: "洛阳" }, builtInCaps).ok).toBe(true);
  });
});
