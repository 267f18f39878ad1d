/** Bytes of small OLE compound files and BIFF8 workbooks, made by hand. */

const sector = 512;
const free = 0xffffffff;
const end = 0xfffffffe;

const u16 = (...values: number[]): number[] => values.flatMap((value) => [value & 255, (value >> 8) & 255]);
const u32 = (...values: number[]): number[] =>
  values.flatMap((value) => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255]);

function entry(name: string, type: number, start: number, size: number, child: number): Uint8Array {
  const bytes = new Uint8Array(128);
  [...name].forEach((char, i) => bytes.set(u16(char.charCodeAt(0)), i * 2));
  bytes.set(u16((name.length + 1) * 2), 64);
  bytes.set([type, 1, ...u32(free, free, child)], 66);
  bytes.set(u32(start, size), 116);
  return bytes;
}

/** A compound file with one stream, padded so that it does not stand in the small-stream table. */
export function compoundFile(name: string, content: Uint8Array): Uint8Array {
  const size = Math.max(4096, Math.ceil(content.length / sector) * sector);
  const sectors = size / sector;
  const file = new Uint8Array(sector * (3 + sectors));
  const header = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  file.set(header);
  file.set(u16(0x3e, 3, 0xfffe, 9, 6), 24);
  file.set(u32(1, 1, 0, 4096, end, 0, end, 0), 44);
  file.set(new Uint8Array(436).fill(255), 76);
  file.set(u32(0), 76);
  const chain = Array.from({ length: sectors }, (_, i) => (i === sectors - 1 ? end : i + 3));
  file.set(new Uint8Array(sector).fill(255), sector);
  file.set(u32(0xfffffffd, end, ...chain), sector);
  file.set(entry("Root Entry", 5, end, 0, 1), sector * 2);
  file.set(entry(name, 2, 2, size, free), sector * 2 + 128);
  file.set(content, sector * 3);
  return file;
}

const record = (id: number, ...data: number[]): number[] => [...u16(id, data.length), ...data];
const text = (value: string): number[] => [
  ...u16(value.length),
  1,
  ...[...value].flatMap((c) => u16(c.charCodeAt(0))),
];
const float = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)];

const bof = (kind: number): number[] => record(0x809, ...u16(0x600, kind, 0, 0), ...u32(0, 0));
const eof = record(0x0a);

/** A BIFF8 workbook: 名称 and 12.5 in the first row, 2024-03-05 in A2, TRUE in B2, A3:B3 merged. */
export function oldWorkbook(): Uint8Array {
  const xf = (format: number): number[] => record(0xe0, ...u16(0, format), ...new Array<number>(16).fill(0));
  const name = "明细";
  const globals = [...bof(5), ...xf(0), ...xf(14)];
  const sheetRecord = 4 + 6 + 2 + name.length * 2;
  const at = globals.length + sheetRecord + eof.length;
  const bound = record(
    0x85,
    ...u32(at),
    0,
    0,
    name.length,
    1,
    ...[...name].flatMap((c) => u16(c.charCodeAt(0))),
  );
  const sheet = [
    ...bof(16),
    ...record(0x204, ...u16(0, 0, 0), ...text("名称")),
    ...record(0x203, ...u16(0, 1, 0), ...float(12.5)),
    ...record(0x203, ...u16(1, 0, 1), ...float(45356)),
    ...record(0x205, ...u16(1, 1, 0), 1, 0),
    ...record(0xe5, ...u16(1, 2, 2, 0, 1)),
    ...eof,
  ];
  return compoundFile("Workbook", Uint8Array.from([...globals, ...bound, ...eof, ...sheet]));
}

/** A workbook with the record of one that needs a password. */
export const lockedWorkbook = (): Uint8Array =>
  compoundFile(
    "Workbook",
    Uint8Array.from([...bof(5), ...record(0x2f, ...new Array<number>(54).fill(1)), ...eof]),
  );
