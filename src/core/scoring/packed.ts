import { judgesNeeded, type PanelMethod } from "./panel";
import type { ScoreSheet } from "./sheet";

/** What is put together as one: an indicator, or several whose means may be added before drawing. */
export interface PackedItem {
  /** Index of the criterion. */
  readonly criterion: number;
  readonly bonus: boolean;
  readonly panel: PanelMethod;
  readonly trim: number;
  /** Index of the indicator; −1 for several, whose weights are then in the shares. */
  readonly indicator: number;
  /** Weight of several together; of an indicator, its own. */
  readonly weight: number;
}

/** Scores packed for many passes, society by society: items with the judges present, lowest share first. */
export interface Packed {
  readonly societies: number;
  readonly judges: number;
  /** First item of each society, and the end. */
  readonly firstItem: Int32Array;
  /** Fields of the items, one array each; `kind` 0 is a mean, 1 trimmed, 2 a median. */
  readonly criterion: Int32Array;
  readonly indicator: Int32Array;
  readonly weight: Float64Array;
  readonly bonus: Uint8Array;
  readonly kind: Uint8Array;
  readonly trim: Int32Array;
  /** First judge of each item, and the end. */
  readonly start: Int32Array;
  readonly judge: Int32Array;
  readonly share: Float64Array;
  /** The shares again, in the order of the judges. */
  readonly byJudge: Float64Array;
}

interface Draft {
  readonly item: PackedItem;
  readonly judges: readonly number[];
  readonly shares: Float64Array;
}

const kinds: Readonly<Record<PanelMethod, number>> = { mean: 0, standardised: 0, trimmed: 1, median: 2 };
const isMean = (panel: PanelMethod): boolean => kinds[panel] === 0;

/** Adds up drafts that are plain means over the same judges: their weighted mean is a plain mean too. */
function joined(drafts: readonly Draft[]): Draft[] {
  const groups = new Map<string, Draft[]>();
  drafts.forEach((draft, i) => {
    const { criterion, bonus, panel } = draft.item;
    const key = isMean(panel) ? `${criterion} ${bonus} ${draft.judges.join()}` : `alone ${i}`;
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  });
  return [...groups.values()].map((group) => {
    const weight = group.reduce((sum, draft) => sum + draft.item.weight, 0);
    if (group.length === 1 || weight === 0) return group[0]!;
    const shares = group[0]!.shares.map((_, at) =>
      group.reduce((sum, draft) => sum + (draft.item.weight / weight) * draft.shares[at]!, 0),
    );
    return { ...group[0]!, item: { ...group[0]!.item, indicator: -1, weight }, shares };
  });
}

function draftsOf({ shares, cube, plan }: ScoreSheet, society: number): Draft[] {
  const [k, m] = [plan.indicators.length, cube.judges.length];
  return plan.indicators.flatMap((one, indicator) => {
    const from = (society * k + indicator) * m;
    const judges = Array.from({ length: m }, (_, j) => j).filter((j) => !Number.isNaN(shares[from + j]!));
    if (one.criterion < 0 || judges.length === 0) return [];
    if (!isMean(one.panel)) judges.sort((a, b) => shares[from + a]! - shares[from + b]!);
    const { criterion, bonus = false, panel, trim, weight } = one;
    const item = { criterion, bonus, panel, trim, indicator, weight };
    return [{ item, judges, shares: Float64Array.from(judges, (j) => shares[from + j]!) }];
  });
}

const inJudgeOrder = ({ judges, shares }: Draft): number[] =>
  judges
    .map((judge, at) => [judge, shares[at]!] as const)
    .sort(([a], [b]) => a - b)
    .map(([, share]) => share);

/**
 * Packs the shares of a sheet.
 * @param join - Whether indicators whose weights stay as they are may be added up beforehand.
 */
