import { parseArea } from "./address";
import type { Area } from "./area";
import { intersect, subtract } from "./area";
import type { Protection } from "./book";
import type { Engine } from "./engine";

/** What may be allowed on a protected sheet, by Excel's names; all are false unless allowed. */
export const protectionOptions = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

export type ProtectionOption = (typeof protectionOptions)[number];

/** The protection in force on a sheet. */
export const protectionOf = (engine: Engine, sheetId: string): Protection | undefined =>
  engine.sheetExtras(sheetId).protection;

/** The areas of a sheet whose cells are not locked. */
export const unlockedAreas = (engine: Engine, sheetId: string): Area[] =>
  (engine.sheetExtras(sheetId).unlocked ?? []).map(parseArea).filter((area) => area !== undefined);

/** Some cell of the area is locked. */
export function hasLockedCell(engine: Engine, sheetId: string, area: Area): boolean {
  let rest = [area];
  for (const unlocked of unlockedAreas(engine, sheetId)) {
    rest = rest.flatMap((part) => subtract(part, unlocked));
    if (rest.length === 0) return false;
  }
  return true;
}

/** Some cell of the area is not locked. */
export const hasUnlockedCell = (engine: Engine, sheetId: string, area: Area): boolean =>
  unlockedAreas(engine, sheetId).some((unlocked) => intersect(unlocked, area) !== undefined);

/** Contents of the area can be changed. */
export const canEdit = (engine: Engine, sheetId: string, area: Area): boolean =>
  !protectionOf(engine, sheetId) || !hasLockedCell(engine, sheetId, area);

/** An action other than changing contents is allowed. */
export const isAllowed = (engine: Engine, sheetId: string, option: ProtectionOption): boolean => {
  const protection = protectionOf(engine, sheetId);
  return !protection || protection.options[option] === true;
};

/** The legacy 16-bit hash of a sheet password, hexadecimal. */
export function passwordHash(password: string): string {
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i--) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(i);
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

async function modernHash(password: string, attributes: Record<string, string>): Promise<string> {
  const bytes = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const utf16 = new Uint8Array(
    Uint16Array.from(
      [...password]
        .join("")
        .split("")
        .map((c) => c.charCodeAt(0)),
    ).buffer,
  );
  const algorithm = (attributes["algorithmName"] ?? "SHA-512").replace(/^SHA-?/, "SHA-");
  const join = (a: Uint8Array, b: Uint8Array) => {
    const all = new Uint8Array(a.length + b.length);
    all.set(a);
    all.set(b, a.length);
    return all;
  };
  const digest = async (data: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await crypto.subtle.digest(algorithm, data));
  let hash = await digest(join(bytes(attributes["saltValue"] ?? ""), utf16));
  const spins = Number(attributes["spinCount"] ?? 0);
  for (let i = 0; i < spins; i++) {
    hash = await digest(join(hash, new Uint8Array(Uint32Array.of(i).buffer)));
  }
  return btoa(String.fromCharCode(...hash));
}

/** The password opens this protection. A protection without password is opened by any. */
export async function isPassword(protection: Protection, password: string | undefined): Promise<boolean> {
  const { passwordHash: legacy, passwordAttributes: modern } = protection;
  if (legacy === undefined && modern === undefined) return true;
  if (password === undefined) return false;
  if (legacy !== undefined && passwordHash(password) === legacy.toUpperCase().padStart(4, "0")) return true;
  if (!modern) return false;
  return (await modernHash(password, modern)) === modern["hashValue"];
}
