import type { MarkLook } from "./port";

interface Look {
  readonly fill?: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly border: string;
  readonly line: "Continuous" | "Dash" | "Dot";
}

/** How each mark looks: fill, font and border together, so that colour is never the only cue. */
export const looks: Readonly<Record<MarkLook, Look>> = {
  error: { fill: "#FDE7E9", font: "#8A0F13", bold: true, border: "#B10E1C", line: "Continuous" },
  warning: { fill: "#FFF4CE", font: "#5C3B00", underline: true, border: "#8A5A00", line: "Dash" },
  info: { fill: "#E6EAFB", font: "#1F3A93", italic: true, border: "#3A50B0", line: "Dot" },
  explained: { border: "#616161", line: "Dot" },
  stale: { fill: "#F0F0F0", font: "#424242", border: "#616161", line: "Dash" },
};

const MARKER = "FIVESTAR.MARK.";

/** Rule of a mark: always true, and recognisable as ours in any later session. */
export const markFormula = (look: MarkLook): string => `=LEN("${MARKER}${look}")>0`;

export const isMarkFormula = (formula: string): boolean => formula.includes(`"${MARKER}`);
