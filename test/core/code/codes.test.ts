import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkIdNumber, idNumberCheck } from "../../../src/core/code/idNumber";
import { luhnHolds } from "../../../src/core/code/luhn";
import { checkUscc, organisationCheck, usccCheck } from "../../../src/core/code/uscc";

const valid = [
  "91110000600037341L",
  "51410400123456788J",
  "51410400500000015L",
  "51410400MJY00001XK",
  "514104001000000320",
  "51410400100000219Y",
];

describe("checkUscc", () => {
  it.each(valid)("accepts %s", (code) => expect(checkUscc(code).ok).toBe(true));

  it("takes a code apart", () => {
    expect(checkUscc(" ５1410400123456788j")).toMatchObject({
      ok: true,
      value: {
        code: "51410400123456788J",
        registrar: "5",
        type: "1",
        division: "410400",
        organisation: "123456788",
      },
    });
  });

  it.each(valid)("refuses every other last character of %s", (code) => {
    const last = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"].filter(
      (sign) => checkUscc(code.slice(0, 17) + sign).ok,
    );
    expect(last).toEqual([code[17]]);
  });

  it("tells a wrong check character from a code that cannot be one", () => {
    expect(checkUscc("91110000600037341M")).toEqual({
      ok: false,
      error: { kind: "check", expected: "L", found: "M" },
    });
    expect(checkUscc("9111000060003734")).toEqual({ ok: false, error: { kind: "length", length: 16 } });
    for (const sign of "IOZSV")
      expect(checkUscc(`9111000060${sign}037341L`)).toEqual({
        ok: false,
        error: { kind: "sign", position: 11, sign },
      });
  });

  it("notices a wrong check character inside the organisation code without refusing the whole", () => {
    const first17 = "51410400123456789";
    const checked = checkUscc(first17 + usccCheck(first17));
    expect(checked).toMatchObject({ ok: true, value: { organisationHolds: false } });
    expect(checkUscc("51410400123456788J")).toMatchObject({ ok: true, value: { organisationHolds: true } });
    expect(organisationCheck("12345678")).toBe("8");
  });

  it("notices every single wrong character and every swap of neighbours", () => {
    const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    fc.assert(
      fc.property(fc.constantFrom(...valid), fc.nat(17), fc.constantFrom(...signs), (code, at, sign) => {
        const changed = code.slice(0, at) + sign + code.slice(at + 1);
        expect(checkUscc(changed).ok).toBe(changed === code);
      }),
    );
  });
});

describe("checkIdNumber", () => {
  const numberOf = (first17: string): string => first17 + idNumberCheck(first17);

  it("accepts the example of the standard and takes it apart", () => {
    expect(checkIdNumber("11010519491231002X")).toEqual({
      ok: true,
      value: { number: "11010519491231002X", division: "110105", born: "1949-12-31", sex: "female" },
    });
    expect(checkIdNumber("440524188001010014")).toMatchObject({ ok: true, value: { sex: "male" } });
  });

  it("tells the ways of being wrong apart", () => {
    expect(checkIdNumber("110105194912310021")).toMatchObject({
      error: { kind: "check", expected: "X", found: "1" },
    });
    expect(checkIdNumber("1101051949123100X2")).toMatchObject({
      error: { kind: "sign", position: 17, sign: "X" },
    });
    expect(checkIdNumber("110105491231002")).toMatchObject({ error: { kind: "length", length: 15 } });
    expect(checkIdNumber(numberOf("11010520230229001"))).toMatchObject({
      error: { kind: "date", date: "2023-02-29" },
    });
    expect(checkIdNumber(numberOf("11010520240229001")).ok).toBe(true);
  });

  it("knows the calendar", () => {
    const born = (day: string): boolean => checkIdNumber(numberOf(`110105${day}001`)).ok;
    for (const day of ["20240229", "20000229", "20240430", "20241231"])
      expect([day, born(day)]).toEqual([day, true]);
    for (const day of ["20240230", "19000229", "20240431", "20241301", "20240100", "20240132"])
      expect([day, born(day)]).toEqual([day, false]);
  });

  it("notices every single wrong digit", () => {
    const number = "11010519491231002X";
    for (let at = 0; at < 17; at++)
      for (const digit of "0123456789") {
        const changed = number.slice(0, at) + digit + number.slice(at + 1);
        expect([changed, checkIdNumber(changed).ok]).toEqual([changed, changed === number]);
      }
  });
});

describe("luhnHolds", () => {
  it.each([
    ["79927398713", true],
    ["79927398710", false],
    ["49927398716", true],
    ["4111111111111111", true],
    ["1234567812345670", true],
    ["1234567812345678", false],
    ["4111 1111", false],
    ["0", false],
  ])("%s: %s", (digits, holds) => expect(luhnHolds(digits)).toBe(holds));
});
