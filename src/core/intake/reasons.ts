/**
 * Why a sheet or table is what it is, why it is none, and what speaks against taking it without asking:
 * every id that intake hands over, with the names of its data. The locales word them.
 */
export const reasons = {
  "intake.kindByColumns": ["fields"],
  "intake.kindByUser": [],
  "intake.emptySheet": [],
  "intake.noHeader": [],
  "intake.noKind": ["columns"],
  "intake.noAmount": ["columns"],
  "intake.crossTab": ["periods"],
  "intake.pivotReport": ["header"],
  "intake.form": ["rows"],
  "intake.legend": ["rows"],
  "intake.prose": ["rows"],
  "intake.oneColumn": ["rows"],
  "intake.weakHeader": ["header"],
  "intake.guessedColumns": ["fields"],
  "intake.twoAmounts": ["taken", "others"],
  "intake.mixedCurrency": ["currencies"],
  "intake.unreadableAmounts": ["count", "rows"],
  "intake.annotatedAmounts": ["count"],
  "intake.ambiguousDates": ["field"],
  "intake.swappedDates": ["field"],
  "intake.datesWithoutYear": ["field", "count"],
  "intake.monthOnlyDates": ["field", "count"],
  "intake.sameHeaderAbove": [],
  "intake.joinedColumns": [],
  "intake.sideFigures": ["left", "right", "cells"],
} as const satisfies Record<string, readonly string[]>;

export type ReasonId = keyof typeof reasons;
