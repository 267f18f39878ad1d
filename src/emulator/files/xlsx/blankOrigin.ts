import { FormulaCodec } from "../conditional/formulas";
import { Package } from "../opc/package";
import { relationship } from "../opc/relationships";
import { readPalette } from "../styles/colors";
import { blankStyleSheet } from "../styles/styleSheet";
import type { CellStyle, Snapshot } from "../univer";
import { make } from "../xml/xml";
import { Origin } from "./origin";

const defaultFont: CellStyle = { ff: "等线", fs: 11 };

/** The origin of a book that was not opened from a workbook file. */
export function blankOrigin(snapshot: Snapshot): Origin {
  const pack = new Package();
  const path = "xl/workbook.xml";
  const base = typeof snapshot.defaultStyle === "object" ? snapshot.defaultStyle : undefined;
  const font = { ...defaultFont, ...base };
  pack.setRelationships("", [relationship("rId1", "officeDocument", path)]);
  return new Origin(
    pack,
    path,
    make("workbook"),
    blankStyleSheet(font, readPalette(undefined, undefined)),
    new FormulaCodec(),
  );
}
