import type { CellValue } from "../table/grid";
import { sha256 } from "./sha256";

/** One row that is sealed: its key (the society, the setting) and its cells. */
export interface SealRow {
  readonly key: string;
  readonly cells: readonly CellValue[];
}

/** A table that is sealed: an input, the result, or the settings. */
export interface SealPart {
  readonly name: string;
  readonly rows: readonly SealRow[];
}

/** Fingerprint of one part, and of the rows of each key so that a change can be found. */
export interface PartSeal {
  readonly name: string;
  readonly rows: number;
  readonly digest: string;
  /** First 16 digits of the fingerprint of each key's rows. */
  readonly keys: Readonly<Record<string, string>>;
}

/** Fingerprint of a year: everything the result came from, and the result. */
export interface Seal {
  readonly year: string;
  /** Version of the rules the result was made with. */
  readonly rulebook: string;
  /** When it was sealed, as given. */
  readonly sealedAt: string;
  readonly parts: readonly PartSeal[];
  /** SHA-256 over year, rulebook and the fingerprints of the parts; the time is not part of it. */
  readonly digest: string;
}

export type SealChange =
  | { readonly kind: "rulebook"; readonly before: string; readonly after: string }
  | { readonly kind: "partAdded" | "partRemoved"; readonly part: string }
  | { readonly kind: "added" | "removed" | "changed"; readonly part: string; readonly key: string }
  /** The digest does not fit the seal's own parts: the seal itself was altered. */
  | { readonly kind: "broken" };

/** One cell in a form that tells text from number and does not depend on the machine. */
function canonicalCell(cell: CellValue): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `n${Object.is(cell, -0) ? 0 : cell}`;
  if (typeof cell === "boolean") return cell ? "b1" : "b0";
  return `s${JSON.stringify(cell.normalize("NFC"))}`;
}

/** Text of a row for hashing; blank cells at its end do not matter. */
function canonicalRow({ key, cells }: SealRow): string {
  const texts = cells.map(canonicalCell);
  while (texts.at(-1) === "") texts.pop();
  return `${JSON.stringify(key.normalize("NFC"))}\t${texts.join("\t")}`;
}

/** Text of a part for hashing; the order of its rows does not matter. */
export const canonicalText = ({ name, rows }: SealPart): string =>
  [JSON.stringify(name), ...rows.map(canonicalRow).sort()].join("\n");

function sealPart(part: SealPart): PartSeal {
  const byKey = new Map<string, string[]>();
  for (const row of part.rows) {
    const list = byKey.get(row.key) ?? [];
    list.push(canonicalRow(row));
    byKey.set(row.key, list);
  }
  const keys = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    name: part.name,
    rows: part.rows.length,
    digest: sha256(canonicalText(part)),
    keys: Object.fromEntries(keys.map(([key, list]) => [key, sha256(list.sort().join("\n")).slice(0, 16)])),
  };
}

const digestOf = ({ year, rulebook, parts }: Omit<Seal, "digest" | "sealedAt">): string =>
  sha256(JSON.stringify([year, rulebook, ...parts.map(({ name, rows, digest }) => [name, rows, digest])]));

/**
 * Seals a year.
 * @param parts - Inputs, settings and results; their order is kept.
 */
export function seal(year: string, rulebook: string, sealedAt: string, parts: readonly SealPart[]): Seal {
  const sealed = parts.map(sealPart);
  return { year, rulebook, sealedAt, parts: sealed, digest: digestOf({ year, rulebook, parts: sealed }) };
}

function keyChanges(before: PartSeal, after: PartSeal): SealChange[] {
  const keys = [...new Set([...Object.keys(before.keys), ...Object.keys(after.keys)])].sort();
  return keys.flatMap((key): SealChange[] => {
    const [was, is] = [before.keys[key], after.keys[key]];
    if (was === is) return [];
    return [
      {
        kind: was === undefined ? "added" : is === undefined ? "removed" : "changed",
        part: before.name,
        key,
      },
    ];
  });
}

/** What has changed since the seal; nothing when everything is as it was. */
export function verifySeal(before: Seal, rulebook: string, parts: readonly SealPart[]): SealChange[] {
  const after = parts.map(sealPart);
  const changes: SealChange[] = before.digest === digestOf(before) ? [] : [{ kind: "broken" }];
  if (before.rulebook !== rulebook)
    changes.push({ kind: "rulebook", before: before.rulebook, after: rulebook });
  for (const part of before.parts) {
    const now = after.find((one) => one.name === part.name);
    if (!now) changes.push({ kind: "partRemoved", part: part.name });
    else if (now.digest !== part.digest) changes.push(...keyChanges(part, now));
  }
  for (const { name } of after)
    if (!before.parts.some((one) => one.name === name)) changes.push({ kind: "partAdded", part: name });
  return changes;
}
