import {
  seal,
  verifySeal,
  type Seal,
  type SealChange,
  type SealPart,
  type SealRow,
} from "../../core/scoring/seal";
import type { CellValue } from "../../core/table/grid";
import { ofKind, type Table } from "../../core/table/table";
import type { Locale } from "../../i18n/locale";
import { locales } from "../../i18n/locale";
import { momentText, scoreTranslator } from "../../i18n/score";
import { sealSheetName } from "../../i18n/scoreNames";
import type { SheetSpec } from "../../workbook/port";
import type { EngineBook } from "../engine/calls";
import { sealSheet } from "../sheets/score/listSheets";
import { scoreBookOf, type ScoreBook } from "./book";
import { scoringSettingIds } from "./choices";
import { rulebook } from "./rulebook";
import type { ScoreQuestion, SealLine } from "./types";

/** Parts of a seal by id; their words are in the locales. */
const partIds = ["scores", "self", "plan", "jury", "settings", "results"] as const;
type PartId = (typeof partIds)[number];

const byKey = (rows: readonly SealRow[]): readonly SealRow[] => rows.filter(({ key }) => key !== "");

function scoreRows({ list, year }: ScoreBook): readonly SealRow[] {
  return list.cells.flatMap((_, entry): SealRow[] => {
    const own = list.year[entry]!;
    if (year !== undefined && own === own && own !== year) return [];
    return [
      {
        key: String(list.society[entry] ?? ""),
        cells: [list.indicator[entry]!, list.judge[entry]!, list.points[entry]!, list.recused[entry]!],
      },
    ];
  });
}

const selfRows = ({ self }: ScoreBook): readonly SealRow[] =>
  self.scores.map(({ society, indicator, points }, at) => ({
    key: society,
    cells: [indicator, Number.isNaN(points) ? null : points, self.evidence[at] ?? null],
  }));

const planRows = ({ plan }: ScoreBook): readonly SealRow[] =>
  (plan?.values ?? []).map((row) => ({ key: String(row[0] ?? ""), cells: row }));

const settingRows = ({ settingsSheet }: EngineBook): readonly SealRow[] =>
  (settingsSheet ?? [])
    .filter((row) => scoringSettingIds.includes(String(row[5] ?? "")))
    .map((row) => ({ key: String(row[1] ?? ""), cells: [row[2] ?? null, row[3] ?? null, row[5] ?? null] }));

function resultRows(tables: readonly Table[], year: number | undefined): readonly SealRow[] {
  return tables.flatMap((any): SealRow[] => {
    const table = ofKind(any, "result");
    if (!table?.has("society")) return [];
    const years = table.has("year") ? table.column("year").values : undefined;
    const fields = [
      "society",
      "party",
      "innovation",
      "service",
      "people",
      "growth",
      "total",
      "rank",
      "stars",
      "judges",
      "remark",
    ] as const;
    return Array.from({ length: table.rowCount }, (_, row) => row)
      .filter((row) => year === undefined || years === undefined || years[row] === year)
      .map((row) => ({
        key: table.column("society").values[row] ?? "",
        cells: fields.map((field): CellValue => (table.has(field) ? table.raw(row, field) : null)),
      }));
  });
}

function partsOf(book: ScoreBook, engine: EngineBook): readonly SealPart[] {
  const rows: Readonly<Record<PartId, readonly SealRow[]>> = {
    scores: scoreRows(book),
    self: selfRows(book),
    plan: planRows(book),
    jury: book.jury.map(({ name, role, ownSociety }) => ({
      key: name,
      cells: [role ?? null, ownSociety ?? null],
    })),
    settings: settingRows(engine),
    results: resultRows(engine.tables, book.year),
  };
  return partIds.map((id) => ({ name: id, rows: byKey(rows[id]) }));
}

/** Codes of the rows of a seal sheet. */
const code = {
  year: "seal.year",
  rulebook: "seal.rulebook",
  at: "seal.at",
  digest: "seal.digest",
  part: "part.",
  key: "key.",
} as const;

function rowsOf(one: Seal, locale: Locale): readonly (readonly CellValue[])[] {
  const t = scoreTranslator(locale);
  return [
    [t("seal.year"), one.year, "", "", code.year],
    [t("seal.rulebook"), one.rulebook, "", "", code.rulebook],
    [t("seal.at"), one.sealedAt, "", "", code.at],
    [t("seal.whole"), "", "", one.digest, code.digest],
    ...one.parts.flatMap(({ name, rows, digest, keys }): CellValue[][] => [
      [t(`seal.part.${name as PartId}`), "", rows, digest, code.part + name],
      ...Object.entries(keys).map(([key, print]): CellValue[] => [
        t(`seal.part.${name as PartId}`),
        key,
        "",
        print,
        code.key + name,
      ]),
    ]),
  ];
}

