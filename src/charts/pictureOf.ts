import type { BoardView, BoardViews, ViewName } from "../analysis/views";
import { plainText } from "../i18n/rich";
import { penOf, type ChartOptions, type Drawn, type Pen, type Spec } from "./spec";
import { bump } from "./views/bump";
import { compare } from "./views/compare";
import { findings } from "./views/findings";
import { heat, mostHeatRows } from "./views/heat";
import { profileHistory } from "./views/history";
import { money } from "./views/money";
import { profile } from "./views/profile";
import { radar } from "./views/radar";
import { slope } from "./views/slope";
import { societiesSpending, spending } from "./views/spending";
import { spread } from "./views/spread";
import { stability } from "./views/stability";
import { fewestJudges } from "./words/stability";
import type { Words } from "./words/types";
import { wordsOf } from "./words/wordsOf";

/** A further picture of a view, drawn beside the first or on request. */
export type Aspect = "main" | "history" | "radar" | "societies" | "spread";

/** A picture with what is written above and below it. */
export interface Picture {
  readonly spec: Spec;
  readonly title: string;
  readonly method: string;
}

type Drawer<V extends ViewName> = (pen: Pen, view: BoardViews[V], aspect: Aspect) => Drawn | null;

const drawProfile: Drawer<"profile"> = (pen, view, aspect) => {
  if (aspect === "history") return view.history.length > 1 ? profileHistory(pen, view) : null;
  if (view.stars.every(({ score }) => score === null)) return null;
  return aspect === "radar" ? radar(pen, view) : profile(pen, view);
};

const drawStanding: Drawer<"standing"> = (pen, view, aspect) => {
  if (view.rows.every(({ total }) => total === null)) return null;
  return aspect === "spread" || view.rows.length > mostHeatRows ? spread(pen, view) : heat(pen, view);
};

const drawSpending: Drawer<"spending"> = (pen, view, aspect) => {
  if (view.awards === 0) return null;
  return aspect === "societies" ? societiesSpending(pen, view) : spending(pen, view);
};

const drawChange: Drawer<"change"> = (pen, view, aspect) => {
  if (view.toYear === null) return null;
  if (aspect === "history") return view.years.length > 2 ? bump(pen, view) : null;
  return slope(pen, view);
};

const drawers: { readonly [V in ViewName]: Drawer<V> } = {
  standing: drawStanding,
  change: drawChange,
  profile: drawProfile,
  compare: (pen, view) => (view.societies.length < 2 ? null : compare(pen, view)),
  stability: (pen, view) =>
    view.rows.length === 0 || view.judges < fewestJudges ? null : stability(pen, view),
  money,
  spending: drawSpending,
  findings: (pen, view) => (view.kinds.length === 0 ? null : findings(pen, view)),
  peers: () => null,
  quality: () => null,
};

/**
 * The picture of a view as a Vega-Lite specification, or null where the table says all there is to say.
 * The same view and options give the same specification.
 * @param words - Of the view in the same language, where they are there already.
 */
export function pictureOf(
  view: BoardView,
  options: ChartOptions,
  aspect: Aspect = "main",
  words: Words = wordsOf(view, options),
): Picture | null {
  const pen = penOf(options);
  const drawn = (drawers[view.kind] as Drawer<ViewName>)(pen, view, aspect);
  if (!drawn) return null;
  const { voice } = pen;
  const title = drawn.title ?? words.title;
  const notes = voice.method(drawn.notes ?? []);
  const said = aspect === "main" ? [words.method, notes] : [notes === "" ? words.method : notes];
  const method = said.filter((part) => part !== "").join(voice.text("word.sentence"));
  const description = title + voice.text("word.stop") + plainText(words.conclusion);
  return { spec: { description, ...drawn.spec }, title, method };
}
