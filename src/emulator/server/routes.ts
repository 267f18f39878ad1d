import { readFile } from "node:fs/promises";
import path from "node:path";
import { allowScript, headersFor, type HeaderRules } from "./headerRules";
import { addinPlace, withOrigin } from "./manifest";
import { withLocalOffice } from "./officePages";
import { answer, fileAnswer, findFile, type Answer } from "./staticFiles";

/** What the server has to offer. */
export interface Site {
  /** Address of this server, such as `https://localhost:3000`. */
  origin: string;
  manifestPath: string;
  addinDir: string;
  /** Folder of the emulator's own page. */
  pageDir: string;
  /** Folder of office.js. */
  officeDir: string;
  /** A workbook that the page opens at start. */
  open?: string;
  rules: HeaderRules;
}

/** What the emulator's page asks for at start. */
export interface EmulatorConfig {
  /** Text of the manifest, its addresses at this server. */
  manifest: string;
  /** Address of the add-in's folder, with a slash at its end. */
  addinBase: string;
  open?: { url: string; name: string };
}

const emulatorFolder = "/emulator/";
const officeFolder = "/office-js/";

/**
 * Policy of the emulator's own page. The grid writes style elements, draws pictures from data, and takes fonts from
 * data; everything comes from this server.
 */
const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self' data:; connect-src 'self' data: blob:; worker-src 'self' blob:; frame-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const notFoundPage = `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>404</title>
<h1>没有这个文件</h1><p>请从 <a href="${emulatorFolder}">${emulatorFolder}</a> 开始。</p>
<p lang="en">There is no such file. Start from <a href="${emulatorFolder}">${emulatorFolder}</a>.</p></html>
`;

/** The answer to a request for something that is not there. */
export const notFound = (): Answer => ({
  ...answer(notFoundPage, "404.html", { "Content-Security-Policy": "default-src 'none'" }),
  status: 404,
});

const redirect = (to: string): Answer => ({ status: 302, headers: { Location: to }, body: "" });

const openUrl = (file: string): string => `${emulatorFolder}open/${encodeURIComponent(path.basename(file))}`;

async function config(site: Site): Promise<Answer> {
  const manifest = await readFile(site.manifestPath, "utf8");
  const { origin, folder } = addinPlace(manifest);
  const content: EmulatorConfig = {
    manifest: withOrigin(manifest, origin, site.origin),
    addinBase: site.origin + folder,
    ...(site.open === undefined ? {} : { open: { url: openUrl(site.open), name: path.basename(site.open) } }),
  };
  const made = answer(JSON.stringify(content), "config.json");
  return { ...made, headers: { ...made.headers, "Cache-Control": "no-store" } };
}

async function emulatorFile(site: Site, rest: string): Promise<Answer> {
  if (rest === "config.json") return config(site);
  if (site.open !== undefined && rest === `open/${path.basename(site.open)}`) return fileAnswer(site.open);
  const file = await findFile(site.pageDir, rest === "" ? "index.html" : rest);
  return file ? fileAnswer(file, { "Content-Security-Policy": pagePolicy }) : notFound();
}

async function officeFile(site: Site, rest: string): Promise<Answer> {
  const file = await findFile(site.officeDir, rest);
  return file ? fileAnswer(file) : notFound();
}

async function addinFile(site: Site, urlPath: string): Promise<Answer> {
  const { folder } = addinPlace(await readFile(site.manifestPath, "utf8"));
  if (!urlPath.startsWith(folder)) return notFound();
  const rest = urlPath.slice(folder.length);
  const file = rest === "headers.json" ? undefined : await findFile(site.addinDir, rest || "index.html");
  if (!file) return notFound();
  const headers: Record<string, string> = { ...headersFor(site.rules, `/${rest}`) };
  for (const name of Object.keys(headers))
    if (name.toLowerCase() === "content-security-policy")
      headers[name] = allowScript(headers[name]!, site.origin + officeFolder);
  return fileAnswer(file, headers, (html) => withLocalOffice(html, officeFolder));
}

/** The answer to a GET request for a path, already decoded. */
export async function route(site: Site, urlPath: string): Promise<Answer> {
  if (urlPath === "/" || `${urlPath}/` === emulatorFolder) return redirect(emulatorFolder);
  if (urlPath.startsWith(emulatorFolder)) return emulatorFile(site, urlPath.slice(emulatorFolder.length));
  if (urlPath.startsWith(officeFolder)) return officeFile(site, urlPath.slice(officeFolder.length));
  return addinFile(site, urlPath);
}
