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

/**
 * Numbers texts in the order of first sight. An open hash table of whole numbers: a map keyed by texts takes
 * several times as long once there are hundreds of thousands of them.
 */
export class Numbering {
  readonly texts: string[] = [];
  /** Two cells a slot: the hash of a text, and its number and one; 0 there for a free slot. */
  private slots: Int32Array;

  /** @param expected - How many texts to make room for at once. */
  constructor(expected = 0) {
    this.slots = new Int32Array(Math.max(startSize, 2 ** Math.ceil(Math.log2(4 * expected + 1))));
  }

  /** Number of the text; a text not seen before takes the next one. */
  numberOf(text: string): number {
    const { slots, texts } = this;
    const hash = hashOf(text);
    const mask = slots.length - 1;
    let slot = (2 * hash) & mask;
    for (let held = slots[slot + 1]!; held !== 0; held = slots[slot + 1]!) {
      if (slots[slot] === hash && texts[held - 1] === text) return held - 1;
      slot = (slot + 2) & mask;
    }
    const number = texts.push(text) - 1;
    slots[slot] = hash;
    slots[slot + 1] = number + 1;
    if (4 * texts.length >= slots.length) this.grow();
    return number;
  }

  private grow(): void {
    const { slots } = this;
    const wider = new Int32Array(2 * slots.length);
    const mask = wider.length - 1;
    for (let from = 0; from < slots.length; from += 2) {
      if (slots[from + 1] === 0) continue;
      let slot = (2 * slots[from]!) & mask;
      while (wider[slot + 1] !== 0) slot = (slot + 2) & mask;
      wider[slot] = slots[from]!;
      wider[slot + 1] = slots[from + 1]!;
    }
    this.slots = wider;
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

const known = new WeakMap<TextColumn, Words>();

/** The texts of a column by number: as they were read, or numbered when first asked for where few of them repeat. */
export function wordsOf(column: TextColumn): Words {
  if (column.words) return column.words;
  let words = known.get(column);
  if (!words) known.set(column, (words = numbered(column.values)));
  return words;
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
