import type { StandingView } from "../../../analysis/views";
import { fold } from "../../../core/text";
import type { TrialPlace } from "../../board/state";
import type { TrialRow } from "../../score/whatIf";
import type { Services } from "../../services";

const placeOf = ({ official, trial }: TrialRow): TrialPlace => ({
  total: trial.total,
  rank: trial.rank,
  moves: trial.isIn === official.isIn ? undefined : trial.isIn ? "enters" : "leaves",
});

/** What the trial under 评分 would make of the societies of a year; undefined where nothing is tried out, or names are hidden. */
export async function trialOf(
  { engine, store }: Services,
  standing: StandingView | undefined,
): Promise<Readonly<Record<string, TrialPlace>> | undefined> {
  const { score, locale, board } = store.get();
  const { weights01, line, quota } = score.trial;
  if (!standing || board.isMasked) return undefined;
  if (weights01 === undefined && line === undefined && quota === undefined) return undefined;
  const view = await engine.call("score.whatIf", { year: standing.year, locale, trial: score.trial });
  if (!view) return undefined;
  const places = new Map(view.rows.map((row) => [fold(row.society), placeOf(row)]));
  const found = standing.rows.flatMap(({ id, name }) => {
    const place = places.get(fold(name));
    return place ? [[id, place] as const] : [];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
