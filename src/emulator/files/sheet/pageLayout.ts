import { attribute, element, flag, make, numberAttribute, type XmlElement } from "../xml/xml";
import { headerFooterXml, readHeadersFooters } from "./headersFooters";

/** Page set-up by the member names of Office's PageLayout; margins in points. */
export type PageLayout = Record<string, unknown>;

/** Office's paper types in the order of the file's numbers from 1. */
const papers = (
  "Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 " +
  "Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL " +
  "EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly " +
  "EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman"
).split(" ");

const margins = ["left", "right", "top", "bottom", "header", "footer"] as const;
const pointsPerInch = 72;

/** Office's words and the file's for the same choice. */
const comments: Record<string, string> = { none: "NoComments", atEnd: "EndSheet", asDisplayed: "InPlace" };
const errors: Record<string, string> = {
  displayed: "AsDisplayed",
  blank: "Blank",
  dash: "Dash",
  NA: "NotAvailable",
};

const reversed = (words: Record<string, string>, value: unknown): string | undefined =>
  Object.keys(words).find((key) => words[key] === value);

function readZoom(root: XmlElement, setup: XmlElement): Record<string, number> {
  const fits = flag(element(element(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  if (!fits) return { scale: numberAttribute(setup, "scale") ?? 100 };
  const zoom: Record<string, number> = {};
  const wide = numberAttribute(setup, "fitToWidth") ?? 1;
  const tall = numberAttribute(setup, "fitToHeight") ?? 1;
  if (wide > 0) zoom.horizontalFitToPages = wide;
  if (tall > 0) zoom.verticalFitToPages = tall;
  return zoom;
}

function readSetup(root: XmlElement, setup: XmlElement): PageLayout {
  const layout: PageLayout = { zoom: readZoom(root, setup) };
  const paper = papers[(numberAttribute(setup, "paperSize") ?? 0) - 1];
  const orientation = attribute(setup, "orientation");
  if (paper) layout.paperSize = paper;
  if (orientation && orientation !== "default")
    layout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  if (flag(setup, "blackAndWhite")) layout.blackAndWhite = true;
  if (flag(setup, "draft")) layout.draftMode = true;
  if (flag(setup, "useFirstPageNumber"))
    layout.firstPageNumber = numberAttribute(setup, "firstPageNumber") ?? 1;
  if (attribute(setup, "pageOrder") === "overThenDown") layout.printOrder = "OverThenDown";
  const comment = comments[attribute(setup, "cellComments") ?? ""];
  const error = errors[attribute(setup, "errors") ?? ""];
  if (comment) layout.printComments = comment;
  if (error) layout.printErrors = error;
  return layout;
}

/** The page set-up of a worksheet's root; only what the file states. */
export function readPageLayout(root: XmlElement): PageLayout {
  const layout: PageLayout = {};
  const setup = element(root, "pageSetup");
  const options = element(root, "printOptions");
  const pageMargins = element(root, "pageMargins");
  if (setup) Object.assign(layout, readSetup(root, setup));
  for (const side of margins) {
    const inches = numberAttribute(pageMargins, side);
    if (inches !== undefined) layout[`${side}Margin`] = Math.round(inches * pointsPerInch * 1e6) / 1e6;
  }
  if (flag(options, "horizontalCentered")) layout.centerHorizontally = true;
  if (flag(options, "verticalCentered")) layout.centerVertically = true;
  if (flag(options, "gridLines")) layout.printGridlines = true;
  if (flag(options, "headings")) layout.printHeadings = true;
  const texts = readHeadersFooters(element(root, "headerFooter"));
  if (texts) layout.headersFooters = texts;
  return layout;
}

type Zoom = { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };

/** Whether the layout fits the sheet on a number of pages. */
export const fitsPages = (layout: PageLayout): boolean => {
  const zoom = (layout.zoom ?? {}) as Zoom;
  return zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
};

function setupXml(layout: PageLayout): XmlElement | undefined {
  const zoom = (layout.zoom ?? {}) as Zoom;
  const fits = fitsPages(layout);
  const paper = papers.indexOf(String(layout.paperSize ?? "")) + 1;
  const number = typeof layout.firstPageNumber === "number" ? layout.firstPageNumber : undefined;
  const xml = make("pageSetup", {
    paperSize: paper || undefined,
    scale: !fits && zoom.scale && zoom.scale !== 100 ? zoom.scale : undefined,
    firstPageNumber: number,
    fitToWidth: fits ? (zoom.horizontalFitToPages ?? 0) : undefined,
    fitToHeight: fits ? (zoom.verticalFitToPages ?? 0) : undefined,
    pageOrder: layout.printOrder === "OverThenDown" ? "overThenDown" : undefined,
    orientation: layout.orientation ? String(layout.orientation).toLowerCase() : undefined,
    blackAndWhite: layout.blackAndWhite === true || undefined,
    draft: layout.draftMode === true || undefined,
    cellComments: reversed(comments, layout.printComments),
    errors: reversed(errors, layout.printErrors),
    useFirstPageNumber: number === undefined ? undefined : true,
  });
  return Object.keys(xml.attributes).length > 0 ? xml : undefined;
}

const usualMargins: Record<string, number> = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};

function marginsXml(layout: PageLayout): XmlElement | undefined {
  if (margins.every((side) => layout[`${side}Margin`] === undefined)) return undefined;
  const inches = margins.map((side) => {
    const points = layout[`${side}Margin`];
    return [
      side,
      typeof points === "number" ? Math.round((points / pointsPerInch) * 1e9) / 1e9 : usualMargins[side],
    ];
  });
  return make("pageMargins", Object.fromEntries(inches) as Record<string, number>);
}

/** The elements of a page set-up in the order of the schema. */
export function writePageLayout(layout: PageLayout): XmlElement[] {
  const options = make("printOptions", {
    horizontalCentered: layout.centerHorizontally === true || undefined,
    verticalCentered: layout.centerVertically === true || undefined,
    headings: layout.printHeadings === true || undefined,
    gridLines: layout.printGridlines === true || undefined,
  });
  const texts = layout.headersFooters as Record<string, unknown> | undefined;
  const written = [
    Object.keys(options.attributes).length > 0 ? options : undefined,
    marginsXml(layout),
    setupXml(layout),
    texts && headerFooterXml(texts),
  ];
  return written.filter((xml) => xml !== undefined);
}

/** Members that stand in defined names instead of the sheet. */
export const namedMembers = ["printArea", "printTitleRows", "printTitleColumns"];
