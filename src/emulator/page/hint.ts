import { addressOf } from "../engine/address";
import type { Engine } from "../engine/engine";
import { activeCell } from "../engine/selection";

/** Shows below the ribbon what the add-in says about the error in the active cell. */
export function showHint(container: HTMLElement, engine: Engine): void {
  const update = () => {
    const { sheetId, area } = activeCell(engine);
    const sentence = engine.functions.sentenceAt(sheetId, area.top, area.left);
    const name = engine.sheet(sheetId)?.getName() ?? "";
    container.textContent = sentence === "" ? "" : `${addressOf(name, area)}：${sentence}`;
  };
  engine.changes.listeners.add(({ kind }) => {
    if (kind === "selected" || kind === "activated") update();
  });
  engine.calculated.add(update);
  engine.opened.add(update);
}
