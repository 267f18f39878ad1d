import { createRoot, type Root } from "react-dom/client";
import { wideServices } from "../app/board/wide/windowServices";
import type { Services } from "../app/services";
import { boardTranslator, type BoardPagesKey } from "../i18n/boardPages";
import { localeOf, type Locale } from "../i18n/locale";
import { browserServices } from "./browser";
import { WidePage } from "./components/board/wide/WidePage";
import { Frame } from "./components/Frame";
import { ServicesProvider } from "./components/useApp";
import { hostFacts } from "./hostFacts";
import { openChannel } from "./paneChannel";

/** Loads the words of a language for pages; Chinese is always there. */
async function loadLocale(locale: Locale): Promise<void> {
  if (locale === "en") await import(/* webpackChunkName: "english" */ "../i18n/english");
}

function rest(): Omit<Services, "store" | "workbook" | "engine" | "memory"> {
  const loaded = performance.now();
  return {
    ...browserServices,
    facts: () => hostFacts(loaded),
    loadLocale,
  };
}

/** A sentence in place of the page. */
function showSentence(root: Root, locale: Locale, key: BoardPagesKey): void {
  document.documentElement.lang = locale;
  document.documentElement.style.colorScheme = "light dark";
  root.render(
    <main>
      <p role="status">{boardTranslator(locale)(key)}</p>
    </main>,
  );
}

/** Shows what the pane hands over; without a pane says how to get there. */
export async function startWidePage(): Promise<void> {
  const place = document.getElementById("root");
  if (!place) throw new Error("the page has no root");
  const root = createRoot(place);
  const { host } = await Office.onReady();
  const locale = localeOf(host === null ? navigator.language : Office.context.displayLanguage);
  if (host === null || typeof Office.context.ui.messageParent !== "function")
    return showSentence(root, locale, "wide.alone");
  showSentence(root, locale, "wide.receiving");
  const channel = openChannel();
  const handover = await channel.handover;
  if (!handover) {
    showSentence(root, locale, "wide.is.garbled");
    channel.say({ kind: "garbled" });
    return;
  }
  await loadLocale(handover.locale);
  const { services, onRows } = wideServices(handover, channel.say, rest());
  channel.onRows(onRows);
  root.render(
    <ServicesProvider value={services}>
      <Frame>
        <WidePage />
      </Frame>
    </ServicesProvider>,
  );
  channel.say({ kind: "shown" });
}