/** Reads a seal back from the rows of its sheet; undefined when they are none. */
export function readSeal(values: readonly (readonly CellValue[])[]): Seal | undefined {
  const text = (row: readonly CellValue[], column: number): string => String(row[column] ?? "");
  const valueOf = (id: string, column: number): string | undefined => {
    const row = values.find((one) => text(one, 4) === id);
    return row && text(row, column);
  };
  const [year, digest] = [valueOf(code.year, 1), valueOf(code.digest, 3)];
  if (year === undefined || digest === undefined) return undefined;
  const parts = partIds.flatMap((name) => {
    const head = values.find((row) => text(row, 4) === code.part + name);
    if (!head) return [];
    const keys = values
      .filter((row) => text(row, 4) === code.key + name)
      .map((row) => [text(row, 1), text(row, 3)]);
    return [
      {
        name,
        rows: Number(head[2]),
        digest: text(head, 3),
        keys: Object.fromEntries(keys) as Record<string, string>,
      },
    ];
  });
  return {
    year,
    rulebook: valueOf(code.rulebook, 1) ?? "",
    sealedAt: valueOf(code.at, 1) ?? "",
    parts,
    digest,
  };
}

interface Found {
  readonly sheet: string;
  readonly seal: Seal;
}

function findSeal(engine: EngineBook, year: number | undefined): Found | undefined {
  if (year === undefined) return undefined;
  for (const locale of locales) {
    const sheet = sealSheetName(year, locale);
    const values = engine.grid(sheet)?.values;
    const read = values && readSeal(values);
    if (read) return { sheet, seal: read };
  }
  return undefined;
}

/** The seal of the year as its sheet tells it. */
export function sealLineOf(
  engine: EngineBook,
  year: number | undefined,
  locale: Locale,
): SealLine | undefined {
  const found = findSeal(engine, year);
  if (!found) return undefined;
  const { sealedAt, digest } = found.seal;
  return { sheet: found.sheet, sealedAt: momentText(sealedAt, locale), digest };
}

export interface SealQuestion extends ScoreQuestion {
  /** Local date and time, YYYY-MM-DD HH:MM. */
  readonly sealedAt: string;
}

export interface SealAnswer {
  readonly spec: SheetSpec;
  readonly digest: string;
}

/** Seals the year as the workbook stands: the sheet that keeps the fingerprints. */
export function sealOf(engine: EngineBook, question: SealQuestion): SealAnswer | undefined {
  const { locale, sealedAt } = question;
  const book = scoreBookOf(engine, question.year);
  if (book.year === undefined) return undefined;
  const one = seal(String(book.year), rulebook, sealedAt, partsOf(book, engine));
  const name = sealSheetName(book.year, locale);
  return { spec: sealSheet(locale, name, book.year, rowsOf(one, locale)), digest: one.digest };
}

export interface SealCheck {
  readonly sealedAt: string;
  readonly digest: string;
  /** What changed since, in words; nothing when everything is as it was. */
  readonly changes: readonly string[];
}

function changeText(change: SealChange, locale: Locale): string {
  const t = scoreTranslator(locale);
  const part = (id: string): string => t(`seal.part.${id as PartId}`);
  switch (change.kind) {
    case "broken":
      return t("change.broken");
    case "rulebook":
      return t("change.rulebook", { before: change.before, after: change.after });
    case "partAdded":
    case "partRemoved":
      return t(`change.${change.kind}`, { part: part(change.part) });
    case "added":
    case "removed":
    case "changed":
      return t(`change.${change.kind}`, { part: part(change.part), key: change.key });
  }
}

/** Compares the workbook with the seal of the year; undefined when there is none. */
export function checkSeal(engine: EngineBook, { locale, year }: ScoreQuestion): SealCheck | undefined {
  const book = scoreBookOf(engine, year);
  const found = findSeal(engine, book.year);
  if (!found) return undefined;
  const changes = verifySeal(found.seal, rulebook, partsOf(book, engine));
  return {
    sealedAt: found.seal.sealedAt,
    digest: found.seal.digest,
    changes: changes.map((change) => changeText(change, locale)),
  };
}
