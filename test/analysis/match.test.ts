import { describe, expect, it } from "vitest";
import { codeKey, matchSocieties } from "../../src/analysis/match";

const [code1, code2] = ["51990000MJ00000017", "51990000MJ00000025"];

describe("matchSocieties", () => {
  it("takes one credit code for one society, whatever its name, and shows the latest name", () => {
    const { identities, of } = matchSocieties([
      { society: "示例市计算机学会", uscc: code1, year: 2023 },
      { society: "示例市数字技术学会", uscc: code1, year: 2024 },
    ]);
    expect(identities).toEqual([
      { id: code1, name: "示例市数字技术学会", keys: ["示例市计算机学会", "示例市数字技术学会"] },
    ]);
    expect([...of]).toEqual([0, 0]);
  });

  it("takes one name for one society without codes, full width and spaces aside", () => {
    const { identities, guesses } = matchSocieties([
      { society: "示例市Ａ学会", year: 2023 },
      { society: " 示例市 a 学会", year: 2024 },
    ]);
    expect(identities).toHaveLength(1);
    expect(guesses).toEqual([]);
  });

  it("joins a row without a code with the row of that name that has one", () => {
    const { identities } = matchSocieties([
      { society: "示例市医学会", year: 2023 },
      { society: "示例市医学会", uscc: code1, year: 2024 },
      { society: "示例市医学会", uscc: "无", year: 2025 },
    ]);
    expect(identities.map(({ id }) => id)).toEqual([code1]);
  });

  it("joins one name under two codes in different years and names the guess", () => {
    const { identities, guesses } = matchSocieties([
      { society: "示例市医学会", uscc: code1, year: 2023 },
      { society: "示例市医学会", uscc: code2, year: 2024 },
    ]);
    expect(identities).toHaveLength(1);
    expect(guesses).toEqual([
      {
        kind: "codeDiffers",
        earlier: { name: "示例市医学会", years: [2023] },
        later: { name: "示例市医学会", years: [2024] },
        merged: true,
      },
    ]);
  });

  it("keeps two codes of one name apart when they stand in one year", () => {
    const { identities, guesses } = matchSocieties([
      { society: "示例市医学会", uscc: code1, year: 2023 },
      { society: "示例市医学会", uscc: code2, year: 2023 },
    ]);
    expect(identities.map(({ id }) => id)).toEqual([code1, code2]);
    expect(guesses).toEqual([]);
  });

  it("does not join two names that share a code in one year", () => {
    const { identities } = matchSocieties([
      { society: "示例市医学会", uscc: code1, year: 2023 },
      { society: "示例市林学会", uscc: code1, year: 2023 },
    ]);
    expect(new Set(identities.map(({ id }) => id)).size).toBe(2);
  });

  it("names a likely renaming without joining it", () => {
    const { identities, guesses } = matchSocieties([
      { society: "示例市计算机学会", year: 2023 },
      { society: "示例市计算机与人工智能学会", year: 2024 },
      { society: "示例市林学会", year: 2023 },
      { society: "示例市林学会", year: 2024 },
    ]);
    expect(identities).toHaveLength(3);
    expect(guesses).toEqual([
      {
        kind: "renamed",
        earlier: { name: "示例市计算机学会", years: [2023] },
        later: { name: "示例市计算机与人工智能学会", years: [2024] },
        merged: false,
      },
    ]);
  });

  it.each([
    ["years that meet", 2023, undefined, undefined],
    ["two codes", 2024, code1, code2],
  ])("guesses nothing against %s", (_, year, a, b) => {
    const { guesses } = matchSocieties([
      { society: "示例市计算机学会", uscc: a, year: 2023 },
      { society: "示例市计算机应用学会", uscc: b, year },
      { society: "示例市林学会", year: 2024 },
      { society: "示例市林学会", year: 2023 },
    ]);
    expect(guesses).toEqual([]);
  });

  it("does not take a name of one character for part of another", () => {
    const { guesses } = matchSocieties([
      { society: "示例市药学会", year: 2023 },
      { society: "示例市医药学会", year: 2024 },
    ]);
    expect(guesses).toEqual([]);
  });

  it("joins what the user has said is one", () => {
    const { identities, guesses } = matchSocieties(
      [
        { society: "示例市计算机学会", year: 2023 },
        { society: "示例市智能技术学会", year: 2024 },
      ],
      [["示例市计算机学会", "示例市智能技术学会"]],
    );
    expect(identities.map(({ name }) => name)).toEqual(["示例市智能技术学会"]);
    expect(guesses.map(({ merged }) => merged)).toEqual([true]);
  });

  it("matches nothing to nothing", () => {
    expect(matchSocieties([])).toEqual({ identities: [], of: new Int32Array(0), guesses: [] });
  });
});

describe("codeKey", () => {
  it.each([
    ["５１９９００００ＭＪ００００００１７", code1],
    [" 51990000mj00000017 ", code1],
    ["010001", "010001"],
    ["待办理", undefined],
    ["N/A", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("reads %s as %s", (code, key) => expect(codeKey(code)).toBe(key));
});
