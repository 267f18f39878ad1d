import { describe, expect, it } from "vitest";
import { dateToSerial, isoToSerial } from "../../../src/emulator/files/cells/dates";

describe("serials", () => {
  it.each([
    [1900, 1, 1, 1],
    [1900, 2, 28, 59],
    [1900, 3, 1, 61],
    [1970, 1, 1, 25569],
    [2024, 2, 29, 45351],
    [9999, 12, 31, 2958465],
  ])("of %i-%i-%i is %i", (year, month, day, serial) => {
    expect(dateToSerial(year, month, day)).toBe(serial);
  });

  it.each([
    [2023, 2, 29],
    [1899, 12, 31],
    [2024, 13, 1],
    [2024, 4, 31],
    [2024, 1, 0],
  ])("there is none of %i-%i-%i", (year, month, day) => {
    expect(dateToSerial(year, month, day)).toBeUndefined();
  });

  it("count from 1904 where the workbook does", () => {
    expect(dateToSerial(1904, 1, 1, true)).toBe(0);
    expect(dateToSerial(2024, 2, 29, true)).toBe(45351 - 1462);
    expect(dateToSerial(1903, 12, 31, true)).toBeUndefined();
  });

  it("of ISO texts have the time as a fraction", () => {
    expect(isoToSerial("2024-02-29")).toBe(45351);
    expect(isoToSerial("2024-02-29T06:00:00")).toBe(45351.25);
    expect(isoToSerial("18:00:00")).toBe(0.75);
    expect(isoToSerial("2024-02-30")).toBeUndefined();
    expect(isoToSerial("morgen")).toBeUndefined();
    expect(isoToSerial("")).toBeUndefined();
  });
});
