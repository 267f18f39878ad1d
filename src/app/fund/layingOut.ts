import { fundSheetName, inputSheets, type InputSheet } from "../../i18n/fundNames";
import { fundSheetTexts } from "../../i18n/fundSheets";
import type { CellWrite, SheetSpec } from "../../workbook/port";
import type { EngineBook } from "../engine/calls";
import type { Offer } from "../sheets/entrySheet";
import { inputFields, inputSheet } from "../sheets/fund/inputSheet";
import { fundBookOf, type FundBook } from "./fundBook";
import type { Place } from "./places";
import type { FundQuestion } from "./types";
import { offerOf } from "./writing";

/** Columns that only tell where a winner comes from; a list without them lacks nothing. */
const shownOnly = new Set(["total", "rank", "remark"]);

/** A sheet that is there, and the columns of ours that it lacks. */
export interface KeptSheet {
  readonly kind: InputSheet;
  readonly sheet: string;
  readonly lacks: readonly string[];
}

export interface LayingOut {
  readonly specs: readonly SheetSpec[];
  readonly kept: readonly KeptSheet[];
}

const lackingFields = (place: Place): readonly string[] =>
  inputFields(place.kind).filter((field) => !shownOnly.has(field) && place.columns[field] === undefined);

/** Fresh sheets for those asked that the workbook does not have; those it has are kept as they are. */
export function layingOut(
  book: EngineBook,
  { locale, sheets }: FundQuestion & { readonly sheets: readonly InputSheet[] | undefined },
): LayingOut {
  const fund = fundBookOf(book);
  const asked = sheets ?? inputSheets;
  const headings = fundSheetTexts(locale).headings;
  const offer: Offer = offerOf(fund) ?? {
    sheet: fundSheetName("award", locale),
    area: { top: 3, left: 0, bottom: 202, right: 0 },
  };
  return {
    specs: asked
      .filter((kind) => fund.places[kind].length === 0)
      .map((kind) => inputSheet(kind, [], { locale, offer: kind === "award" ? undefined : offer })),
    kept: asked.flatMap((kind) =>
      fund.places[kind].slice(0, 1).map((place) => ({
        kind,
        sheet: place.sheet,
        lacks: lackingFields(place).map(
          (field) => (headings[kind] as Readonly<Record<string, string>>)[field]!,
        ),
      })),
    ),
  };
}

/** Headings of the columns of ours that a sheet lacks, written right of its last column. */
export function missingColumns(
  book: EngineBook,
  { locale, kind }: FundQuestion & { readonly kind: InputSheet },
): readonly CellWrite[] {
  const fund: FundBook = fundBookOf(book);
  const [place] = fund.places[kind];
  if (!place) return [];
  const headings = fundSheetTexts(locale).headings[kind] as Readonly<Record<string, string>>;
  return lackingFields(place).map((field, index) => ({
    sheet: place.sheet,
    row: place.headingRow,
    column: place.right + 1 + index,
    from: "",
    to: headings[field]!,
  }));
}
