import type { Guess } from "../../analysis/match";
import type { QualityView, YearQuality } from "../../analysis/views";
import { joinRich, type Rich } from "../../i18n/rich";
import type { Voice } from "../voice";
import type { Words } from "./types";

const counts = [
  "societies",
  "missingScores",
  "missingTotals",
  "unranked",
  "withoutCode",
  "outOfRange",
  "misplaced",
] as const satisfies readonly (keyof YearQuality)[];

const sum = ({ years }: QualityView, field: (typeof counts)[number]): number =>
  years.reduce((total, year) => total + year[field], 0);

function conclusion(voice: Voice, view: QualityView): Rich {
  const { years, doubles, guesses, gaps } = view;
  if (years.length === 0) return voice.rich("quality.none");
  const span = voice.rich("quality.span", {
    years: voice.years(years.map(({ year }) => year)),
    n: sum(view, "societies"),
  });
  const numbers = {
    missingScores: sum(view, "missingScores"),
    missingTotals: sum(view, "missingTotals"),
    doubles: doubles.length,
    outOfRange: sum(view, "outOfRange"),
    misplaced: sum(view, "misplaced"),
    guesses: guesses.length,
  };
  const parts = (Object.keys(numbers) as (keyof typeof numbers)[])
    .filter((key) => numbers[key] > 0)
    .map((key) => voice.rich(`quality.${key}`, { n: numbers[key] }));
  if (gaps.length > 0) parts.push(voice.rich("quality.gaps", { years: listYears(voice, gaps) }));
  if (parts.length === 0) return joinRich([span, voice.rich("quality.clean")]);
  return [...joinRich([span, ...parts], voice.text("word.semicolon")), voice.text("method.end")];
}

const listYears = (voice: Voice, years: readonly number[]): string =>
  years.length === 0
    ? voice.text("quality.awardOnly")
    : years.map((year) => voice.year(year)).join(voice.text("word.comma"));

/** Two entries that may be one society, in words. */
export function guessSays(voice: Voice, { kind, earlier, later, merged }: Guess): string {
  const key =
    kind === "codeDiffers" ? "quality.codeDiffers" : merged ? "quality.renamedMerged" : "quality.renamed";
  return voice.text(key, {
    a: earlier.name,
    x: listYears(voice, earlier.years),
    b: later.name,
    y: listYears(voice, later.years),
  });
}

/** Conclusion, method and table of what the data leave open. */
export function qualityWords(voice: Voice, view: QualityView): Words {
  return {
    conclusion: conclusion(voice, view),
    title: voice.text("quality.title"),
    method: [voice.text("quality.method"), ...view.guesses.map((guess) => guessSays(voice, guess))].join(
      voice.text("word.sentence"),
    ),
    table: {
      caption: voice.text("quality.title"),
      columns: [
        { key: "year", title: voice.text("col.year"), align: "start" },
        ...counts.map((key) => ({ key, title: voice.text(`col.${key}`), align: "end" as const })),
      ],
      rows: view.years.map((one) => ({
        id: String(one.year),
        cells: [voice.year(one.year), ...counts.map((key) => String(one[key]))],
        says: voice.text("quality.says", { year: String(one.year), n: one.societies, m: one.missingScores }),
      })),
    },
  };
}
