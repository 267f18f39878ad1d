import { describe, expect, it } from "vitest";
import * as en from "../../src/i18n/locales/en/functions";
import * as zh from "../../src/i18n/locales/zh-CN/functions";

const slots = (template: string): string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot!).sort();

describe.each(["functionErrors", "functionTexts", "receiptTexts"] as const)("%s", (list) => {
  const [chinese, english] = [zh[list], en[list]] as Readonly<Record<string, string>>[];

  it("has the same sentences with the same slots in both languages", () => {
    expect(Object.keys(english!)).toEqual(Object.keys(chinese!));
    for (const [id, template] of Object.entries(chinese!))
      expect([id, [...new Set(slots(english![id]!))]]).toEqual([id, [...new Set(slots(template))]]);
  });
});

describe("the sentences of errors", () => {
  it("name the argument and end with a full stop", () => {
    for (const [id, template] of Object.entries(zh.functionErrors)) {
      expect(template).toMatch(/。$/);
      if (id !== "noCalendar") expect(template).toContain("参数");
    }
    for (const [id, template] of Object.entries(en.functionErrors)) {
      expect(template).toMatch(/\.$/);
      if (id !== "noCalendar") expect(template).toContain("Argument");
    }
  });
});
