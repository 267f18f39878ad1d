import { allowanceCaps, labourCaps } from "./labour";
import { lodgingCaps } from "./lodging";
import { eventCaps, eventLimits } from "./meetings";
import type { CapRow, LimitRow } from "./types";

/** Every cap known, with its certainty; a figure that was not found stands as a row to be filled in. */
export const builtInCaps: readonly CapRow[] = [...eventCaps, ...labourCaps, ...allowanceCaps, ...lodgingCaps];

/** Every limit known on length and size. */
export const builtInLimits: readonly LimitRow[] = eventLimits;
