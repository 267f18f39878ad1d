import { numberText } from "./numbers";

/** Text, or a name that is shown in bold and never broken across lines. */
export type RichPart = string | { readonly name: string };

/** Sentences whose names are marked. */
export type Rich = readonly RichPart[];

export type RichSlot = string | number | { readonly name: string } | Rich;
export type RichSlots = Readonly<Record<string, RichSlot>>;

/** `{slot}`, or `{slot#one|many}`: a word by the number in the slot. */
const SLOT = /\{(\w+)(?:#([^|}]*)\|([^}]*))?\}/g;

const isRich = (slot: RichSlot): slot is Rich => Array.isArray(slot);

function partsOf(slot: RichSlot): Rich {
  if (typeof slot === "number") return [numberText(slot)];
  return isRich(slot) ? slot : [slot];
}

/** Parts with neighbouring texts joined and empty ones left out. */
function joined(parts: Rich): Rich {
  const result: RichPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part === "") continue;
    if (typeof part === "string" && typeof last === "string") result[result.length - 1] = last + part;
    else result.push(part);
  }
  return result;
}

/**
 * Fills the slots of a template; numbers are grouped, names stay marked.
 * @throws when a slot has no value, which is a bug of the caller.
 */
export function fillRich(template: string, slots: RichSlots): Rich {
  const parts: RichPart[] = [];
  let from = 0;
  for (const match of template.matchAll(SLOT)) {
    const [whole, name, one, many] = match;
    const slot = slots[name!];
    if (slot === undefined) throw new Error(`no value for {${name}} in “${template}”`);
    parts.push(template.slice(from, match.index));
    if (one === undefined) parts.push(...partsOf(slot));
    else parts.push(slot === 1 ? one : many!);
    from = match.index + whole.length;
  }
  return joined([...parts, template.slice(from)]);
}

export const plainText = (rich: Rich): string =>
  rich.map((part) => (typeof part === "string" ? part : part.name)).join("");

/** Several texts one after another. */
export const joinRich = (texts: readonly Rich[], separator = ""): Rich =>
  joined(
    texts.filter((text) => text.length > 0).flatMap((text, i) => (i === 0 ? text : [separator, ...text])),
  );
