import { describe, expect, it } from "vitest";
import { crc32, fromBase64, toBase64, utf8 } from "../../../src/emulator/files/bytes";
import { FileRefused } from "../../../src/emulator/files/refusal";
import { limits } from "../../../src/emulator/files/zip/limits";
import { readZip, unpack } from "../../../src/emulator/files/zip/readZip";
import { pack, writeZip } from "../../../src/emulator/files/zip/writeZip";

const codeOf = async (run: () => unknown): Promise<string> => {
  try {
    await run();
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
  return "opened";
};

const text = "示例".repeat(1000);
const archive = async (): Promise<Uint8Array> =>
  writeZip([await pack("a/文.txt", utf8(text)), await pack("b.bin", Uint8Array.of(1, 2, 3))]);

describe("zip", () => {
  it("gives back what was packed", async () => {
    const entries = readZip(await archive());
    expect([...entries.keys()]).toEqual(["a/文.txt", "b.bin"]);
    expect(new TextDecoder().decode(await unpack(entries.get("a/文.txt")!))).toBe(text);
    expect([...(await unpack(entries.get("b.bin")!))]).toEqual([1, 2, 3]);
  });

  it("stores what does not shrink", async () => {
    expect((await pack("x", Uint8Array.of(7))).method).toBe(0);
    expect((await pack("x", utf8(text))).method).toBe(8);
  });

  it("reads an archive with a comment behind", async () => {
    const bytes = await archive();
    const commented = new Uint8Array(bytes.length + 4);
    commented.set(bytes);
    commented[bytes.length - 2] = 4;
    expect(readZip(commented).size).toBe(2);
  });

  it("refuses an archive that is cut off anywhere", async () => {
    const bytes = await archive();
    for (const length of [0, 10, 60, bytes.length - 30, bytes.length - 1])
      expect(await codeOf(() => readZip(bytes.subarray(0, length)))).toBe("broken");
  });

  it("refuses a part whose bytes were changed", async () => {
    const bytes = await archive();
    const entries = readZip(bytes);
    entries.get("b.bin")!.packed[0] = 9;
    expect(await codeOf(() => unpack(entries.get("b.bin")!))).toBe("broken");
  });

  it("refuses a packing method that it does not know", async () => {
    const entry = { ...(await pack("x", utf8(text))), method: 14 };
    expect(await codeOf(() => unpack(entry))).toBe("broken");
  });

  it("refuses a part that says it is encrypted", async () => {
    const bytes = await archive();
    const at = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
    bytes[at + 8] = 1;
    expect(await codeOf(() => readZip(bytes))).toBe("encrypted");
  });

  it("refuses a part that unpacks beyond any measure, from its directory alone", async () => {
    const entry = await pack("bomb", new Uint8Array(limits.ratioFrom + 1));
    expect(entry.size / entry.packed.length).toBeGreaterThan(limits.ratio);
    expect(await codeOf(() => readZip(writeZip([entry])))).toBe("bomb");
  });

  it("refuses parts that together are too large", async () => {
    const entry = await pack("x", utf8(text));
    const claims = Array.from({ length: 9 }, (_, i) => ({
      ...entry,
      path: `x${i}`,
      size: limits.ratioFrom - 1,
    }));
    const many = Array.from({ length: Math.ceil(limits.total / limits.ratioFrom) + 1 }, (_, i) => ({
      ...claims[0]!,
      path: `y${i}`,
    }));
    expect(await codeOf(() => readZip(writeZip(many)))).toBe("bomb");
  });

  it("holds a part to the size that it states", async () => {
    const entry = await pack("x", utf8(text));
    expect(await codeOf(() => unpack({ ...entry, size: 10 }))).toBe("bomb");
    expect(await codeOf(() => unpack({ ...entry, size: entry.size + 1 }))).toBe("broken");
  });

  it("refuses more entries than any workbook has", async () => {
    const entry = await pack("x", Uint8Array.of(1));
    const many = Array.from({ length: limits.entries + 1 }, (_, i) => ({ ...entry, path: `p${i}` }));
    expect(await codeOf(() => readZip(writeZip(many)))).toBe("bomb");
  });
});

describe("bytes", () => {
  it("computes CRC-32 as zip does", () => {
    expect(crc32(utf8("123456789"))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it("writes base64 and reads it again, for every rest of three", () => {
    for (const length of [0, 1, 2, 3, 4, 255]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37) & 255);
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }
  });
});
