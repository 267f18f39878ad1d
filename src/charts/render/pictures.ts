import type { Spec } from "../spec";
import { viewOf } from "./view";

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** A picture as SVG text, described for those who do not see it; needs no page. */
export async function svgOf(spec: Spec): Promise<string> {
  const view = viewOf(spec, { renderer: "none" });
  try {
    const svg = await view.toSVG();
    return svg.replace("<svg ", `<svg role="img" aria-label="${escaped(String(spec.description))}" `);
  } finally {
    view.finalize();
  }
}

export interface PngOptions {
  /** Colour under the picture. */
  readonly paper: string;
  /** Pixels per pixel; 2 stays sharp in print. */
  readonly scale?: number;
}

/** A picture as a PNG data URL; needs a page with a canvas. */
export async function pngOf(spec: Spec, { paper, scale = 2 }: PngOptions): Promise<string> {
  const view = viewOf(spec, { renderer: "none" });
  try {
    view.background(paper);
    return await view.toImageURL("png", scale);
  } finally {
    view.finalize();
  }
}
