import { starIds } from "../core/standards/stars";
import { isPeer, type Panel, type PanelRow } from "./panel";
import { emptySpread, spreadsOf } from "./spreads";
import type { Scores } from "./types";
import type { Peers, ProfileStar, ProfileView, SocietyRef, ViewQueries } from "./views";

/** Fewest peers that a society is set against. */
const fewest = 3;
/** From so many peers on, the band leaves out a tenth at either end. */
const many = 20;

const hasScores = ({ scores }: PanelRow): boolean => starIds.some((star) => scores[star] !== null);

const peerRows = (panel: Panel, id: string, year: number, peers: Peers): PanelRow[] =>
  panel.rows.filter((row) => row.year === year && row.id !== id && isPeer(row, peers) && hasScores(row));

/** The closest group that has enough others: field and size, field, size, all. */
function chosenPeers(panel: Panel, own: PanelRow | undefined, year: number): Peers {
  const { field, size } = own ?? {};
  const [f, s] = [field ? { field } : undefined, size ? { size } : undefined];
  const choices: (Peers | undefined)[] = [f && s && { ...f, ...s }, f, s];
  return choices.find((peers) => peers && peerRows(panel, own!.id, year, peers).length >= fewest) ?? {};
}

function starsOf(
  panel: Panel,
  lines: Scores,
  { id }: SocietyRef,
  year: number,
  peers: Peers,
): readonly ProfileStar[] {
  const own = panel.rowOf(id, year);
  const others = peerRows(panel, id, year, peers);
  const spreads = spreadsOf(
    others.flatMap(({ scores }) => starIds.map((group) => ({ group, value: scores[group] }))),
  );
  return starIds.map((star) => ({
    star,
    score: own?.scores[star] ?? null,
    line: lines[star],
    peers: spreads.get(star) ?? emptySpread,
  }));
}

/** One society's five stars against its peers in one year and over the years; itself is not among the peers. */
export function profile(
  panel: Panel,
  lines: Scores,
  { society: id, year, peers: asked }: ViewQueries["profile"],
): ProfileView {
  const society = panel.societies.find((one) => one.id === id);
  if (!society) throw new Error(`unknown society: ${id}`);
  const own = panel.rowOf(id, year);
  const peers = asked ?? chosenPeers(panel, own, year);
  const peerCount = peerRows(panel, id, year, peers).length;
  return {
    kind: "profile",
    society,
    year,
    peers,
    peerCount,
    band: peerCount >= many ? "middle80" : "all",
    total: own?.total ?? null,
    rank: own?.rank ?? null,
    ranked: panel.rows.filter((row) => row.year === year && row.rank !== null).length,
    reached: own?.stars ?? null,
    stars: starsOf(panel, lines, society, year, peers),
    history: panel.years.map((one) => ({
      year: one,
      stars: starsOf(panel, lines, society, one, peers),
    })),
    source: own?.source ?? null,
  };
}
