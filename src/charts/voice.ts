import type { BoardSettings, Scores } from "../analysis/types";
import type { Measure, Peers, SocietyRef } from "../analysis/views";
import { starIds, type StarId } from "../core/standards/stars";
import { boardRich, boardText, type BoardKey } from "../i18n/board";
import type { Locale } from "../i18n/locale";
import { joinRich, type Rich, type RichPart, type RichSlots } from "../i18n/rich";
import { rounded, scoreText } from "./figures";

/** For whom words are made. */
export interface WordsContext {
  readonly locale: Locale;
  readonly settings: BoardSettings;
  /** Beginning of names that is left out, such as 示例市; never in documents. */
  readonly place?: string;
}

/** Most names that a sentence lists. */
const mostNames = 3;

/** Words and names in one language. */
export class Voice {
  readonly locale: Locale;
  readonly settings: BoardSettings;
  readonly place: string;

  constructor({ locale, settings, place = "" }: WordsContext) {
    this.locale = locale;
    this.settings = settings;
    this.place = place;
  }

  rich(key: BoardKey, slots?: RichSlots): Rich {
    return boardRich(this.locale, key, slots);
  }

  text(key: BoardKey, slots?: RichSlots): string {
    return boardText(this.locale, key, slots);
  }

  /** Name without the place that all share; a name that is nothing else stays whole. */
  name({ name }: Pick<SocietyRef, "name">): string {
    const short = name.startsWith(this.place) ? name.slice(this.place.length) : name;
    return short === "" ? name : short;
  }

  marked(society: Pick<SocietyRef, "name">): RichPart {
    return { name: this.name(society) };
  }

  /** Names in a row; beyond three the rest is 等. */
  names(societies: readonly Pick<SocietyRef, "name">[]): Rich {
    const shown = societies.slice(0, mostNames).map((one): Rich => [this.marked(one)]);
    const list = joinRich(shown, this.text("word.comma"));
    return societies.length > mostNames ? this.rich("word.more", { names: list }) : list;
  }

  /** Stars in a row, as names. */
  starNames(stars: readonly StarId[]): Rich {
    const names = stars.map((star): Rich => [{ name: this.star(star) }]);
    const first = joinRich(names.slice(0, -1), this.text("word.comma"));
    return joinRich([first, ...names.slice(-1)], this.text("word.and"));
  }

  star(star: StarId): string {
    return this.text(`star.${star}`);
  }

  measure(measure: Measure, form: "mid" | "short" = "mid"): string {
    return this.text(`${form}.${measure}`);
  }

  year(year: number): string {
    return this.text("word.year", { year: String(year) });
  }

  years(years: readonly number[]): string {
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined || last === undefined) return "";
    return first === last
      ? this.year(first)
      : this.text("word.years", { from: String(first), to: String(last) });
  }

  /** Score of a star with one decimal, never carried across its line. */
  starScore(score: number | null, line: number | null): string {
    return score === null ? this.text("word.missing") : scoreText(score, 1, line);
  }

  total(total: number | null): string {
    return total === null ? this.text("word.missing") : scoreText(total, 2);
  }

  rank(rank: number | null): string {
    return rank === null ? this.text("word.none") : String(rounded(rank, 1));
  }

  /** （待确认） unless confirmed. */
  flag(isConfirmed: boolean): string {
    return isConfirmed ? "" : this.text("word.toConfirm");
  }

  group({ field, size }: Peers): string {
    const parts = [field, size].filter((part) => part !== undefined);
    return parts.join(this.text("word.comma"));
  }

  /** Sentences of a method line; parts that say nothing are left out. */
  method(parts: readonly (string | false | undefined)[]): string {
    const said = parts.filter((part) => part !== false && part !== undefined && part !== "");
    const sentence = said.join(this.text("word.semicolon"));
    return said.length === 0 ? "" : upperFirst(sentence) + this.text("method.end");
  }

  placeNote(): string | false {
    return this.place !== "" && this.text("method.place", { place: this.place });
  }

  peersNote(peers: Peers): string | false {
    const group = this.group(peers);
    return group !== "" && this.text("method.peers", { group });
  }

  /** What reaching the line means. */
  lineNote(): string {
    const { lines, linesConfirmed } = this.settings;
    const flag = this.flag(linesConfirmed);
    const one = oneLine(lines);
    if (one !== null) return this.text("standing.line", { line: String(one), flag });
    const set = starIds.filter((star) => lines[star] !== null);
    if (set.length === 0) return this.text("standing.noLine");
    const each = set.map((star) => `${this.measure(star)} ${lines[star]!}`);
    return this.text("standing.linesEach", { lines: each.join(this.text("word.comma")), flag });
  }
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The line when all stars have the same one. */
export function oneLine(lines: Scores): number | null {
  const [first, ...rest] = starIds.map((star) => lines[star]);
  return rest.every((line) => line === first) ? first! : null;
}
