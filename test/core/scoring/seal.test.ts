import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seal, verifySeal, type SealPart } from "../../../src/core/scoring/seal";
import { sha256, utf8 } from "../../../src/core/scoring/sha256";

describe("sha256", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
  ])("of %j", (text, digest) => expect(sha256(text)).toBe(digest));

  it("agrees with another implementation on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
        expect([...utf8(text)]).toEqual([...Buffer.from(text, "utf8")]);
      }),
    );
  });
});

const parts = (): SealPart[] => [
  {
    name: "评审打分",
    rows: [
      { key: "示例市甲学会", cells: ["D1", "评委甲", 90] },
      { key: "示例市甲学会", cells: ["D1", "评委乙", 85, null] },
      { key: "示例市乙学会", cells: ["D1", "评委甲", 70] },
    ],
  },
  { name: "设置", rows: [{ key: "权重", cells: [20, 20, 20, 20, 20] }] },
];

describe("a seal", () => {
  const sealed = seal("2025", "2025.1", "2025-05-08 14:32", parts());

  it("holds while nothing changes; order of rows and blank ends do not matter", () => {
    const again = parts();
    const turned = [{ ...again[0]!, rows: again[0]!.rows.toReversed() }, again[1]!];
    expect(verifySeal(sealed, "2025.1", turned)).toEqual([]);
    expect(seal("2025", "2025.1", "later", turned).digest).toBe(sealed.digest);
  });

  it("says what was changed, added and removed", () => {
    const [scores, settings] = parts() as [SealPart, SealPart];
    const changed: SealPart = {
      ...scores,
      rows: [
        { key: "示例市甲学会", cells: ["D1", "评委甲", 91] },
        scores.rows[1]!,
        { key: "示例市丙学会", cells: ["D1", "评委甲", 60] },
      ],
    };
    expect(verifySeal(sealed, "2025.2", [changed, { name: "评分结果", rows: [] }])).toEqual([
      { kind: "rulebook", before: "2025.1", after: "2025.2" },
      { kind: "added", part: "评审打分", key: "示例市丙学会" },
      { kind: "removed", part: "评审打分", key: "示例市乙学会" },
      { kind: "changed", part: "评审打分", key: "示例市甲学会" },
      { kind: "partRemoved", part: "设置" },
      { kind: "partAdded", part: "评分结果" },
    ]);
    expect(verifySeal(sealed, "2025.1", [scores, settings])).toEqual([]);
  });

  it("notices when the seal itself was altered", () => {
    const forged = { ...sealed, parts: sealed.parts.map((part) => ({ ...part, digest: sha256("x") })) };
    expect(verifySeal(forged, "2025.1", parts())[0]).toEqual({ kind: "broken" });
  });

  it("tells a number from its text and a blank from zero", () => {
    const one = (cell: string | number | null): string =>
      seal("2025", "1", "", [{ name: "x", rows: [{ key: "k", cells: [cell, "end"] }] }]).digest;
    const digests = [1, "1", 0, null, "n1"].map(one);
    expect(new Set(digests).size).toBe(5);
    expect(one(-0)).toBe(one(0));
  });
});
