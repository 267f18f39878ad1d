import type { StabilityRow, StabilityView } from "../../analysis/views";
import type { Rich } from "../../i18n/rich";
import { shareText } from "../figures";
import type { Voice } from "../voice";
import type { TableTwin, Words } from "./types";

/** Fewest judges from whom an interval can be drawn. */
export const fewestJudges = 5;

const widthOf = ({ low, high }: StabilityRow): number => high - low;

function withoutQuota(voice: Voice, rows: readonly StabilityRow[]): Rich {
  const widest = rows.reduce((best, row) => (widthOf(row) > widthOf(best) ? row : best));
  if (widthOf(widest) === 0) return voice.rich("stability.noQuotaFixed");
  const tied = rows.filter((row) => widthOf(row) === widthOf(widest));
  if (tied.length > 1)
    return voice.rich("stability.noQuotaTied", {
      n: tied.length,
      names: voice.names(tied),
      w: widthOf(widest),
    });
  const { low, high } = widest;
  return voice.rich("stability.noQuota", { a: [voice.marked(widest)], low, high });
}

function conclusion(voice: Voice, { rows, quota, judges }: StabilityView): Rich {
  if (rows.length === 0) return voice.rich("stability.none");
  if (rows.length === 1) return voice.rich("stability.one");
  if (judges < fewestJudges) return voice.rich("stability.fewJudges");
  if (quota === null) return withoutQuota(voice, rows);
  if (quota >= rows.length) return voice.rich("stability.allIn", { q: quota, n: rows.length });
  const s = rows.filter(({ standing }) => standing === "in").length;
  const e = rows.filter(({ standing }) => standing === "edge").length;
  return voice.rich(e === 0 ? "stability.allSteady" : "stability.steady", { q: quota, s, e });
}

/** Place and interval of one society, in words. */
export function stabilitySays(voice: Voice, row: StabilityRow): string {
  const { low, high, inShare } = row;
  const slots = { a: voice.name(row), rank: voice.rank(row.rank), low, high };
  if (inShare === null) return voice.text("stability.says", slots);
  const standing = voice.text(`stability.${row.standing}`);
  return voice.text("stability.saysShare", { ...slots, share: shareText(inShare), standing });
}

function table(voice: Voice, { year, rows, judges }: StabilityView): TableTwin {
  const number = (key: string, title: string) => ({ key, title, align: "end" as const });
  const none = voice.text("word.none");
  const isOpen = judges < fewestJudges;
  return {
    caption: voice.text("stability.title", { year: String(year) }),
    columns: [
      number("rank", voice.text("col.place")),
      { key: "society", title: voice.text("col.society"), align: "start" },
      number("low", voice.text("col.low")),
      number("high", voice.text("col.high")),
      number("chance", voice.text("col.chance")),
      { key: "standing", title: voice.text("col.standing"), align: "start" },
    ],
    rows: rows.map((row) => ({
      id: row.id,
      cells: [
        voice.rank(row.rank),
        voice.name(row),
        ...(isOpen ? [none, none, none, none] : judged(voice, row)),
      ],
      says: isOpen
        ? voice.text("stability.saysPlain", { a: voice.name(row), rank: voice.rank(row.rank) })
        : stabilitySays(voice, row),
    })),
  };
}

const judged = (voice: Voice, { low, high, inShare, standing }: StabilityRow): string[] => [
  String(low),
  String(high),
  inShare === null ? voice.text("word.none") : shareText(inShare),
  voice.text(`stability.${standing}`),
];

/** Conclusion, method and table of 稳定性. */
export function stabilityWords(voice: Voice, view: StabilityView): Words {
  const { year, judges, draws, quota } = view;
  const isDrawn = judges >= fewestJudges;
  return {
    conclusion: conclusion(voice, view),
    title: voice.text("stability.title", { year: String(year) }),
    method: voice.method([
      isDrawn && voice.text("stability.method", { judges, draws }),
      isDrawn && quota !== null && voice.text("stability.inShare"),
      voice.text("stability.help"),
      voice.placeNote(),
    ]),
    table: table(voice, view),
  };
}
