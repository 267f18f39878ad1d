import { same } from "../../core/scoring/numeric";
import type { ChangeSeries, ChangeView } from "../../analysis/views";
import type { Rich } from "../../i18n/rich";
import { gapOf, scoreText } from "../figures";
import type { Voice } from "../voice";
import { wordsWith, type TableTwin, type TwinColumn, type TwinRow, type Words } from "./types";

/** A society with a value in both years. */
export interface Moved {
  readonly series: ChangeSeries;
  readonly from: number;
  readonly to: number;
  /** As shown: the difference of the printed values. */
  readonly gap: number;
}

export function movedOf({ series }: ChangeView): Moved[] {
  return series.flatMap((one) =>
    one.from === null || one.to === null
      ? []
      : [{ series: one, from: one.from, to: one.to, gap: gapOf(one.to, one.from).value }],
  );
}

/** Societies that rose most, and that fell most; several where they tie, none where nobody did. */
export function extremes(moved: readonly Moved[]): { up: Moved[]; down: Moved[] } {
  const most = moved.reduce((best, { gap }) => Math.max(best, gap), 0);
  const least = moved.reduce((worst, { gap }) => Math.min(worst, gap), 0);
  return {
    up: most > 0 ? moved.filter(({ gap }) => same(gap, most)) : [],
    down: least < 0 ? moved.filter(({ gap }) => same(gap, least)) : [],
  };
}

function side(voice: Voice, moved: readonly Moved[], kind: "up" | "down"): Rich {
  const [first] = moved;
  if (!first) return voice.rich(kind === "up" ? "change.noUp" : "change.noDown");
  const x = gapOf(first.to, first.from).text;
  const societies = moved.map(({ series }) => series);
  if (moved.length === 1) return voice.rich(`change.${kind}`, { a: voice.names(societies), x });
  return voice.rich(`change.${kind}Tied`, { n: moved.length, names: voice.names(societies), x });
}

function single(voice: Voice, one: Moved): Rich {
  const key = one.gap === 0 ? "change.oneSame" : one.gap > 0 ? "change.oneUp" : "change.oneDown";
  return voice.rich(key, { a: [voice.marked(one.series)], x: gapOf(one.to, one.from).text });
}

function conclusion(voice: Voice, view: ChangeView): Rich {
  const { years, fromYear, toYear, series } = view;
  if (!series.some((one) => one.points.some(({ value }) => value !== null))) return voice.rich("change.none");
  if (fromYear === null || toYear === null)
    return voice.rich("change.oneYear", { year: String(years.at(-1)) });
  const moved = movedOf(view);
  if (moved.length === 0) return voice.rich("change.nobody", { from: String(fromYear), to: String(toYear) });
  if (moved.length === 1) return single(voice, moved[0]!);
  const { up, down } = extremes(moved);
  if (up.length === 0 && down.length === 0) return voice.rich("change.allSame", { n: moved.length });
  return [...side(voice, up, "up"), ...side(voice, down, "down")];
}

/** Change of one society between the two years, in words. */
export function changeSays(voice: Voice, view: ChangeView, one: ChangeSeries): string {
  const [from, to] = [String(view.fromYear), String(view.toYear)];
  const a = voice.name(one);
  if (one.from === null && one.to === null) return voice.text("change.saysNone", { a });
  if (one.from === null || one.to === null) {
    const [year, x] = one.to === null ? [from, one.from] : [to, one.to];
    return voice.text("change.saysOne", { a, year, x: voice.total(x) });
  }
  const gap = gapOf(one.to, one.from);
  const key = gap.value === 0 ? "change.saysSame" : gap.value > 0 ? "change.saysUp" : "change.saysDown";
  return voice.text(key, { a, from, to, x: voice.total(one.from), y: voice.total(one.to), gap: gap.text });
}

/** Value and place of one society in one year, in words. */
export function yearSays(voice: Voice, view: ChangeView, one: ChangeSeries, year: number): string {
  const { value = null, place = null } = one.points.find((point) => point.year === year) ?? {};
  const slots = {
    a: voice.name(one),
    year: String(year),
    measure: voice.measure(view.measure),
    x: voice.total(value),
    place: voice.rank(place),
  };
  return voice.text(place === null ? "change.saysYearPlain" : "change.saysYear", slots);
}

function gapCell(voice: Voice, { from, to }: ChangeSeries): string {
  if (from === null || to === null) return voice.text("word.none");
  const gap = gapOf(to, from);
  if (gap.value === 0) return voice.text("gap.same");
  return voice.text(gap.value > 0 ? "gap.up" : "gap.down", { gap: gap.text });
}

function table(voice: Voice, view: ChangeView): TableTwin {
  const columns: TwinColumn[] = [
    { key: "society", title: voice.text("col.society"), align: "start" },
    ...view.years.map((year) => ({ key: String(year), title: voice.year(year), align: "end" as const })),
    ...(view.toYear === null ? [] : [{ key: "gap", title: voice.text("col.gap"), align: "end" as const }]),
  ];
  const rows = view.series.map((one): TwinRow => ({
    id: one.id,
    cells: [
      voice.name(one),
      ...one.points.map(({ value }) => voice.total(value)),
      ...(view.toYear === null ? [] : [gapCell(voice, one)]),
    ],
    says:
      view.toYear === null
        ? yearSays(voice, view, one, view.years.at(-1) ?? 0)
        : changeSays(voice, view, one),
  }));
  return { caption: changeTitle(voice, view), columns, rows };
}

export function changeTitle(voice: Voice, { measure, years, fromYear, toYear }: ChangeView): string {
  const said = voice.measure(measure);
  if (fromYear === null || toYear === null)
    return voice.text("change.titleOne", { measure: said, year: String(years.at(-1) ?? "") });
  if (years.length === 2)
    return voice.text("change.title", { measure: said, from: String(fromYear), to: String(toYear) });
  return voice.text("change.titleYears", { measure: said, from: String(years[0]), to: String(toYear) });
}

/** Years between the first and the last that nobody has a value in. */
function gapsOf(years: readonly number[]): number[] {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (year) => !years.includes(year),
  );
}

/** Conclusion, method and table of 变化. */
export function changeWords(voice: Voice, view: ChangeView): Words {
  const { series, fromYear, toYear, years } = view;
  const both = movedOf(view).length;
  const onlyTo = series.filter(({ from, to }) => from === null && to !== null).length;
  const onlyFrom = series.filter(({ from, to }) => from !== null && to === null).length;
  const gaps = years.length > 1 ? gapsOf(years) : [];
  const words = {
    conclusion: conclusion(voice, view),
    title: changeTitle(voice, view),
    method: voice.method([
      toYear !== null && voice.text("change.both", { n: both }),
      toYear !== null && onlyTo > 0 && voice.text("change.only", { n: onlyTo, year: String(toYear) }),
      toYear !== null && onlyFrom > 0 && voice.text("change.only", { n: onlyFrom, year: String(fromYear) }),
      gaps.length > 0 &&
        voice.text("change.gaps", {
          years: gaps.map((year) => voice.year(year)).join(voice.text("word.comma")),
        }),
      voice.peersNote(view.peers),
      voice.placeNote(),
    ]),
  };
  return wordsWith(words, () => table(voice, view));
}

/** Value at the end of a line. */
export const endText = (value: number): string => scoreText(value, 2);