export function pack(sheet: ScoreSheet, join: boolean): Packed {
  const { societies, judges } = sheet.cube;
  const firstItem = new Int32Array(societies.length + 1);
  const drafts: Draft[] = [];
  for (let s = 0; s < societies.length; s++) {
    const own = draftsOf(sheet, s);
    drafts.push(...(join ? joined(own) : own));
    firstItem[s + 1] = drafts.length;
  }
  const size = drafts.reduce((sum, draft) => sum + draft.judges.length, 0);
  const start = new Int32Array(drafts.length + 1);
  const [judge, share, byJudge] = [new Int32Array(size), new Float64Array(size), new Float64Array(size)];
  drafts.forEach((draft, i) => {
    judge.set(draft.judges, start[i]);
    share.set(draft.shares, start[i]);
    inJudgeOrder(draft).forEach((value, at) => (byJudge[start[i]! + at] = value));
    start[i + 1] = start[i]! + draft.judges.length;
  });
  const items = drafts.map((draft) => draft.item);
  return {
    societies: societies.length,
    judges: judges.length,
    firstItem,
    criterion: Int32Array.from(items, (item) => item.criterion),
    indicator: Int32Array.from(items, (item) => item.indicator),
    weight: Float64Array.from(items, (item) => item.weight),
    bonus: Uint8Array.from(items, (item) => (item.bonus ? 1 : 0)),
    kind: Uint8Array.from(items, (item) => kinds[item.panel]),
    trim: Int32Array.from(items, (item) => item.trim),
    start,
    judge,
    share,
    byJudge,
  };
}

/** Sum of the shares that trimming leaves out: `trim` lowest and highest, each judge counted as often as drawn. */
function trimmedOff(
  { judge, share }: Packed,
  from: number,
  to: number,
  trim: number,
  times: Float64Array,
): number {
  let sum = 0;
  for (let at = from, left = trim; left > 0; at++) {
    const here = times[judge[at]!]!;
    sum += (here < left ? here : left) * share[at]!;
    left -= here;
  }
  for (let at = to - 1, left = trim; left > 0; at--) {
    const here = times[judge[at]!]!;
    sum += (here < left ? here : left) * share[at]!;
    left -= here;
  }
  return sum;
}

/** Middle share, each judge counted as often as drawn; the mean of the two middle ones for an even count. */
function middleShare(packed: Packed, from: number, count: number, times: Float64Array): number {
  const { judge, share } = packed;
  const half = (count - 1) >> 1;
  let at = from;
  let seen = times[judge[at]!]!;
  while (seen <= half) seen += times[judge[++at]!]!;
  const middle = share[at]!;
  if (count % 2 === 1 || seen > half + 1) return middle;
  do at++;
  while (times[judge[at]!] === 0);
  return (middle + share[at]!) / 2;
}

/**
 * Panel share of an item when each judge counts as often as drawn.
 * @param times - How often each judge was drawn; as many draws as judges.
 * @returns NaN when no judge present was drawn.
 */
export function drawnShare(packed: Packed, item: number, times: Float64Array): number {
  const { judge, share, byJudge, judges, start } = packed;
  const kind = packed.kind[item]!;
  const [from, to] = [start[item]!, start[item + 1]!];
  const full = to - from === judges;
  if (full && kind === 2) return middleShare(packed, from, judges, times);
  let sum = 0;
  let count = 0;
  if (full) {
    for (let j = 0; j < judges; j++) sum += times[j]! * byJudge[from + j]!;
    count = judges;
  } else
    for (let at = from; at < to; at++) {
      const here = times[judge[at]!]!;
      sum += here * share[at]!;
      count += here;
    }
  if (kind === 0 || count === 0) return sum / count;
  if (kind === 2) return middleShare(packed, from, count, times);
  const trim = packed.trim[item]!;
  if (count < judgesNeeded(trim)) return sum / count;
  return (sum - trimmedOff(packed, from, to, trim, times)) / (count - 2 * trim);
}
