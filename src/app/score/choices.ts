import type { ReadSettings } from "../../core/standards/settingRows";
import type { ScoringChoices } from "../../core/standards/settings";
import { specById } from "../../core/standards/settingSpecs";
import { starIds } from "../../core/standards/stars";
import type { Locale } from "../../i18n/locale";
import { scoreTranslator } from "../../i18n/score";
import { settingWords } from "../../i18n/settings";

/** What the settings sheet of the workbook says of scoring. */
export interface Choices {
  readonly scoring: ScoringChoices;
  readonly year: number | null;
  /** Names of settings in use that nobody has confirmed. */
  readonly unconfirmed: readonly string[];
  /** True when both bands of agreement are set and confirmed. */
  readonly hasBands: boolean;
}

function unconfirmedNames(
  scoring: ScoringChoices,
  isConfirmed: (id: string) => boolean,
  locale: Locale,
): readonly string[] {
  const t = scoreTranslator(locale);
  const words = settingWords(locale);
  const names: string[] = [];
  if (!starIds.every((star) => isConfirmed(`scoring.weight01.${star}`))) {
    const isEqual = starIds.every((star) => scoring.weight01[star] === scoring.weight01.party);
    names.push(t(isEqual ? "basis.equalWeights" : "basis.weights"));
  }
  if (!isConfirmed("scoring.panelMethod"))
    names.push(words.choices[`scoring.panelMethod:${scoring.panelMethod}`]!);
  for (const key of ["starLine", "quota"] as const)
    if (scoring[key] !== null && !isConfirmed(`scoring.${key}`)) names.push(words.names[`scoring.${key}`]!);
  return names;
}

/** The choices of scoring; what the settings sheet does not say has its neutral default. */
export function choicesOf({ settings, marks }: ReadSettings, locale: Locale): Choices {
  const { scoring, year } = settings;
  const isConfirmed = (id: string): boolean =>
    (marks.get(id)?.status ?? specById.get(id)?.status) === "confirmed";
  const bands = ["scoring.agreementGood", "scoring.agreementFair"];
  return {
    scoring,
    year,
    unconfirmed: unconfirmedNames(scoring, isConfirmed, locale),
    hasBands: scoring.agreementGood !== null && scoring.agreementFair !== null && bands.every(isConfirmed),
  };
}

/** Ids of the rows of the settings sheet that scoring and its sheets look up. */
export const scoringSettingIds: readonly string[] = [...specById.keys()].filter(
  (id) => id === "year" || id.startsWith("scoring."),
);
