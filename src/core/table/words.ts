import type { TextColumn } from "./table";

/** The different texts of a column by number, in the order of first sight. */
export interface Words {
  /** Number of the text of each row; −1 for a blank. */
  readonly ids: Int32Array;
  /** Texts by number. */
  readonly texts: readonly string[];
}

const startSize = 1024;

/** 32-bit hash of a text, spread over all its bits. */
function hashOf(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

const wider = (old: Int32Array): Int32Array => {
  const twice = new Int32Array(2 * old.length);
  twice.set(old);
  return twice;
};

/**
 * Numbers texts in the order of first sight. An open hash table of whole numbers: a map keyed by texts takes
 * several times as long once there are hundreds of thousands of them.
 */
export class Numbering {
  /** How many texts have a number. */
  size = 0;
  private readonly list: string[];
  /** Hashes of the texts by number. */
  private hashes: Int32Array;
  /** Number and one of the text in each slot; 0 for a free one. At most half of them are taken. */
  private slots: Int32Array;

  /** @param expected - How many texts to make room for at once. */
  constructor(expected = 0) {
    const room = 2 ** Math.ceil(Math.log2(Math.max(startSize, expected + 1)));
    this.list = new Array<string>(expected);
    this.hashes = new Int32Array(room);
    this.slots = new Int32Array(2 * room);
  }

  /** Texts by number. */
  get texts(): readonly string[] {
    this.list.length = this.size;
    return this.list;
  }

  /** Number of the text; a text not seen before takes the next one. */
  numberOf(text: string): number {
    const { slots, hashes, list } = this;
    const hash = hashOf(text);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
      if (hashes[held - 1] === hash && list[held - 1] === text) return held - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.size++;
    list[number] = text;
    hashes[number] = hash;
    slots[slot] = number + 1;
    if (this.size === hashes.length) this.grow();
    return number;
  }

  private grow(): void {
    this.hashes = wider(this.hashes);
    const slots = new Int32Array(2 * this.hashes.length);
    const mask = slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = this.hashes[number]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.slots = slots;
  }
}

function numbered(values: readonly (string | null)[]): Words {
  const numbering = new Numbering(values.length);
  const ids = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const text = values[row]!;
    ids[row] = text === null ? -1 : numbering.numberOf(text);
  }
  return { ids, texts: numbering.texts };
}

function spelledOut({ ids, texts }: Words): (string | null)[] {
  const values = new Array<string | null>(ids.length);
  for (let row = 0; row < ids.length; row++) values[row] = ids[row]! < 0 ? null : texts[ids[row]!]!;
  return values;
}

/** A column kept as the numbers of its texts; the text of each row is spelled out when a check first asks for all. */
export class NumberedTexts implements TextColumn {
  private spelled: readonly (string | null)[] | undefined;

  constructor(
    readonly type: TextColumn["type"],
    readonly words: Words,
    readonly untidy?: Uint8Array,
  ) {}

  get values(): readonly (string | null)[] {
    return (this.spelled ??= spelledOut(this.words));
  }
}

const known = new WeakMap<TextColumn, Words>();

/** The texts of a column by number: as they were read, or numbered when first asked for where few of them repeat. */
export function wordsOf(column: TextColumn): Words {
  if (column.words) return column.words;
  let words = known.get(column);
  if (!words) known.set(column, (words = numbered(column.values)));
  return words;
}

/** Number of rows of a column. */
export const rowsIn = (column: TextColumn): number => (column.words?.ids ?? column.values).length;

/** Text of a row, null where it is blank: for single rows, since it spells nothing else out. */
export function textAt(column: TextColumn, row: number): string | null {
  if (!column.words) return column.values[row] ?? null;
  const { ids, texts } = column.words;
  return texts[ids[row]!] ?? null;
}

/** Tells whether the text of a row is blank. */
export function isBlankIn(column: TextColumn): (row: number) => boolean {
  if (!column.words) {
    const { values } = column;
    return (row) => values[row] === null;
  }
  const { ids } = column.words;
  return (row) => ids[row]! < 0;
}

/** What is derived of the text of each row, derived once a text; undefined for blanks. */
export function perText<V>(column: TextColumn, derive: (text: string) => V): (row: number) => V | undefined {
  const { ids, texts } = wordsOf(column);
  const derived = new Array<V | undefined>(texts.length);
  const isDerived = new Uint8Array(texts.length);
  return (row) => {
    const id = ids[row]!;
    if (id < 0) return undefined;
    if (isDerived[id] === 0) {
      derived[id] = derive(texts[id]!);
      isDerived[id] = 1;
    }
    return derived[id];
  };
}
