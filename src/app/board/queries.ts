import type { ViewName, ViewQueries } from "../../analysis/views";
import { dayOfIso } from "../../core/day";
import type { BoardState } from "./state";

/** A question for the analysis. */
export type Asked = {
  readonly [V in ViewName]: { readonly view: V; readonly query: ViewQueries[V] };
}[ViewName];

/** The year that is looked at: the one chosen, else the latest with results. */
export const yearOf = ({ year, summary }: Pick<BoardState, "year" | "summary">): number | undefined =>
  year ?? summary?.years.at(-1);

/** Years up to the one looked at; change is told between the last two. */
export const yearsUpTo = (state: Pick<BoardState, "year" | "summary">): readonly number[] => {
  const last = yearOf(state);
  return state.summary?.years.filter((year) => last === undefined || year <= last) ?? [];
};

const ranked = ({ standing }: BoardState): readonly string[] => standing?.rows.map(({ id }) => id) ?? [];

/** Society of 画像: the one chosen, else the first that is followed, else the first of the year. */
export const societyOf = (state: BoardState): string | undefined => {
  const ids = ranked(state);
  return state.society ?? state.followed.find((id) => ids.includes(id)) ?? ids[0];
};

/** Societies of 对比: those chosen, filled up with those followed and the first of the year to two. */
export function comparedOf(state: BoardState): readonly string[] {
  const ids = ranked(state);
  const chosen = state.compared.filter((id) => ids.includes(id));
  const others = [...state.followed.filter((id) => ids.includes(id)), ...ids].filter(
    (id) => !chosen.includes(id),
  );
  return chosen.length >= 2 ? chosen.slice(0, 3) : [...chosen, ...new Set(others)].slice(0, 2);
}

/** Societies that are drawn in colour: those followed; without any the view chooses. */
export const highlightedOf = ({
  followed,
  standing,
}: Pick<BoardState, "followed" | "standing">): readonly string[] => {
  const ids = new Set(standing?.rows.map(({ id }) => id));
  return followed.filter((id) => ids.has(id)).slice(0, 3);
};

function asOfYear(year: number, today: string): ViewQueries["spending"]["asOf"] {
  const day = dayOfIso(today);
  return day !== undefined && Number(today.slice(0, 4)) === year ? { day } : { year };
}

/** What the tab asks; undefined where there is nothing to ask of. */
export function askedBy(state: BoardState, today: string): Asked | undefined {
  const { tab, peers, measure, summary } = state;
  const year = yearOf(state) ?? Number(today.slice(0, 4));
  if (!summary?.views.includes(tab)) return undefined;
  switch (tab) {
    case "standing":
      return { view: tab, query: { year, peers } };
    case "change":
      return { view: tab, query: { years: yearsUpTo(state), measure, peers } };
    case "profile": {
      const society = societyOf(state);
      return society === undefined ? undefined : { view: tab, query: { society, year } };
    }
    case "compare":
      return { view: tab, query: { societies: comparedOf(state), year } };
    case "stability":
      return { view: tab, query: {} };
    case "money":
      return { view: tab, query: { year } };
    case "spending":
      return { view: tab, query: { asOf: asOfYear(year, today) } };
  }
}
