import { publicityTooShort } from "../../../../src/core/rules/award/publicity-too-short";
import { defaultSettings } from "../../../../src/core/standards/settings";
import { testRule } from "../../../support/ruleTester";
import { awards, publicities, society } from "./support";

/** A week after the spring festival of 2025, Monday to Sunday, and the week of National Day. */
const monday = 45726;
const nationalDay = 45931;
const settings = { award: { ...defaultSettings.award, publicityWorkdays: 5 } };
const from = (start: number | null, end: number | null) =>
  publicities([[society, 2025, start, end, "无异议"]]);

testRule(publicityTooShort, {
  valid: [
    { name: "Monday to Friday", settings, tables: [awards(), from(monday, monday + 4)] },
    { name: "no last day yet", settings, tables: [awards(), from(monday, null)] },
  ],
  invalid: [
    {
      name: "Monday to Thursday",
      settings,
      tables: [awards(), from(monday, monday + 3)],
      problems: ["short @ publicity!E2"],
      data: { days: 4, needed: 5 },
    },
    {
      name: "a week of holidays",
      settings,
      tables: [awards(), from(nationalDay, nationalDay + 6)],
      problems: ["short @ publicity!E2"],
      data: { days: 0 },
    },
    {
      name: "a year whose holidays are not known",
      settings,
      tables: [awards([[society, 2050, 100]]), publicities([[society, 2051, 55153, 55163, null]])],
      problems: ["unknown @ publicity!E2"],
    },
  ],
  skipped: [{ name: "no publicity", tables: [awards()], why: "missingSheet" }],
});
