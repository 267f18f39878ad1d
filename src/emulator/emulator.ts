import { SetRangeValuesCommand } from "@univerjs/sheets";
import { areaText, parseAreaOrSheet } from "./engine/address";
import type { Area } from "./engine/area";
import { cellArea, intersect } from "./engine/area";
import type { Book } from "./engine/book";
import { readInput } from "./engine/coerce";
import type { Author, Engine } from "./engine/engine";
import type { FunctionsFile } from "./engine/functions/metadata";
import { readFunctions } from "./engine/functions/metadata";
import { guardSheets } from "./engine/guard";
import { canEdit } from "./engine/protection";
import { SheetReader } from "./engine/reader";
import type { CellValue } from "./engine/reader";
import { toRange } from "./engine/reference";
import { selectAreas } from "./engine/selection";
import { sheetByName } from "./engine/sheets";
import type { ConditionalMark } from "./engine/conditional/marks";
import { conditionalMarks } from "./engine/conditional/marks";
import { allComments, allNotes } from "./engine/comments";
import { canonicalSnapshot } from "./engine/snapshot";
import { cellFor, growTo } from "./engine/writer";
import { readBook, writeBook } from "./files";
import type { Requirements } from "./host/appContext";
import type { FaultPlan } from "./host/faults";
import type { Host } from "./host/host";
import type { Journal } from "./host/journal";
import { spreadInput } from "./spreadInput";

/** What cells hold and show. */
export interface CellGrid {
  values: CellValue[][];
  formulas: CellValue[][];
  text: string[][];
}

/** What is drawn over an area: by conditional formats, or the sign of a comment or note. */
export type Mark = ConditionalMark | CommentMark;

export interface CommentMark {
  address: string;
  comment: string;
}

function commentMarks(engine: Engine, sheetId: string): CommentMark[] {
  return [...allComments(engine, sheetId), ...allNotes(engine, sheetId)].map(({ row, column, text }) => ({
    address: areaText(cellArea(row, column)),
    comment: text,
  }));
}

/** An input as somebody types it: one value for every cell, or one per cell. */
export type TypedInput = CellValue | CellValue[][];

/** Drives the emulator from outside: what a person does, what a test looks at, and faults on demand. */
export class Emulator {
  /** Resolves when the document is open and the add-in's page, if there is one, has loaded. */
  ready: Promise<void> = Promise.resolve();
  /** Called after another document was opened; the add-in's page has to be loaded again. */
  protected onOpened: () => Promise<void> | void = () => undefined;

  /** Called when a person tries what the protection of a sheet forbids. */
  readonly refused = new Set<() => void>();

  constructor(
    readonly engine: Engine,
    readonly host: Host,
  ) {
    guardSheets(engine, () => {
      for (const listener of this.refused) listener();
    });
  }

  /**
   * Opens a file in place of the open document.
   * @returns Sentences on what of the file cannot be kept.
   */
  async openFile(bytes: Uint8Array, name: string): Promise<string[]> {
    const { book, losses } = await readBook(bytes, name);
    await this.#open(book);
    return losses;
  }

  /** Opens a copy of a document, or an empty workbook. */
  async openBook(book?: Book): Promise<void> {
    await this.#open(book && { ...book, snapshot: structuredClone(book.snapshot) });
  }

