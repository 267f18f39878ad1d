import { dayOfIso } from "../../src/core/day";
import type { InvoiceRegister } from "../../src/core/lint/types";
import { invoiceHash } from "../../src/core/rules/shared/invoiceRegister";
import { columnType, type Kind } from "../../src/core/schema/fields";
import { defaultSettings, type Settings } from "../../src/core/standards/settings";
import type { CellValue } from "../../src/core/table/grid";
import type { Table } from "../../src/core/table/table";
import { fieldOfHeader } from "../../tools/pageColumns";
import { readMarkdown, type MarkdownBlock } from "../../tools/markdown";
import { tableFrom } from "./tables";

type DataBlock = Extract<MarkdownBlock, { kind: "data" }>;

/** Tables of a part of a page, with what its options ask for. */
export interface PageData {
  readonly tables: readonly Table[];
  readonly settings: Settings;
  readonly register: InvoiceRegister | undefined;
}

/** A cell as the sheet would hold it: dates and numbers are numbers, codes and blanks are texts and blanks. */
function cellOf(kind: Kind, field: string, text: string): CellValue {
  if (text === "") return null;
  if (columnType(kind, field) === "code") return text;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayOfIso(text) : undefined;
  return day ?? (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
}

const optionOf = (options: string, name: string): string | undefined =>
  options
    .split(/ (?=\w+=)/)
    .find((option) => option.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** A row that begins with 合计 is no data but the total of the rows above. */
const isTotal = (row: readonly string[]): boolean => row[0] === "合计";

function tableOf({ of, options, table }: DataBlock): Table {
  const kind = of as Kind;
  const fields = table.head.map((header) => fieldOfHeader(kind, header));
  const times = Number(optionOf(options, "repeat") ?? 1);
  const rows = table.rows
    .filter((row) => !isTotal(row))
    .map((row) => row.map((text, i) => cellOf(kind, fields[i]!, text)));
  const repeated = Array.from({ length: times }, () => rows).flat();
  const column = fields.indexOf("amount");
  const fen = (value: CellValue): number => Math.round(Number(value) * 100);
  const sum = rows.reduce((total, row) => total + fen(row[column] ?? 0), 0);
  const totals = table.rows.filter(isTotal).map((row) => {
    const stated = fen(row[column]!);
    return {
      row: rows.length + 1,
      column,
      field: "amount",
      stated,
      sum,
      difference: stated - sum,
      scope: "table" as const,
      labelled: true,
    };
  });
  return tableFrom(kind, fields.join("|"), repeated, { totals, headers: table.head.join("|") });
}

interface Registered {
  readonly number: string;
  readonly where: string;
  readonly when: string;
}

function registerOf(options: string): InvoiceRegister | undefined {
  const text = optionOf(options, "register");
  if (text === undefined) return undefined;
  const { number, where, when } = JSON.parse(text) as Registered;
  const entry = { hash: invoiceHash("salt", number), seen: [{ where, when }] };
  return { salt: "salt", here: "2025年台账.xlsx", entries: [entry] };
}

/** Reads the data blocks of a part of a page. */
export function pageData(markdown: string): PageData {
  const blocks = readMarkdown(markdown).filter((block): block is DataBlock => block.kind === "data");
  const given = blocks.map(
    ({ options }) => JSON.parse(optionOf(options, "settings") ?? "{}") as Partial<Settings>,
  );
  const scoring = Object.assign({}, defaultSettings.scoring, ...given.map((one) => one.scoring));
  return {
    tables: blocks.map(tableOf),
    settings: Object.assign({}, defaultSettings, ...given, { scoring }) as Settings,
    register: blocks.map(({ options }) => registerOf(options)).find((register) => register !== undefined),
  };
}
