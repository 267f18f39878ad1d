import { same } from "../../core/scoring/numeric";
import { starIds } from "../../core/standards/stars";
import type { PeerGroup, PeersView } from "../../analysis/views";
import type { Rich } from "../../i18n/rich";
import { scoreText } from "../figures";
import type { Voice } from "../voice";
import type { Words } from "./types";

type Scored = PeerGroup & { readonly total: { readonly median: number } };

/** Name of a group; a blank field or size says so. */
export function groupName(voice: Voice, { field, size }: PeerGroup, by: PeersView["by"]): string {
  const blank = voice.text("word.blankGroup");
  const parts = [...(by === "size" ? [] : [field ?? blank]), ...(by === "field" ? [] : [size ?? blank])];
  return parts.join(voice.text("word.comma"));
}

function conclusion(voice: Voice, { year, groups, by }: PeersView): Rich {
  const scored = groups.filter((group): group is Scored => group.total.median !== null);
  const [first] = scored;
  const last = scored.at(-1);
  if (!first || !last) return voice.rich("standing.none", { year: String(year) });
  if (groups.length === 1 || scored.length === 1) return voice.rich("peers.one");
  const x = scoreText(first.total.median, 2);
  if (same(first.total.median, last.total.median)) return voice.rich("peers.even", { x });
  return voice.rich("peers.spread", {
    a: [{ name: groupName(voice, first, by) }],
    x,
    n: first.count,
    b: [{ name: groupName(voice, last, by) }],
    y: scoreText(last.total.median, 2),
    m: last.count,
  });
}

/** Conclusion, method and table of groups of peers. */
export function peersWords(voice: Voice, view: PeersView): Words {
  const number = (key: string, title: string) => ({ key, title, align: "end" as const });
  const shown = (value: number | null, decimals: number): string =>
    value === null ? voice.text("word.none") : scoreText(value, decimals);
  const title = voice.text("peers.title", { year: String(view.year) });
  return {
    conclusion: conclusion(voice, view),
    title,
    method: voice.text("peers.method"),
    table: {
      caption: title,
      columns: [
        { key: "group", title: voice.text("col.group"), align: "start" },
        number("count", voice.text("col.societies")),
        number("median", voice.text("col.median")),
        number("low", voice.text("col.low25")),
        number("high", voice.text("col.high75")),
        ...starIds.map((star) => number(star, voice.measure(star))),
      ],
      rows: view.groups.map((group) => {
        const { count, total, medians } = group;
        const a = groupName(voice, group, view.by);
        return {
          id: a,
          cells: [
            a,
            String(count),
            shown(total.median, 2),
            shown(total.q1, 2),
            shown(total.q3, 2),
            ...starIds.map((star) => shown(medians[star], 1)),
          ],
          says:
            total.median === null
              ? voice.text("peers.saysNone", { a, n: count })
              : voice.text("peers.says", { a, n: count, x: scoreText(total.median, 2) }),
        };
      }),
    },
  };
}
