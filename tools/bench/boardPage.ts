import type { BoardView } from "../../src/analysis/views";
import { pictureOf, type Aspect } from "../../src/charts/pictureOf";
import { draw } from "../../src/charts/render/draw";
import type { ChartOptions } from "../../src/charts/spec";

/** A view as the page is given it. */
export interface PageView {
  readonly name: string;
  readonly view: BoardView;
  readonly aspect: Aspect;
}

/** Draws views in a browser and says how long it took; the bench calls it from outside. */
export interface BoardPage {
  /** Milliseconds from the data to the laid out picture, one per run. */
  readonly time: (shown: PageView, options: ChartOptions, runs: number) => Promise<readonly number[]>;
  /** Draws and lets go so many times, each view in turn. */
  readonly redraw: (shown: readonly PageView[], options: ChartOptions, times: number) => Promise<void>;
}

const place = (): HTMLElement => document.body.appendChild(document.createElement("div"));

async function once({ view, aspect, name }: PageView, options: ChartOptions): Promise<number> {
  const host = place();
  const start = performance.now();
  const picture = pictureOf(view, options, aspect);
  if (!picture) throw new Error(`nothing to draw of ${name}`);
  const drawing = await draw(host, picture.spec);
  host.getBoundingClientRect();
  const spent = performance.now() - start;
  drawing.finalize();
  host.remove();
  return spent;
}

const page: BoardPage = {
  time: async (shown, options, runs) => {
    const spent: number[] = [];
    for (let run = 0; run < runs; run++) spent.push(await once(shown, options));
    return spent;
  },
  redraw: async (shown, options, times) => {
    for (let i = 0; i < times; i++) await once(shown[i % shown.length]!, options);
  },
};

Object.assign(window, { page });
