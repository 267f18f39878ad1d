import { areaText, parseArea } from "./address";
import type { Change } from "./changes";
import type { Engine } from "./engine";
import { followAreas } from "./shift";

/** Addresses that follow a change; the same list when it does not touch them. */
function followTexts(sheetId: string, texts: readonly string[], change: Change): string[] {
  return texts.flatMap((text) => {
    const area = parseArea(text);
    return area ? followAreas(sheetId, [area], change).map(areaText) : [];
  });
}

/** Lets what we hold beside Univer's snapshot follow when cells move. */
export function followExtras(engine: Engine, change: Change): void {
  if (change.kind !== "shifted" && change.kind !== "moved") return;
  for (const object of Object.values(engine.extras.objects ?? {})) {
    for (const [name, range] of Object.entries(object.ranges)) {
      const [address] = followTexts(range.sheetId, [range.address], change);
      if (address === undefined) Reflect.deleteProperty(object.ranges, name);
      else range.address = address;
    }
  }
  for (const [sheetId, extras] of Object.entries(engine.extras.sheets)) {
    if (extras.unlocked) extras.unlocked = followTexts(sheetId, extras.unlocked, change);
    if (extras.formulasHidden) extras.formulasHidden = followTexts(sheetId, extras.formulasHidden, change);
    for (const [name, areas] of Object.entries(extras.styleNames ?? {})) {
      extras.styleNames![name] = followTexts(sheetId, areas, change);
    }
    if (extras.rowGroups) extras.rowGroups = followTexts(sheetId, extras.rowGroups, change);
    if (extras.columnGroups) extras.columnGroups = followTexts(sheetId, extras.columnGroups, change);
    if (extras.hyperlinks) {
      extras.hyperlinks = extras.hyperlinks.flatMap((link) =>
        followTexts(sheetId, [link.address], change).map((address) => ({ ...link, address })),
      );
    }
  }
}
