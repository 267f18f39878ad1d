import type { Nullable } from "@univerjs/core";
import { descend, elements, flag, numberAttribute, type XmlElement } from "../xml/xml";

/** Colours of a workbook that are not written as such: the theme's twelve and the indexed palette, `RRGGBB`. */
export interface Palette {
  theme: string[];
  indexed: string[];
}

/** The theme of Office from 2013 on, in the order of theme indexes. */
const officeTheme =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** ECMA-376 part 1, 18.8.27: the palette where a workbook has no own. */
const standardIndexed = (() => {
  const eight = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");
  const rest =
    "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC " +
    "CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC " +
    "CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 " +
    "993366 333399 333333";
  return [...eight, ...eight, ...rest.split(" ")];
})();

/** How a theme part orders its colours, for each theme index. */
const themeOrder = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(
  " ",
);

function themeColor(scheme: XmlElement | undefined, slot: string): string | undefined {
  const color = elements(elements(scheme, slot)[0])[0];
  return color?.attributes.lastClr ?? color?.attributes.val;
}

/** The palette of a theme part and of the `colors` element of the styles; Office's own where they lack one. */
export function readPalette(theme: XmlElement | undefined, colors: XmlElement | undefined): Palette {
  const scheme = descend(theme, "themeElements", "clrScheme");
  const own = elements(descend(colors, "indexedColors"), "rgbColor").map((color) =>
    (color.attributes.rgb ?? "").slice(-6).toUpperCase(),
  );
  return {
    theme: themeOrder.map((slot, i) => (themeColor(scheme, slot) ?? officeTheme[i]!).toUpperCase()),
    indexed: standardIndexed.map((color, i) => own[i] || color),
  };
}

const clamp01 = (value: number): number => Math.min(1, Math.max(0, value));

function toHsl([r, g, b]: readonly [number, number, number]): [number, number, number] {
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const range = max - min;
  if (range === 0) return [0, 0, light];
  const saturation = light > 0.5 ? range / (2 - max - min) : range / (max + min);
  const hue =
    max === r ? (g - b) / range + (g < b ? 6 : 0) : max === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return [hue / 6, saturation, light];
}

function hueToChannel(p: number, q: number, hue: number): number {
  const t = hue < 0 ? hue + 1 : hue > 1 ? hue - 1 : hue;
  if (t < 1 / 6) return p + (q - p) * 6 * t;
  if (t < 1 / 2) return q;
  if (t < 2 / 3) return p + (q - p) * (2 / 3 - t) * 6;
  return p;
}

function fromHsl(hue: number, saturation: number, light: number): [number, number, number] {
  if (saturation === 0) return [light, light, light];
  const q = light < 0.5 ? light * (1 + saturation) : light + saturation - light * saturation;
  const p = 2 * light - q;
  return [hueToChannel(p, q, hue + 1 / 3), hueToChannel(p, q, hue), hueToChannel(p, q, hue - 1 / 3)];
}

/**
 * The colour lighter (tint above 0, up to 1) or darker (below 0, down to -1).
 * Source: ECMA-376 part 1, 18.8.19 (`tint`): the luminance is scaled in the HSL model.
 */
export function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const [hue, saturation, light] = toHsl(channels);
  const scaled = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  return fromHsl(hue, saturation, clamp01(scaled))
    .map((channel) =>
      Math.round(clamp01(channel) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}

/** `#RRGGBB` of a colour element; undefined for the automatic colour and for none. */
export function readColor(color: XmlElement | undefined, palette: Palette): string | undefined {
  if (!color || flag(color, "auto")) return undefined;
  const { rgb } = color.attributes;
  const theme = numberAttribute(color, "theme");
  const indexed = numberAttribute(color, "indexed");
  const base = rgb
    ? rgb.slice(-6).toUpperCase()
    : theme !== undefined
      ? palette.theme[theme]
      : indexed !== undefined
        ? palette.indexed[indexed]
        : undefined;
  if (!base || !/^[0-9A-F]{6}$/.test(base)) return undefined;
  return `#${tinted(base, numberAttribute(color, "tint") ?? 0)}`;
}

const hex2 = (value: number): string =>
  Math.max(0, Math.min(255, Math.round(value)))
    .toString(16)
    .padStart(2, "0");

/** `RRGGBB` of a CSS colour in the forms that Univer writes; undefined for anything else. */
export function cssToRgb(css: Nullable<string>): string | undefined {
  if (!css) return undefined;
  const hex = /^#([0-9a-f]{3,8})$/i.exec(css.trim())?.[1];
  if (hex?.length === 3)
    return [...hex]
      .map((digit) => digit + digit)
      .join("")
      .toUpperCase();
  if (hex && hex.length >= 6) return hex.slice(0, 6).toUpperCase();
  const channels = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/i.exec(css.trim());
  return channels
    ? [1, 2, 3]
        .map((i) => hex2(Number(channels[i])))
        .join("")
        .toUpperCase()
    : undefined;
}

/** `FFRRGGBB`, as files write a CSS colour. */
export function cssToArgb(css: Nullable<string>): string | undefined {
  const rgb = cssToRgb(css);
  return rgb && `FF${rgb}`;
}
