import { parsedJson } from "../../../core/json";
import { isCount, isText, listOf, oneOf, shape, type Test } from "./shape";

/** Rows of a sheet, 0-based. */
export interface RowsSelected {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
}

/** What the pane says to the wide window. */
export type PaneMessage =
  /** A part of the text of what is handed over, 0-based; parts may arrive in any order. */
  | { readonly kind: "part"; readonly at: number; readonly of: number; readonly text: string }
  /** These rows are selected in the workbook. */
  | ({ readonly kind: "selected" } & RowsSelected);

/** What the wide window says to the pane. */
export type WindowMessage =
  /** It listens. */
  | { readonly kind: "ready" }
  /** What was handed over has arrived and is used. */
  | { readonly kind: "shown" }
  /** What was handed over cannot be used. */
  | { readonly kind: "garbled" }
  /** A row is to be selected in the workbook. */
  | { readonly kind: "select"; readonly sheet: string; readonly row: number }
  /** These societies are followed from now on. */
  | { readonly kind: "follow"; readonly ids: readonly string[] };

const mostParts = 10_000;

const ofPane: Readonly<Record<PaneMessage["kind"], Test>> = {
  part: shape({ at: isCount, of: isCount, text: isText }),
  selected: shape({ sheet: isText, top: isCount, bottom: isCount }),
};

const ofWindow: Readonly<Record<WindowMessage["kind"], Test>> = {
  ready: shape({}),
  shown: shape({}),
  garbled: shape({}),
  select: shape({ sheet: isText, row: isCount }),
  follow: shape({ ids: listOf(isText) }),
};

function read<M extends { readonly kind: string }>(
  text: string,
  tests: Readonly<Record<M["kind"], Test>>,
): M | undefined {
  const value = parsedJson(text);
  if (!shape({ kind: oneOf(...Object.keys(tests)) })(value)) return undefined;
  const message = value as M;
  return tests[message.kind as M["kind"]](message) ? message : undefined;
}

/** A text from the pane; undefined where it is none of its messages. */
export const readPaneMessage = (text: string): PaneMessage | undefined => read(text, ofPane);

/** A text from the wide window; undefined where it is none of its messages. */
export const readWindowMessage = (text: string): WindowMessage | undefined => read(text, ofWindow);

/** Characters of a part: hosts take messages of this size, and one after the other leaves the pane free. */
const PART = 200_000;

/** A text in parts of bounded size. */
export function partsOf(text: string, size = PART): readonly PaneMessage[] {
  const of = Math.max(1, Math.ceil(text.length / size));
  return Array.from({ length: of }, (_, at) => ({
    kind: "part",
    at,
    of,
    text: text.slice(at * size, (at + 1) * size),
  }));
}

/** Puts parts together: the whole text when the last one missing has come, undefined before; null when they do not fit. */
export function joiner(): (part: PaneMessage & { readonly kind: "part" }) => string | null | undefined {
  const parts: string[] = [];
  let count = 0;
  let of: number | undefined;
  return (part) => {
    of ??= part.of;
    if (part.of !== of || of > mostParts || part.at >= of) return null;
    if (parts[part.at] === undefined) count++;
    parts[part.at] = part.text;
    return count === of ? parts.join("") : undefined;
  };
}
