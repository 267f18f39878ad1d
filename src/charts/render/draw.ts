import { highlightParam, type Spec } from "../spec";
import { viewOf } from "./view";

/** A mark that stands for a society, or for another row of the table. */
export interface Mark {
  readonly id: string;
  /** Its row in words. */
  readonly says: string;
}

export interface DrawOptions {
  /** A mark was clicked. */
  readonly onPick?: (mark: Mark) => void;
  /** The pointer came to a mark, or left it. */
  readonly onHover?: (mark: Mark | null) => void;
}

/** A picture on the page. */
export interface Drawing {
  /** Outlines the mark with this id; null outlines none. */
  highlight(id: string | null): Promise<void>;
  /** Takes the picture off the page and lets go of everything it holds. Safe to call twice. */
  finalize(): void;
}

function markOf(item: unknown): Mark | null {
  const { datum } = (item ?? {}) as { datum?: Partial<Mark> };
  return typeof datum?.id === "string" ? { id: datum.id, says: datum.says ?? "" } : null;
}

/** Draws a picture into an element, in place of what it held. */
export async function draw(container: HTMLElement, spec: Spec, options: DrawOptions = {}): Promise<Drawing> {
  const { onPick, onHover } = options;
  const view = viewOf(spec, {
    renderer: "svg",
    container,
    hover: false,
    tooltip: (_handler, _event, item, value) => {
      const mark = value === null || value === undefined || value === "" ? null : markOf(item);
      if (onHover) onHover(mark);
      else container.title = mark?.says ?? "";
    },
  });
  if (onPick)
    view.addEventListener("click", (_event, item) => {
      const mark = markOf(item);
      if (mark) onPick(mark);
    });
  try {
    await view.runAsync();
  } catch (error) {
    view.finalize();
    throw error;
  }
  let isDrawn = true;
  return {
    highlight: async (id) => {
      if (isDrawn) await view.signal(highlightParam, id ?? "").runAsync();
    },
    finalize: () => {
      if (!isDrawn) return;
      isDrawn = false;
      view.finalize();
      container.replaceChildren();
    },
  };
}
