import { same } from "../../core/scoring/numeric";
import type { StarId } from "../../core/standards/stars";
import type { ComparedSociety, CompareView } from "../../analysis/views";
import { joinRich, type Rich } from "../../i18n/rich";
import { gapOf } from "../figures";
import { oneLine, type Voice } from "../voice";
import { cellText } from "./standing";
import type { TableTwin, Words } from "./types";

interface Two {
  readonly star: StarId;
  readonly a: number;
  readonly b: number;
}

const isMissing = (scores: readonly (number | null)[]): boolean => scores.some((score) => score === null);

/** 党建高 4.8、人才高 7.6 of the stars in which one of two is ahead. */
function leadsOf(voice: Voice, pairs: readonly Two[]): Rich {
  const parts = pairs.map(({ star, a, b }) =>
    voice.rich("compare.leadsBy", { star: voice.measure(star, "short"), x: gapOf(a, b, 1).text }),
  );
  return joinRich(parts, voice.text("word.comma"));
}

const shortStars = (voice: Voice, stars: readonly StarId[]): string =>
  stars.map((star) => voice.measure(star, "short")).join(voice.text("word.comma"));

/** What stands after the totals of two: who leads where, what is equal, what cannot be compared. */
function starsOfTwo(voice: Voice, view: CompareView, flip: boolean, isNamed: boolean): Rich {
  const complete = view.stars.flatMap(({ star, scores }): Two[] => {
    if (isMissing(scores)) return [];
    const [first, second] = scores as [number, number];
    return [flip ? { star, a: second, b: first } : { star, a: first, b: second }];
  });
  const [a, b] = flip ? [view.societies[1]!, view.societies[0]!] : [view.societies[0]!, view.societies[1]!];
  const aLeads = complete.filter((pair) => pair.a > pair.b && !same(pair.a, pair.b));
  const bLeads = complete.filter((pair) => pair.b > pair.a && !same(pair.a, pair.b));
  const equal = complete.filter((pair) => same(pair.a, pair.b)).map(({ star }) => star);
  const missing = view.stars.filter(({ scores }) => isMissing(scores)).map(({ star }) => star);
  const swapped = bLeads.map((pair) => ({ star: pair.star, a: pair.b, b: pair.a }));
  const named = (society: ComparedSociety, stars: Rich, isKnown: boolean): Rich =>
    isKnown ? stars : voice.rich("compare.leads", { a: [voice.marked(society)], stars });
  const clauses: Rich[] = [
    aLeads.length > 0 ? named(a, leadsOf(voice, aLeads), isNamed) : [],
    bLeads.length > 0 ? named(b, leadsOf(voice, swapped), false) : [],
    equal.length > 0 ? voice.rich("compare.sameStars", { stars: shortStars(voice, equal) }) : [],
    missing.length > 0 ? voice.rich("compare.missingStars", { stars: shortStars(voice, missing) }) : [],
  ];
  return [...joinRich(clauses, voice.text("word.semicolon")), voice.text("method.end")];
}

function two(voice: Voice, view: CompareView): Rich {
  const [first, second] = [view.societies[0]!, view.societies[1]!];
  const [x, y] = [first.total, second.total];
  if (x === null || y === null)
    return joinRich([voice.rich("compare.noTotals"), starsOfTwo(voice, view, false, false)]);
  if (same(x, y)) return joinRich([voice.rich("compare.equal"), starsOfTwo(voice, view, false, false)]);
  const flip = y > x;
  const higher = flip ? second : first;
  const head = voice.rich("compare.higher", { a: [voice.marked(higher)], x: gapOf(x, y).text });
  return joinRich([head, starsOfTwo(voice, view, flip, true)]);
}

/** The star in which three lie farthest apart. */
function widest(voice: Voice, { societies, stars }: CompareView): Rich {
  const spans = stars.flatMap(({ star, scores }) => {
    const there = scores.flatMap((score, i) => (score === null ? [] : [{ score, society: societies[i]! }]));
    if (there.length < 2) return [];
    const sorted = there.sort((a, b) => b.score - a.score);
    const [high, low] = [sorted[0]!, sorted.at(-1)!];
    return [{ star, high, low, gap: gapOf(high.score, low.score, 1) }];
  });
  const most = spans.reduce((best, one) => (one.gap.value > best ? one.gap.value : best), 0);
  const found = spans.find(({ gap }) => gap.value === most);
  if (!found || most === 0) return voice.rich("compare.noWidest");
  return voice.rich("compare.widest", {
    star: voice.star(found.star),
    c: [voice.marked(found.high.society)],
    d: [voice.marked(found.low.society)],
    x: found.gap.text,
  });
}

