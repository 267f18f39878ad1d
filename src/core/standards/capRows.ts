import { dayOfIso, isoOf, type Day } from "../day";
import {
  capClasses,
  capKinds,
  capLevels,
  limitKinds,
  unitOf,
  type CapKind,
  type CapLevel,
  type CapRow,
  type LimitKind,
  type LimitRow,
  type Season,
} from "./caps/types";

/** Words for the parts of a cap, one language. */
export interface CapWords {
  readonly kinds: Readonly<Record<CapKind | LimitKind, string>>;
  readonly levels: Readonly<Record<CapLevel, string>>;
  /** By class id; `any` is blank. */
  readonly classes: Readonly<Record<string, string>>;
  /** Template with the slots from and to; without a last day the slot `from` alone. */
  readonly since: (from: string) => string;
  readonly between: (from: string, to: string) => string;
}

const between = ({ from, to }: { readonly from: Day; readonly to?: Day }, words: CapWords): string =>
  to === undefined ? words.since(isoOf(from)) : words.between(isoOf(from), isoOf(to));

const seasonText = ({ from, to }: Season): string =>
  `${from.slice(0, 2)}-${from.slice(2)}…${to.slice(0, 2)}-${to.slice(2)}`;

/** What a cap is about, in words. */
export function capLabel(row: CapRow | LimitRow, words: CapWords): string {
  const { place, season } = row as Partial<CapRow>;
  const about = [
    words.kinds[row.kind],
    words.classes[row.class] ?? row.class,
    place?.replace("/", "·"),
    season && seasonText(season),
    words.levels[row.level],
    between(row, words),
  ];
  return about.filter(Boolean).join(" ");
}

/** Document and source as one cell. */
export const sourceText = ({ doc, source }: { readonly doc: string; readonly source: string }): string =>
  [doc, source].filter(Boolean).join("；");

const SEASON = /^(\d{4})-(\d{4})$/;
const SPAN = /^(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?$/;

function spanOf(text: string): { from: Day; to?: Day } | undefined {
  const [, first = "", last] = SPAN.exec(text) ?? [];
  const from = dayOfIso(first);
  if (from === undefined) return undefined;
  if (last === undefined) return { from };
  const to = dayOfIso(last);
  return to !== undefined && to >= from ? { from, to } : undefined;
}

const isOneOf = <T extends string>(list: readonly T[], text: string | undefined): text is T =>
  (list as readonly (string | undefined)[]).includes(text);

/**
 * A cap of its id, without figure: `cap/<kind>/<level>/<class>[/<province>·<city>][/<MMDD-MMDD>]/<first day>[..<last day>]`;
 * undefined where the id is none.
 */
export function capOfId(id: string): Omit<CapRow, "amountFen" | "source" | "status" | "doc"> | undefined {
  const [what, kind, level, name, ...rest] = id.split("/");
  if (what !== "cap" || !isOneOf(capKinds, kind) || !isOneOf(capLevels, level)) return undefined;
  if (name === undefined || !(capClasses[kind].includes(name) || name === "any")) return undefined;
  const span = spanOf(rest.pop() ?? "");
  const season = SEASON.exec(rest.at(-1) ?? "");
  if (season) rest.pop();
  const [place, ...more] = rest;
  if (!span || more.length > 0) return undefined;
  return {
    id,
    kind,
    level,
    class: name,
    ...(place === undefined ? {} : { place: place.replace("·", "/") }),
    ...(season ? { season: { from: season[1]!, to: season[2]! } } : {}),
    unit: unitOf[kind],
    ...span,
  };
}

/** A limit of its id, without figure: `limit/<kind>/<level>/<class>/<first day>[..<last day>]`. */
export function limitOfId(id: string): Omit<LimitRow, "value" | "source" | "status" | "doc"> | undefined {
  const [what, kind, level, name, last = "", ...more] = id.split("/");
  const span = spanOf(last);
  if (what !== "limit" || !isOneOf(limitKinds, kind) || !isOneOf(capLevels, level)) return undefined;
  if (!span || more.length > 0 || !(capClasses.meeting.includes(name!) || name === "any")) return undefined;
  return { id, kind, level, class: name!, ...span };
}
