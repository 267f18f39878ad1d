import { parse } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { pictureOf } from "../../src/charts/pictureOf";
import { svgOf } from "../../src/charts/render/pictures";
import type { ChartOptions, Spec } from "../../src/charts/spec";
import { themes } from "../../src/charts/theme";
import { locales } from "../../src/i18n/locale";
import { settings } from "../analysis/support";
import { sampleBoard } from "./boards";

const shown = sampleBoard({ societies: 9, years: [2022, 2024, 2025] });
const names = shown.map(({ name }) => name);

const options = (more: Partial<ChartOptions> = {}): ChartOptions => ({
  locale: "zh-CN",
  settings,
  place: "示例市",
  theme: themes.light,
  width: 318,
  ...more,
});

const pictured = (name: string, more: Partial<ChartOptions> = {}) => {
  const { view, aspect } = shown.find((one) => one.name === name)!;
  return pictureOf(view, options(more), aspect)!;
};

/** A specification in lines: the frame, then a line per layer. */
function linesOf({ layer, ...frame }: Spec): string {
  return [frame, ...(layer as Spec[])].map((part) => `${JSON.stringify(part)}\n`).join("");
}

/** Collects what the compiler complains of. */
function complaints(spec: object): string[] {
  const said: string[] = [];
  const note = (...args: readonly unknown[]) => {
    said.push(args.join(" "));
    return logger;
  };
  const logger = {
    level: () => logger,
    error: note,
    warn: note,
    info: () => logger,
    debug: () => logger,
  } as never;
  parse(compile(spec as TopLevelSpec, { logger }).spec, undefined, { ast: true });
  return said;
}

const variants = locales.flatMap((locale) =>
  Object.values(themes).flatMap((theme) => [318, 748].map((width) => ({ locale, theme, width }))),
);

describe.each(names)("picture %s", (name) => {
  it.each([318, 748])("is the specification on record at %s pixels", async (width) => {
    const { spec } = pictured(name, { width });
    await expect(linesOf(spec)).toMatchFileSnapshot(`golden/${name}-${width}.txt`);
  });

  it("is the same when made again", () => expect(pictured(name)).toEqual(pictured(name)));

  it("compiles without complaint in both languages, all themes, both widths", () => {
    for (const variant of variants) expect(complaints(pictured(name, variant).spec)).toEqual([]);
  });

  it("draws what it should and loads nothing", async () => {
    for (const locale of locales) {
      const { spec, title } = pictured(name, { locale });
      const svg = await svgOf(spec);
      expect(svg).toMatch(/^<svg [^>]*width="318"/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|\bnull\b|<image|<script|href=/);
      expect(svg).toContain(title);
      expect(spec.description).toContain(title);
    }
  });

  it("names its societies or rows on the marks, in words", () => {
    const said = JSON.stringify(pictured(name).spec).match(/"says":"([^"]+)"/g) ?? [];
    expect(said.length).toBeGreaterThan(0);
    for (const one of said) expect(one).toMatch(/。"$/);
  });

  it("uses no colour but those of its theme", () => {
    const dark = JSON.stringify(pictured(name, { theme: themes.dark }).spec);
    const known = new Set(JSON.stringify(themes.dark).match(/#[0-9a-f]{6}/g));
    for (const colour of dark.match(/#[0-9a-fA-F]{3,8}\b/g) ?? []) expect(known).toContain(colour);
    expect(JSON.stringify(pictured(name, { theme: themes.contrast }).spec)).not.toMatch(/#[0-9a-fA-F]{6}/);
  });
});
