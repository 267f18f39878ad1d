import { expect, test } from "vitest";
import { findSocieties, mostFound, shortName } from "../../../src/app/board/find";

const named = (...names: readonly string[]) => names.map((name) => ({ id: name, name }));
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

test("a name is shown without the place all share, unless nothing would be left", () => {
  expect(shortName("示例市医学会", "示例市")).toBe("医学会");
  expect(shortName("示例市", "示例市")).toBe("示例市");
  expect(shortName("医学会", "")).toBe("医学会");
});

test("societies whose name begins with the text come first, others that contain it after", () => {
  const rows = named("示例市中医药学会", "示例市医学会", "示例市农学会", "示例市预防医学会");
  const { shown, left } = findSocieties(rows, "医", "示例市");
  expect(names(shown)).toEqual(["示例市医学会", "示例市中医药学会", "示例市预防医学会"]);
  expect(left).toBe(0);
  expect(names(findSocieties(rows, "示例市农", "示例市").shown)).toEqual(["示例市农学会"]);
  expect(findSocieties(rows, "林", "示例市")).toEqual({ shown: [], left: 0 });
});

test("width of letters, case and outer spaces do not matter", () => {
  const rows = named("Example Society of IT", "Example Society of Nursing");
  expect(names(findSocieties(rows, " ｉｔ", "").shown)).toEqual(["Example Society of IT"]);
});

test("at most so many are shown, and the others are counted", () => {
  const rows = named(...Array.from({ length: 4500 }, (_, i) => `示例市第${i + 1}学会`));
  const { shown, left } = findSocieties(rows, "", "示例市");
  expect(shown).toHaveLength(mostFound);
  expect(left).toBe(4500 - mostFound);
  expect(names(findSocieties(rows, "第4500", "示例市").shown)).toEqual(["示例市第4500学会"]);
});