  async #open(book: Book | undefined): Promise<void> {
    await this.engine.open(book);
    await this.onOpened();
  }

  /** The document as a file, after everything is calculated. */
  async saveFile(format: "xlsx" | "csv" = "xlsx"): Promise<Uint8Array> {
    const { bytes } = await writeBook(await this.toBook(), format);
    this.engine.dirty = false;
    return bytes;
  }

  /** The document as it would be saved. */
  toBook(): Promise<Book> {
    return this.#settled(() => this.engine.toBook());
  }

  /** What cells hold and show, after everything is calculated. */
  getCells(sheet: string, address: string): Promise<CellGrid> {
    return this.#settled(() => {
      const { id, area } = this.#place(sheet, address);
      const reader = new SheetReader(this.engine, id);
      const grid = <T>(pick: (row: number, column: number) => T): T[][] => {
        const rows: T[][] = [];
        for (let row = area.top; row <= area.bottom; row++) {
          const line: T[] = [];
          for (let column = area.left; column <= area.right; column++) line.push(pick(row, column));
          rows.push(line);
        }
        return rows;
      };
      return {
        values: grid((r, c) => reader.value(r, c)),
        formulas: grid((r, c) => reader.shownFormula(r, c)),
        text: grid((r, c) => reader.text(r, c)),
      };
    });
  }

  /**
   * Types into cells as the user does: can be undone, and the add-in is told.
   * @throws When the cells are protected.
   */
  setCells(sheet: string, address: string, input: TypedInput): Promise<void> {
    return this.#type("person", sheet, address, input);
  }

  /** Edits by a pretended second user of the same document. */
  readonly remote = {
    setCells: (sheet: string, address: string, input: TypedInput): Promise<void> =>
      this.#type("remote", sheet, address, input),
  };

  /** Selects cells as the user does; the sheet becomes active. */
  async select(sheet: string, address: string): Promise<void> {
    await this.engine.turns.take(() => {
      const { id, area } = this.#place(sheet, address);
      selectAreas(this.engine, id, [area]);
    });
  }

  /** Everything the document holds, as canonical JSON: equal before and after when nothing changed. */
  snapshot(): Promise<unknown> {
    return this.#settled(() => canonicalSnapshot(this.engine));
  }

  /** What is drawn over the cells of a sheet besides their own formats: conditional formats and comments. */
  async marks(sheet: string): Promise<Mark[]> {
    return this.engine.turns.take(async () => {
      const found = sheetByName(this.engine, sheet);
      if (!found) throw new Error(`There is no sheet named ${sheet}.`);
      const id = found.getSheetId();
      return [...(await conditionalMarks(this.engine, id)), ...commentMarks(this.engine, id)];
    });
  }

  /** Plans an error for the add-in's requests, by its Office code. */
  fail(code: string, plan?: FaultPlan): void {
    this.host.faults.plan(code, plan);
  }

  /** Makes each request wait. */
  latency(milliseconds: number): void {
    this.host.faults.latency = milliseconds;
  }

  get journal(): Journal {
    return this.host.journal;
  }

  /** Display language of the application; the add-in sees a change when its page is loaded again. */
  get language(): string {
    return this.host.language;
  }

  set language(language: string) {
    this.host.language = language;
  }

  /** Advertised requirement sets; the add-in sees a change when its page is loaded again. */
  get requirements(): Requirements {
    return this.host.requirements;
  }

  set requirements(requirements: Requirements) {
    this.host.requirements = requirements;
  }

  /**
   * Resolves when every request so far is answered, nothing is left to calculate and no custom function is
   * awaited.
   */
  async idle(): Promise<void> {
    const { functions } = this.engine;
    await this.#settled(() => undefined);
    while (functions.waiting > 0) {
      await functions.idle();
      await this.#settled(() => undefined);
    }
  }

  /** Makes an add-in's custom functions known, in place of those that were. */
  registerFunctions(file: FunctionsFile, namespace: string): Promise<void> {
    return this.engine.functions.register(readFunctions(file, namespace));
  }

  /** What the add-in says about the error a custom function gave in a cell; "" when it says nothing. */
  sentence(sheet: string, address: string): Promise<string> {
    return this.#settled(() => {
      const { id, area } = this.#place(sheet, address);
      return this.engine.functions.sentenceAt(id, area.top, area.left);
    });
  }

  async #type(author: Author, sheet: string, address: string, input: TypedInput): Promise<void> {
    await this.engine.turns.take(async () => {
      const { id, area } = this.#place(sheet, address);
      if (author === "person" && !canEdit(this.engine, id, area)) throw new Error(`${address} is protected.`);
      const reader = new SheetReader(this.engine, id);
      const value: Record<number, Record<number, object>> = {};
      spreadInput(area, input).forEach((line, r) => {
        line.forEach((item, c) => {
          const pattern = reader.pattern(area.top + r, area.left + c);
          const typed = readInput(item, pattern, "zh-CN");
          if (pattern !== "General") delete typed.pattern;
          (value[area.top + r] ??= {})[area.left + c] = cellFor(typed);
        });
      });
      growTo(this.engine, id, area);
      this.engine.as(author, () =>
        this.engine.command(SetRangeValuesCommand, { subUnitId: id, range: toRange(area), value }),
      );
      await this.engine.calculation.settle();
    });
  }

  #settled<T>(look: () => T): Promise<T> {
    return this.engine.turns.take(async () => {
      await this.engine.calculation.settle();
      return look();
    });
  }

  #place(sheet: string, address: string): { id: string; area: Area } {
    const found = sheetByName(this.engine, sheet);
    if (!found) throw new Error(`There is no sheet named ${sheet}.`);
    const area = parseAreaOrSheet(address);
    if (!area) throw new Error(`${address} is no address.`);
    const shown = { top: 0, left: 0, bottom: found.getRowCount() - 1, right: found.getColumnCount() - 1 };
    const whole = area.bottom - area.top > 1_000_000 || area.right - area.left > 16_000;
    return { id: found.getSheetId(), area: whole ? (intersect(area, shown) ?? shown) : area };
  }
}
