import { element, flag, make, textOf, type XmlElement } from "../xml/xml";

/** The six texts of a page, by Office's member names. */
type PageTexts = Record<string, string>;

const sections = { L: "left", C: "center", R: "right" } as const;

/** Splits `&LOne&CTwo&RThree`; text before the first mark stands in the centre. */
function splitSections(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  let side: string = sections.C;
  let at = 0;
  const take = (end: number): void => {
    if (end > at) found[side] = (found[side] ?? "") + text.slice(at, end);
  };
  for (let i = 0; i < text.length - 1; i++) {
    if (text[i] !== "&") continue;
    const next = sections[text[i + 1] as keyof typeof sections];
    if (next) {
      take(i);
      side = next;
      at = i + 2;
    }
    i++;
  }
  take(text.length);
  return found;
}

function joinSections(texts: PageTexts, kind: "Header" | "Footer"): string {
  return Object.entries(sections)
    .map(([mark, side]) => (texts[`${side}${kind}`] ? `&${mark}${texts[`${side}${kind}`]}` : ""))
    .join("");
}

function readPage(xml: XmlElement, page: string): PageTexts {
  const texts: PageTexts = {};
  for (const kind of ["Header", "Footer"]) {
    const found = splitSections(textOf(element(xml, `${page}${kind}`)));
    for (const [side, text] of Object.entries(found)) texts[`${side}${kind}`] = text;
  }
  return texts;
}

const states = [
  ["Default", false, false],
  ["FirstAndDefault", true, false],
  ["OddAndEven", false, true],
  ["FirstOddAndEven", true, true],
] as const;

/** Office's `headersFooters` of a `headerFooter` element; undefined when it says nothing. */
export function readHeadersFooters(xml: XmlElement | undefined): Record<string, unknown> | undefined {
  if (!xml) return undefined;
  const first = flag(xml, "differentFirst");
  const even = flag(xml, "differentOddEven");
  const pages = {
    defaultForAllPages: readPage(xml, "odd"),
    evenPages: readPage(xml, "even"),
    firstPage: readPage(xml, "first"),
  };
  const isEmpty = Object.values(pages).every((texts) => Object.keys(texts).length === 0);
  if (isEmpty && !first && !even) return undefined;
  return {
    state: states.find((state) => state[1] === first && state[2] === even)![0],
    useSheetMargins: flag(xml, "alignWithMargins", true),
    useSheetScale: flag(xml, "scaleWithDoc", true),
    ...pages,
  };
}

/** The `headerFooter` element of Office's `headersFooters`. */
export function headerFooterXml(value: Record<string, unknown>): XmlElement | undefined {
  const state = states.find(([name]) => name === value.state) ?? states[0];
  const odd = { ...(value.defaultForAllPages as PageTexts), ...(value.oddPages as PageTexts) };
  const pages = { odd, even: value.evenPages as PageTexts, first: value.firstPage as PageTexts };
  const children = Object.entries(pages).flatMap(([page, texts]) =>
    (["Header", "Footer"] as const).flatMap((kind) => {
      const text = joinSections(texts ?? {}, kind);
      return text ? [make(`${page}${kind}`, {}, text)] : [];
    }),
  );
  if (children.length === 0 && state[0] === "Default") return undefined;
  return make(
    "headerFooter",
    {
      differentOddEven: state[2] || undefined,
      differentFirst: state[1] || undefined,
      scaleWithDoc: value.useSheetScale === false ? false : undefined,
      alignWithMargins: value.useSheetMargins === false ? false : undefined,
    },
    children,
  );
}
