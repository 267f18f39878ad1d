import { areaText } from "../engine/address";
import { subtract } from "../engine/area";
import { hasLockedCell, hasUnlockedCell, unlockedAreas } from "../engine/protection";
import type { Context } from "../host/context";
import { defineClass, readWrite } from "../host/define";
import { flag } from "../host/kinds";
import { parseArea } from "../engine/address";
import type { Cells } from "./support";
import { requireAllowed } from "./support";

function setLocked(cx: Context, { sheetId, areas }: Cells, locked: boolean): void {
  const rest = areas.reduce(
    (kept, area) => kept.flatMap((part) => subtract(part, area)),
    unlockedAreas(cx.engine, sheetId),
  );
  cx.engine.sheetExtras(sheetId).unlocked = [...rest, ...(locked ? [] : areas)].map(areaText);
}

const lockedOf = (cx: Context, { sheetId, areas }: Cells): boolean | null => {
  const locked = areas.some((area) => hasLockedCell(cx.engine, sheetId, area));
  const unlocked = areas.some((area) => hasUnlockedCell(cx.engine, sheetId, area));
  return locked && unlocked ? null : locked;
};

const hiddenAreas = (cx: Context, sheetId: string) =>
  (cx.engine.sheetExtras(sheetId).formulasHidden ?? []).map(parseArea).filter((area) => area !== undefined);

/** What a protected sheet keeps from the user in these cells. */
export const formatProtection = defineClass<Cells>("FormatProtection", {
  scalars: {
    locked: readWrite(
      (cells, cx) => lockedOf(cx, cells),
      flag,
      (cells, cx, locked) => {
        requireAllowed(cx, cells.sheetId, "allowFormatCells");
        setLocked(cx, cells, locked);
      },
    ),
    formulaHidden: readWrite(
      (cells, cx) => {
        const hidden = hiddenAreas(cx, cells.sheetId);
        const left = hidden.reduce(
          (rest, area) => rest.flatMap((part) => subtract(part, area)),
          [...cells.areas],
        );
        if (left.length === 0) return true;
        return hidden.length === 0 ? false : null;
      },
      flag,
      (cells, cx, hide) => {
        requireAllowed(cx, cells.sheetId, "allowFormatCells");
        const rest = cells.areas.reduce(
          (kept, area) => kept.flatMap((part) => subtract(part, area)),
          hiddenAreas(cx, cells.sheetId),
        );
        cx.engine.sheetExtras(cells.sheetId).formulasHidden = [...rest, ...(hide ? cells.areas : [])].map(
          areaText,
        );
      },
    ),
  },
});
