import { defaultSettings, type Settings } from "../../src/core/standards/settings";

/** Settings in which finance has confirmed some caps, by id, with figures in yuan. */
export const confirmedCaps = (figures: Readonly<Record<string, number>>): Pick<Settings, "caps"> => ({
  caps: defaultSettings.caps.map((row) =>
    figures[row.id] === undefined
      ? row
      : { ...row, amountFen: figures[row.id]! * 100, status: "confirmed" as const },
  ),
});
