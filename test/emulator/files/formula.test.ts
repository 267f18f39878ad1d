import { describe, expect, it } from "vitest";
import { addPrefixes, stripPrefixes } from "../../../src/emulator/files/formula/prefixes";
import { moveFormula, movable } from "../../../src/emulator/files/formula/shift";
import { joinTokens, tokenize } from "../../../src/emulator/files/formula/tokens";

const move = (formula: string, rows: number, columns: number): string =>
  moveFormula(movable(formula), rows, columns);

describe("tokenize", () => {
  it.each([
    'SUM(A1:B2)&"a""b"',
    "'It''s 2'!A1+[1]Sheet!B2",
    "Table1[[#This Row],[列'[名]]]*2",
    "{1,2;3,4}",
    '"不闭合',
  ])("loses nothing of %s", (formula) => {
    expect(joinTokens(tokenize(formula))).toBe(formula);
  });
});

describe("moveFormula", () => {
  it.each([
    ["A1+B$2+$C3+$D$4", "B3+C$2+$C5+$D$4"],
    ["SUM(A1:A3)", "SUM(B3:B5)"],
    ["SUM(A:A,1:1,$B:$B)", "SUM(B:B,3:3,$B:$B)"],
    ['LOG10(A1)&"A1"', 'LOG10(B3)&"A1"'],
    ["Sheet1!A1+'A 1'!A1+Q1!A1", "Sheet1!B3+'A 1'!B3+Q1!B3"],
    ["SUM(Q1:Q4!A1)", "SUM(Q1:Q4!B3)"],
    ["T[A1]+名称1+TAX2024X", "T[A1]+名称1+TAX2024X"],
    ["1.5E+3*A1", "1.5E+3*B3"],
  ])("moves %s two down and one right", (formula, moved) => {
    expect(move(formula, 2, 1)).toBe(moved);
  });

  it("comes back in on the other side of the sheet", () => {
    expect(move("A1", -1, -1)).toBe("XFD1048576");
  });
});

describe("prefixes of future functions", () => {
  const pairs: [string, string][] = [
    ["_xlfn.XLOOKUP(1,A1:A2,B1:B2)", "XLOOKUP(1,A1:A2,B1:B2)"],
    ["_xlfn._xlws.FILTER(A1:A9,A1:A9>0)", "FILTER(A1:A9,A1:A9>0)"],
    ["_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))", "SORT(UNIQUE(A1:A9))"],
    ["_xlfn.LET(_xlpm.x,A1,_xlpm.x*2)", "LET(x,A1,x*2)"],
    ["_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b)(1,2)", "LAMBDA(a,b,a+b)(1,2)"],
    ["_xlfn.LET(_xlpm.x,_xlfn.LET(_xlpm.y,1,_xlpm.y),_xlpm.x)", "LET(x,LET(y,1,y),x)"],
    ["_xlfn.SINGLE(A1:A9)+1", "@A1:A9+1"],
    ["SUM(_xlfn.ANCHORARRAY(Sheet1!B2))", "SUM(Sheet1!B2#)"],
    ['SUM(A1)&"_xlfn.SORT("', 'SUM(A1)&"_xlfn.SORT("'],
    ["_xldudf_CONTOSO_ADD(1,2)", "CONTOSO.ADD(1,2)"],
    ["NETWORKDAYS.INTL(A1,A2)+ERROR.TYPE(A3)", "NETWORKDAYS.INTL(A1,A2)+ERROR.TYPE(A3)"],
    ["_xlfn.STDEV.P(A1:A3)", "STDEV.P(A1:A3)"],
    ["IF(A1=#N/A,1,#REF!)", "IF(A1=#N/A,1,#REF!)"],
  ];

  it.each(pairs)("reads %s as %s, and writes it so again", (file, shown) => {
    const seen = new Map<string, string>();
    expect(stripPrefixes(file, seen)).toBe(shown);
    expect(addPrefixes(shown, seen)).toBe(file);
  });

  it("remembers the prefix of a function that is younger than its list", () => {
    const seen = new Map<string, string>();
    expect(stripPrefixes("_xlfn.NEWTHING(1)", seen)).toBe("NEWTHING(1)");
    expect(addPrefixes("newthing(2)", seen)).toBe("_xlfn.newthing(2)");
    expect(addPrefixes("newthing(2)", new Map())).toBe("newthing(2)");
  });

  it("does not touch names that only look like a parameter", () => {
    expect(addPrefixes("LET(x,1,x)+x", new Map())).toBe("_xlfn.LET(_xlpm.x,1,_xlpm.x)+x");
  });
});
