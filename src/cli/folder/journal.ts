import {
  appendFileSync,
  existsSync,
  openSync,
  readSync,
  closeSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import type { Outcome } from "./outcome";

/** What a run was asked; results of different questions are not mixed. */
export type Asked = Readonly<Record<string, string | number | null>>;

const NEWLINE = 10;
const BLOCK = 1 << 20;

/** Lines of a file with the place after each; a last line without an end is none. */
function* lines(file: string): Generator<{ readonly text: string; readonly end: number }> {
  const handle = openSync(file, "r");
  try {
    const block = Buffer.alloc(BLOCK);
    let rest = Buffer.alloc(0);
    let end = 0;
    for (let read = readSync(handle, block); read > 0; read = readSync(handle, block)) {
      let text = Buffer.concat([rest, block.subarray(0, read)]);
      for (let at = text.indexOf(NEWLINE); at >= 0; at = text.indexOf(NEWLINE)) {
        end += at + 1;
        yield { text: text.subarray(0, at).toString("utf8"), end };
        text = text.subarray(at + 1);
      }
      rest = text;
    }
  } finally {
    closeSync(handle);
  }
}

/** Signs of a line, about; the lists of one file go over several lines, so that a reader needs little memory. */
const LINE = 1 << 20;

/** Lists of an outcome, in lines of bounded length. */
function* listLines(
  attempt: number,
  name: "findings" | "invoices",
  items: readonly object[],
): Generator<string> {
  let texts: string[] = [];
  let length = 0;
  const line = (): string => `{"attempt":${attempt},"${name}":[${texts.join(",")}]}\n`;
  for (const item of items) {
    const text = JSON.stringify(item);
    texts.push(text);
    length += text.length;
    if (length < LINE) continue;
    yield line();
    texts = [];
    length = 0;
  }
  if (texts.length > 0) yield line();
}

/**
 * The outcomes of a run, written as soon as they are known: some lines of findings and invoices each, and one that
 * says that the file is done; without it the lines before count for nothing. What was written stays true when the run
 * is broken off: a line that was not finished is cut away when the file is opened again.
 */
export class Journal {
  /** `size/modified` of the files that are done, by path. */
  readonly #done = new Map<string, string>();
  #attempt = 0;

  private constructor(readonly file: string) {}

  /** Opens a journal, or begins one. Undefined when the file holds the answers to another question. */
  static open(file: string, asked: Asked): Journal | undefined {
    const journal = new Journal(file);
    const head = JSON.stringify({ asked });
    if (!existsSync(file)) {
      writeFileSync(file, `${head}\n`);
      return journal;
    }
    let end = 0;
    for (const line of lines(file)) {
      if (end === 0 && line.text !== head) return undefined;
      if (end > 0) journal.#take(JSON.parse(line.text) as Partial<Outcome> & { readonly attempt: number });
      end = line.end;
    }
    if (end === 0) writeFileSync(file, `${head}\n`);
    else truncateSync(file, end);
    return journal;
  }

  #take({ attempt, file, size, modified }: Partial<Outcome> & { readonly attempt: number }): void {
    this.#attempt = Math.max(this.#attempt, attempt);
    if (file !== undefined) this.#done.set(file, `${size}/${modified}`);
  }

  /** True when the file was done and has not changed since. */
  has({ file, size, modified }: Pick<Outcome, "file" | "size" | "modified">): boolean {
    return this.#done.get(file) === `${size}/${modified}`;
  }

  add({ findings, invoices, ...facts }: Outcome): void {
    const attempt = this.#attempt + 1;
    for (const line of listLines(attempt, "findings", findings)) appendFileSync(this.file, line);
    for (const line of listLines(attempt, "invoices", invoices)) appendFileSync(this.file, line);
    appendFileSync(this.file, `${JSON.stringify({ attempt, ...facts })}\n`);
    this.#take({ attempt, ...facts });
  }
}
