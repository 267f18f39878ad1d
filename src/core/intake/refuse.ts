import { cellType } from "../cell/cellType";
import { fold } from "../text";
import { type Region, cellText, rowTexts } from "./region";
import type { Stretch } from "./stretch";
import type { Doubt } from "./types";

const PERIOD =
  /^(?:(?:19|20)\d{2}(?:年度?)?|(?:(?:19|20)\d{2}[年/-]?)?(?:1[0-2]|0?[1-9])月?份?(?:\s*\(.*\))?|[一二三四五六七八九十]{1,2}月份?|第?[一二三四1-4]季度|q[1-4](?:[\s/-]?(?:19|20)?\d{2})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s/'-]*(?:\d{2,4})?|(?:fy)?(?:19|20)?\d{2}\s*[/-]\s*\d{2})$/;
const PIVOT = /^(?:行标签|列标签|row labels?|column labels?|求和项[:：].*|计数项[:：].*)$/;

/** Header texts, last line of each column. */
const leaves = (stretch: Stretch): string[] =>
  [...(stretch.block?.names.values() ?? [])].map((path) => fold(path[path.length - 1]!));

/** Why a table with a header is none of the programme whatever its words, or undefined. */
export function refuseTable(stretch: Stretch): Doubt | undefined {
  const texts = leaves(stretch);
  const pivot = texts.find((text) => PIVOT.test(text));
  if (pivot !== undefined) return { id: "intake.pivotReport", data: { header: pivot } };
  const anyPeriods = [...(stretch.block?.names.values() ?? [])].filter((path) =>
    path.some((line) => PERIOD.test(fold(line))),
  ).length;
  if (anyPeriods >= 3 && anyPeriods >= 0.4 * texts.length)
    return { id: "intake.crossTab", data: { periods: anyPeriods } };
  return undefined;
}

const LABEL = /[:：]\s*$/;

const isLabel = (region: Region, text: string): boolean =>
  text.length <= 20 && (LABEL.test(text) || region.lexicon.headerness(text) >= 0.9);

/** True when labels and values alternate along the rows, as on a form. */
function isForm(region: Region, from: number, to: number): boolean {
  let rows = 0;
  let labelled = 0;
  for (let i = from; i < to && rows < 200; i++) {
    const texts = rowTexts(region, i);
    if (texts.length > 8 || (texts.length === 1 && region.view(i).types[0] === cellType.prose)) continue;
    rows++;
    const labels = texts.filter((text, n) => n % 2 === 0 && isLabel(region, text)).length;
    const values = texts.filter((text, n) => n % 2 === 1 && isLabel(region, text)).length;
    if (labels >= 1 && labels >= texts.length / 2 - 0.5 && values < labels) labelled++;
  }
  return rows >= 3 && labelled >= 0.6 * rows;
}

/** Why the rows of a region make no table at all, or undefined when they may be one without a header. */
export function refuseRegion(region: Region): Doubt | undefined {
  const rows = region.ats.length;
  let single = 0;
  let prose = 0;
  const looked = Math.min(rows, 500);
  for (let i = 0; i < looked; i++) {
    const view = region.view(i);
    if (view.columns.length === 1) single++;
    if (view.types.includes(cellType.prose)) prose++;
  }
  if (prose >= 0.4 * looked && looked > 0) return { id: "intake.prose", data: { rows } };
  if (single === looked) return { id: "intake.oneColumn", data: { rows } };
  if (isForm(region, 0, rows)) return { id: "intake.form", data: { rows } };
  return single > 0.7 * looked ? { id: "intake.prose", data: { rows } } : undefined;
}

/** Why a weak header with few rows is a form or a legend and no table, or undefined. */
export function refuseWeak(stretch: Stretch, hasFigures: boolean): Doubt | undefined {
  const { region, block, from, to } = stretch;
  if (!block) return undefined;
  const first = block.lines[0]!;
  if (isForm(region, first, to)) return { id: "intake.form", data: { rows: to - first } };
  const texts = region.view(first).columns.map((c) => cellText(region, first, c));
  const unknown = texts.every((text) => region.lexicon.headerness(text) < 0.5);
  return unknown && !hasFigures && texts.length <= 2 && to - from > 0
    ? { id: "intake.legend", data: { rows: to - from } }
    : undefined;
}
