import type { Manifest } from "../manifest";
import { readManifest } from "../manifest";

/** What the server tells the page. */
interface ServerConfig {
  /** XML of the add-in's manifest, with the server's own origin in its addresses. */
  manifest?: string;
  open?: { url: string; name: string };
}

/** What the page starts with. */
export interface PageConfig {
  manifest: Manifest | undefined;
  open: { url: string; name: string } | undefined;
  language: string;
  dark: boolean;
  paneWidth: number | undefined;
}

/** Reads the server's configuration and the page's own address. */
export async function readConfig(): Promise<PageConfig> {
  const query = new URLSearchParams(location.search);
  const language = query.get("lang") ?? "zh-CN";
  const response = await fetch("/emulator/config.json");
  const config = response.ok ? ((await response.json()) as ServerConfig) : {};
  const manifestUrl = query.get("manifest");
  const xml = manifestUrl ? await (await fetch(manifestUrl)).text() : config.manifest;
  const openUrl = query.get("open");
  const width = Number(query.get("pane"));
  return {
    manifest: xml ? readManifest(new DOMParser().parseFromString(xml, "text/xml"), language) : undefined,
    open: openUrl
      ? { url: openUrl, name: decodeURIComponent(openUrl.split("/").at(-1) ?? openUrl) }
      : config.open,
    language,
    dark: query.get("theme") === "dark",
    paneWidth: width > 0 ? width : undefined,
  };
}
