import { median } from "../../src/core/audit/robust";
import { build } from "esbuild";
import { chromium, type Page } from "playwright-core";
import { analysisOf } from "../../src/analysis/analysis";
import type { BoardSettings } from "../../src/analysis/types";
import { lightTheme } from "../../src/charts/theme";
import type { ChartOptions } from "../../src/charts/spec";
import { findBrowser } from "../../src/emulator/server/findBrowser";
import { shownOf } from "../../test/charts/boards";
import { sampleInput } from "../../test/charts/sample";
import { manyOrganisations, type ManyOrganisations } from "./boardData";
import type { BoardPage, PageView } from "./boardPage";

/** Time of one picture in a browser, in milliseconds from its data to its layout. */
export interface DrawnView {
  readonly name: string;
  /** The first time it is drawn on the page. */
  readonly first: number;
  readonly median: number;
  /** What the page itself was busy, the mean of the further times: the same on a machine with other work. */
  readonly busy: number;
}

export interface BoardBench {
  readonly societies: number;
  readonly years: number;
  readonly views: readonly DrawnView[];
  readonly redraws: number;
  /** Bytes of the heap after a collection, before and after the redraws. */
  readonly heapBefore: number;
  readonly heapAfter: number;
  /** Nodes of the page, and listeners on them, that the redraws have left behind. */
  readonly nodesLeft: number;
  readonly listenersLeft: number;
  readonly many: {
    readonly from: ManyOrganisations["from"];
    readonly organisations: number;
    /** Matching of names and everything else that is done once. */
    readonly loadMs: number;
    /** Longest view in the worker, and longest picture in the browser. */
    readonly viewMs: number;
    readonly drawMs: number;
  };
}

const RUNS = 5;
/** Redraws wanted; so many whole rounds are made that the same picture comes last before and after. */
const REDRAWS = 200;
const SOCIETIES = 200;
const YEARS = 10;

type Window = typeof globalThis & { readonly page: BoardPage };

async function openPage(): Promise<{ page: Page; close: () => Promise<void> }> {
  const bundle = await build({
    entryPoints: [new URL("boardPage.ts", import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: "iife",
    write: false,
  });
  const found = await findBrowser();
  const browser = await chromium.launch({ executablePath: found.executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.setContent("<!doctype html><body></body>");
  await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
  return { page, close: () => browser.close() };
}

async function timed(page: Page, shown: readonly PageView[], options: ChartOptions): Promise<DrawnView[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const busySeconds = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")!.value;
  };
  const times = (one: PageView, runs: number): Promise<readonly number[]> =>
    page.evaluate(([view, how, n]) => (globalThis as Window).page.time(view, how, n), [
      one,
      options,
      runs,
    ] as const);
  const views: DrawnView[] = [];
  for (const one of shown) {
    const [first] = await times(one, 1);
    const before = await busySeconds();
    const rest = await times(one, RUNS);
    const busy = (1000 * ((await busySeconds()) - before)) / RUNS;
    views.push({ name: one.name, first: first!, median: median(rest), busy });
  }
  await session.detach();
  return views;
}

/** What is in use after everything that can go has gone. */
async function heapOf(page: Page): Promise<{ bytes: number; nodes: number; listeners: number }> {
  await page.waitForTimeout(SETTLE);
  const session = await page.context().newCDPSession(page);
  for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  await session.detach();
  return { bytes: usedSize, nodes, listeners: jsEventListeners };
}

/** Rounds over all views before the heap is measured: until then code is compiled and caches fill. */
const WARM_UP = 30;
/** Milliseconds for what a last picture has left to do. */
const SETTLE = 1000;

async function heapAround(page: Page, shown: readonly PageView[], options: ChartOptions) {
  const redraw = (times: number): Promise<void> =>
    page.evaluate(([views, how, n]) => (globalThis as Window).page.redraw(views, how, n), [
      shown,
      options,
      times,
    ] as const);
  const redraws = Math.ceil(REDRAWS / shown.length) * shown.length;
  await redraw(WARM_UP * shown.length);
  const before = await heapOf(page);
  await redraw(redraws);
  const after = await heapOf(page);
  return {
    redraws,
    heapBefore: before.bytes,
    heapAfter: after.bytes,
    nodesLeft: after.nodes - before.nodes,
    listenersLeft: after.listeners - before.listeners,
  };
}

const optionsFor = (settings: BoardSettings, place: string): ChartOptions => ({
  locale: "zh-CN",
  settings,
  place,
  theme: lightTheme,
  width: 748,
});

async function benchMany(page: Page): Promise<BoardBench["many"]> {
  const { from, input } = manyOrganisations();
  let start = performance.now();
  const analysis = analysisOf(input);
  const loadMs = performance.now() - start;
  const { years, societies, place } = analysis.summary;
  const year = years.at(-1)!;
  start = performance.now();
  const standing = analysis.view("standing", { year });
  let viewMs = performance.now() - start;
  const shown: PageView[] = [{ name: "spread", view: standing, aspect: "main" }];
  start = performance.now();
  const profile = analysis.view("profile", { society: standing.rows[0]!.id, year });
  viewMs = Math.max(viewMs, performance.now() - start);
  shown.push({ name: "profile", view: profile, aspect: "main" });
  const drawn = await timed(page, shown, optionsFor(input.settings, place));
  const drawMs = Math.max(...drawn.map(({ busy }) => busy));
  return { from, organisations: societies.length, loadMs, viewMs, drawMs };
}

/** Draws every picture of ten years of 200 societies in a browser, redraws them 200 times, and draws very many organisations. */
export async function benchBoard(): Promise<BoardBench> {
  const years = Array.from({ length: YEARS }, (_, i) => 2016 + i);
  const input = sampleInput({ societies: SOCIETIES, years });
  const analysis = analysisOf(input);
  const shown = shownOf(analysis);
  const options = optionsFor(input.settings, analysis.summary.place);
  const { page, close } = await openPage();
  try {
    const views = await timed(page, shown, options);
    const heap = await heapAround(page, shown, options);
    return {
      societies: SOCIETIES,
      years: YEARS,
      views,
      ...heap,
      many: await benchMany(page),
    };
  } finally {
    await close();
  }
}

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** The section of the report, in Markdown. */
export function boardSection(bench: BoardBench): string {
  const { societies, years, views, redraws, heapBefore, heapAfter, nodesLeft, listenersLeft, many } = bench;
  const rows = views.map(
    ({ name, first, median: usual, busy }) => `| ${name} | ${ms(first)} | ${ms(usual)} | ${ms(busy)} |`,
  );
  const share = ((100 * (heapAfter - heapBefore)) / heapBefore).toFixed(1);
  const source = many.from === "hospitals" ? "hospitals with published stars" : "generated organisations";
  return `## Dashboards in a browser

${years} years of ${societies} societies, 748 pixels wide: from the data of a view to its picture laid out, at most 150 ms wanted.

| Picture | First, ms | Median of ${RUNS}, ms | Page busy, ms |
| --- | --- | --- | --- |
${rows.join("\n")}

After ${redraws} redraws the heap is ${megabytes(heapAfter)} MB, before them ${megabytes(heapBefore)} MB (${share} %; at most 5 % more wanted); ${nodesLeft} nodes and ${listenersLeft} listeners stay behind.

${many.organisations.toLocaleString("en-US")} ${source}: matched and read in ${ms(many.loadMs)} ms and put into a view in ${ms(many.viewMs)} ms, both in the worker; drawn in ${ms(many.drawMs)} ms.
`;
}
