import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textOf } from "../../../src/core/table/columns";
import type { CellValue } from "../../../src/core/table/grid";
import { patchedColumn } from "../../../src/core/table/patch";
import { untidiness, type TextColumn } from "../../../src/core/table/table";
import { textColumn } from "../../../src/core/table/textColumn";
import { isBlankIn, Numbering, perText, rowsIn, textAt, wordsOf } from "../../../src/core/table/words";

const columnOf = (cells: readonly CellValue[], type: TextColumn["type"] = "text"): TextColumn =>
  textColumn(type, cells.length, (row) => cells[row]);

const spelled = (column: TextColumn): (string | null)[] => {
  const { ids, texts } = wordsOf(column);
  return [...ids].map((id) => (id < 0 ? null : texts[id]!));
};

const cell = fc.oneof(
  fc.constantFrom<CellValue>(
    "会议费",
    "会议费 ",
    "　会议费",
    "Ａ１",
    "A1",
    "",
    " ",
    null,
    true,
    12,
    "12",
    1e20,
  ),
  fc.string({ maxLength: 6 }),
);

describe("texts by number", () => {
  test("name the tidy text of every row, each text once", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const column = columnOf(cells);
        expect(column.values).toEqual(cells.map(textOf));
        expect(spelled(column)).toEqual(column.values);
        const { texts } = wordsOf(column);
        expect(new Set(texts).size).toBe(texts.length);
      }),
    );
  });

  test("are told row by row as they are spelled out", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const column = columnOf(cells);
        const each = cells.map((_, row) => textAt(column, row));
        const blanks = cells.map((_, row) => isBlankIn(column)(row));
        expect(each).toEqual(column.values);
        expect(blanks).toEqual(column.values.map((text) => text === null));
        expect(rowsIn(column)).toBe(cells.length);
      }),
    );
  });

  test("are counted in the order of first sight", () => {
    expect([...wordsOf(columnOf(["乙", "", "甲", " 乙", "丙", "甲"])).ids]).toEqual([0, -1, 1, 0, 2, 1]);
  });

  test("are the same where too few repeat for numbering while reading", () => {
    const cells = Array.from({ length: 20_000 }, (_, row) => (row === 19_999 ? "INV7 " : `INV${row}`));
    const column = columnOf(cells, "code");
    expect(column.words).toBeUndefined();
    expect(textAt(column, 19_999)).toBe("INV7");
    expect(isBlankIn(column)(19_999)).toBe(false);
    expect(rowsIn(column)).toBe(20_000);
    expect(spelled(column)).toEqual(column.values);
    expect(wordsOf(column).ids[19_999]).toBe(7);
    expect(column.untidy?.[19_999]).toBe(untidiness.space);
  });

  test("a full-width code is marked although its text stays as it is", () => {
    const column = columnOf(["Ａ１", "A1"], "code");
    expect([...column.untidy!]).toEqual([untidiness.wide, untidiness.none]);
    expect(column.values).toEqual(["Ａ１", "A1"]);
  });

  test("follow an edit", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), fc.nat(), cell, (cells, at, value) => {
        const row = at % cells.length;
        const before = columnOf(cells);
        const values = [...before.values];
        const after = patchedColumn(before, [row], columnOf([value]));
        expect(spelled(after)).toEqual(values.with(row, textOf(value)));
        expect(spelled(before)).toEqual(values);
      }),
    );
  });

  test("texts keep their numbers when the room for them grows", () => {
    const numbering = new Numbering();
    const names = Array.from({ length: 5000 }, (_, i) => `示例第${i}商店`);
    expect(names.map((name) => numbering.numberOf(name))).toEqual(names.map((_, i) => i));
    expect(names.map((name) => numbering.numberOf(`${name}`))).toEqual(names.map((_, i) => i));
  });

  test("something is derived once a text, and nothing of a blank", () => {
    const asked: string[] = [];
    const lengthAt = perText(columnOf(["会议费", "培训费", "会议费", null]), (text) => {
      asked.push(text);
      return text.length;
    });
    expect([0, 1, 2, 3].map(lengthAt)).toEqual([3, 3, 3, undefined]);
    expect(asked).toEqual(["会议费", "培训费"]);
  });
});
