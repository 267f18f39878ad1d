import type { Services } from "../app/services";
import { saveFile, startAnalysis } from "./boardWorkers";
import { clock } from "./clock";

/** Services that any page has of its browser, whatever workbook it is about. */
export const browserServices = {
  clock,
  copy: (text) => navigator.clipboard.writeText(text),
  wait: (ms) => new Promise((resolve) => window.setTimeout(resolve, ms)),
  startAnalysis,
  saveFile,
} satisfies Partial<Services>;
