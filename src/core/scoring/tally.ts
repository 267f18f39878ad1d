import { sameness } from "./numeric";
import type { Tier } from "./rank";

/** First index of an ascending list whose value is at least (or, with `above`, beyond) a bound. */
function firstFrom(ascending: Float64Array, bound: number, above: boolean): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = ascending[middle]!;
    if (above ? value > bound : value >= bound) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Counts draw by draw, so that no list of totals is kept. */
export class Tally {
  readonly places: Uint32Array;
  readonly stays: Int32Array;
  readonly inside: Int32Array;
  private readonly ascending: Float64Array;
  private draw = 0;

  constructor(
    private readonly societies: number,
    private readonly draws: number,
    private readonly base: ArrayLike<number>,
    private readonly tier: readonly (Tier | undefined)[],
    private readonly quota: number | undefined,
  ) {
    this.places = new Uint32Array(societies * draws);
    this.stays = new Int32Array(societies);
    this.inside = new Int32Array(societies);
    this.ascending = new Float64Array(societies);
  }

  add(totals: Float64Array): void {
    const { ascending, quota } = this;
    ascending.set(totals);
    ascending.sort();
    const there = firstBlank(ascending);
    const list = ascending.subarray(0, there);
    for (let s = 0; s < this.societies; s++) {
      const total = totals[s]!;
      const noise = sameness * Math.max(1, Math.abs(total));
      const place = total === total ? there - firstFrom(list, total + noise, true) + 1 : there + 1;
      this.places[s * this.draws + this.draw] = place;
      if (quota === undefined) {
        if (place === this.base[s]) this.stays[s]!++;
        continue;
      }
      const last = total === total ? there - firstFrom(list, total - noise, false) : there + 1;
      const tier: Tier = last <= quota ? "in" : place > quota ? "out" : "tied";
      if (tier === this.tier[s]) this.stays[s]!++;
      if (tier === "in") this.inside[s]!++;
    }
    this.draw++;
  }

  /** The places that 5 % and 95 % of the draws of a society do not exceed (nearest rank). */
  range(society: number): readonly [low: number, high: number] {
    const own = this.places.subarray(society * this.draws, (society + 1) * this.draws).sort();
    return [own[Math.ceil(0.05 * this.draws) - 1]!, own[Math.ceil(0.95 * this.draws) - 1]!];
  }
}

/** NaN sorts last in a typed array. */
function firstBlank(ascending: Float64Array): number {
  let end = ascending.length;
  while (end > 0 && ascending[end - 1] !== ascending[end - 1]) end--;
  return end;
}