function three(voice: Voice, view: CompareView): Rich {
  const totals = view.societies.flatMap((one) =>
    one.total === null ? [] : [{ society: one, total: one.total }],
  );
  if (totals.length < view.societies.length)
    return joinRich([voice.rich("compare.noTotals"), widest(voice, view)]);
  const sorted = [...totals].sort((a, b) => b.total - a.total);
  const best = sorted.filter(({ total }) => same(total, sorted[0]!.total));
  const t = voice.total(sorted[0]!.total);
  if (best.length > 1) {
    const names = voice.names(best.map(({ society }) => society));
    return joinRich([voice.rich("compare.threeTied", { names, t }), widest(voice, view)]);
  }
  const gaps = sorted.slice(1).map(({ society, total }) =>
    voice.rich("compare.threeBy", {
      b: [voice.marked(society)],
      x: gapOf(sorted[0]!.total, total).text,
    }),
  );
  const slots = { a: [voice.marked(sorted[0]!.society)], t, gaps: joinRich(gaps, voice.text("word.comma")) };
  return joinRich([voice.rich("compare.three", slots), widest(voice, view)]);
}

function conclusion(voice: Voice, view: CompareView): Rich {
  if (view.societies.length < 2) return voice.rich("compare.one");
  const hasNothing = view.stars.every(({ scores }) => scores.every((score) => score === null));
  if (hasNothing && view.societies.every(({ total }) => total === null))
    return voice.rich("compare.none", { year: String(view.year) });
  return view.societies.length === 2 ? two(voice, view) : three(voice, view);
}

/** Difference of the best of a star to the next, with the sign of the society; equal where there is none. */
export interface StarLead {
  /** Index of the society ahead; null where it is shared or cannot be told. */
  readonly ahead: number | null;
  readonly text: string;
}

export function leadOf(voice: Voice, scores: readonly (number | null)[]): StarLead {
  const there = scores.flatMap((score, index) => (score === null ? [] : [{ score, index }]));
  if (there.length < scores.length || there.length < 2)
    return { ahead: null, text: voice.text("word.missing") };
  const [first, second] = there.sort((a, b) => b.score - a.score);
  if (same(first!.score, second!.score)) return { ahead: null, text: voice.text("compare.same") };
  return { ahead: first!.index, text: `＋${gapOf(first!.score, second!.score, 1).text}` };
}

/** Scores of one star side by side, in words. */
export function compareSays(voice: Voice, view: CompareView, index: number): string {
  const { star, scores, line } = view.stars[index]!;
  const parts = view.societies.map((society, i) =>
    voice.text("compare.saysScore", { a: voice.name(society), score: voice.starScore(scores[i]!, line) }),
  );
  return voice.text("compare.says", { star: voice.star(star), scores: parts.join(voice.text("word.pause")) });
}

function table(voice: Voice, view: CompareView): TableTwin {
  const { societies, stars, year } = view;
  const totals = societies.map(({ total }) => total);
  return {
    caption: voice.text("compare.title", { year: String(year) }),
    columns: [
      { key: "star", title: voice.text("col.star"), align: "start" },
      ...societies.map((one, i) => ({ key: `s${i}`, title: voice.name(one), align: "end" as const })),
      { key: "gap", title: voice.text("col.gap"), align: "end" },
    ],
    rows: [
      ...stars.map(({ star, scores, line }, i) => {
        const { ahead, text } = leadOf(voice, scores);
        return {
          id: star,
          cells: [
            voice.star(star),
            ...scores.map((score) => cellText(voice, score, line)),
            ahead === null ? text : `${voice.name(societies[ahead]!)} ${text}`,
          ],
          says: compareSays(voice, view, i),
        };
      }),
      {
        id: "total",
        cells: [voice.text("col.total"), ...totals.map((total) => voice.total(total)), totalGap(voice, view)],
        says: voice.text("compare.says", {
          star: voice.text("col.total"),
          scores: societies
            .map((one) =>
              voice.text("compare.saysScore", { a: voice.name(one), score: voice.total(one.total) }),
            )
            .join(voice.text("word.pause")),
        }),
      },
    ],
  };
}

function totalGap(voice: Voice, { societies }: CompareView): string {
  const there = societies.flatMap((one) => (one.total === null ? [] : [{ one, total: one.total }]));
  if (there.length < societies.length || there.length < 2) return voice.text("word.missing");
  const [first, second] = there.sort((a, b) => b.total - a.total);
  if (same(first!.total, second!.total)) return voice.text("compare.same");
  return `${voice.name(first!.one)} ＋${gapOf(first!.total, second!.total).text}`;
}

/** Conclusion, method and table of 对比. */
export function compareWords(voice: Voice, view: CompareView): Words {
  const line = oneLine(voice.settings.lines);
  const flag = voice.flag(voice.settings.linesConfirmed);
  return {
    conclusion: conclusion(voice, view),
    title: voice.text("compare.title", { year: String(view.year) }),
    method: voice.method([
      line === null ? voice.lineNote() : voice.text("compare.line", { line: String(line), flag }),
      voice.placeNote(),
    ]),
    table: table(voice, view),
  };
}
