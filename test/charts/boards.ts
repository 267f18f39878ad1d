import { analysisOf, type Analysis } from "../../src/analysis/analysis";
import type { BoardView } from "../../src/analysis/views";
import type { Aspect } from "../../src/charts/pictureOf";
import { day } from "../core/award/support";
import { sampleInput, type SampleOptions } from "./sample";

/** A view with the picture that is drawn of it. */
export interface Shown {
  readonly name: string;
  readonly view: BoardView;
  readonly aspect: Aspect;
}

/** Every picture there is, of the same societies. */
export function shownOf(analysis: Analysis): Shown[] {
  const { years } = analysis.summary;
  const year = years.at(-1)!;
  const standing = analysis.view("standing", { year });
  const ids = standing.rows.map(({ id }) => id);
  const profile = analysis.view("profile", { society: ids[2]!, year });
  const spending = analysis.view("spending", { asOf: { day: day(`${year}-06-30`) } });
  const shown = (name: string, view: BoardView, aspect: Aspect = "main"): Shown => ({ name, view, aspect });
  return [
    shown("heat", standing),
    shown("spread", standing, "spread"),
    shown("slope", analysis.view("change", { years: years.slice(-2) })),
    ...(years.length > 2 ? [shown("bump", analysis.view("change", {}), "history")] : []),
    shown("profile", profile),
    shown("history", profile, "history"),
    shown("radar", profile, "radar"),
    shown("compareTwo", analysis.view("compare", { societies: [ids[0]!, ids[1]!], year })),
    shown("compareThree", analysis.view("compare", { societies: ids.slice(1, 4), year })),
    shown("stability", analysis.view("stability", {})),
    shown("money", analysis.view("money", { year })),
    shown("spending", spending),
    shown("societies", spending, "societies"),
    shown("findings", analysis.view("findings", {})),
  ];
}

export const sampleBoard = (options: SampleOptions): Shown[] => shownOf(analysisOf(sampleInput(options)));
