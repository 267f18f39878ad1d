import type { Requirements } from "./appContext";
import since from "./since.json" with { type: "json" };

/** Class and member to the set and version it came with, where that is newer than ExcelApi 1.1. */
const sinceOf: Record<string, Record<string, string>> = since;

/** Compares two versions such as "1.9" and "1.10". */
export function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** The advertised requirement sets cover a member of the object model. */
export function isWithinRequirements(type: string, member: string, advertised: Requirements): boolean {
  const needed = sinceOf[type]?.[member];
  if (needed === undefined) return true;
  const [set = "", version = ""] = needed.split(" ");
  const offered = advertised[set];
  return offered !== undefined && isAtLeast(offered, version);
}
