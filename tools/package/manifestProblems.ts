import { existsSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";

const SHORT = 125;
const LONG = 250;
const ID = 32;
const mandatorySizes = ["16", "32", "80"];

/** Everything a schema cannot tell about a manifest: see `manifestProblems`. */
class Manifest {
  readonly #elements: readonly Element[];

  constructor(xml: string) {
    this.#elements = [
      ...new JSDOM(xml, { contentType: "text/xml" }).window.document.getElementsByTagName("*"),
    ];
  }

  all(name: string): readonly Element[] {
    return this.#elements.filter((element) => element.localName === name);
  }

  values(attribute: string): readonly string[] {
    return this.#elements.flatMap((element) => element.getAttribute(attribute) ?? []);
  }

  text(name: string): string {
    return this.all(name)[0]?.textContent?.trim() ?? "";
  }
}

/** Resources are named by ids of at most 32 characters, each asked for and each there. */
function resourceProblems(manifest: Manifest): readonly string[] {
  const ids = ["Image", "Url", "String"].flatMap((name) =>
    manifest.all(name).flatMap((element) => element.getAttribute("id") ?? []),
  );
  const asked = manifest.values("resid");
  return [
    ...asked.filter((id) => !ids.includes(id)).map((id) => `resource ${id} is missing`),
    ...ids.filter((id) => !asked.includes(id)).map((id) => `resource ${id} is never used`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `resource ${id} stands there twice`),
    ...ids.filter((id) => id.length > ID).map((id) => `id ${id} is longer than ${ID}`),
  ];
}

/** Every address is under the base, and a file of the folder stands behind it. */
function addressProblems(manifest: Manifest, base: string, folder: string): readonly string[] {
  const addresses = [...manifest.values("DefaultValue"), ...manifest.values("Value")].filter((value) =>
    /^\w+:\/\//.test(value),
  );
  return [...new Set(addresses)].flatMap((address) => {
    if (!address.startsWith(`${base}/`)) return [`${address} is not under ${base}`];
    const file = decodeURIComponent(address.slice(base.length + 1));
    return existsSync(path.join(folder, file)) ? [] : [`no file behind ${address}`];
  });
}

function textProblems(manifest: Manifest): readonly string[] {
  const tooLong = (list: string, limit: number): readonly string[] =>
    manifest
      .all(list)
      .flatMap((element) => [...element.querySelectorAll("*")])
      .flatMap((element) => element.getAttribute("DefaultValue") ?? element.getAttribute("Value") ?? [])
      .filter((text) => text.length > limit)
      .map((text) => `longer than ${limit}: ${text}`);
  return [...tooLong("ShortStrings", SHORT), ...tooLong("LongStrings", LONG)];
}

const iconProblems = (manifest: Manifest): readonly string[] =>
  manifest.all("Icon").flatMap((icon) => {
    const sizes = [...icon.children].map((image) => image.getAttribute("size"));
    return mandatorySizes.filter((size) => !sizes.includes(size)).map((size) => `an icon lacks ${size} px`);
  });

function headProblems(manifest: Manifest, base: string): readonly string[] {
  const problems: string[] = [];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(manifest.text("Id")))
    problems.push("Id is no GUID");
  if (!/^[1-9]\d*(\.\d+){1,3}$/.test(manifest.text("Version"))) problems.push("Version is below 1.0");
  const domains = manifest.all("AppDomain").map((element) => element.textContent);
  if (!domains.includes(new URL(base).origin)) problems.push(`AppDomains lacks ${new URL(base).origin}`);
  return problems;
}

/**
 * What Office would refuse in a manifest although the schema lets it pass; empty when all is well.
 * @param base https address the files are served from, without a slash at the end.
 * @param folder the files that are served.
 */
export function manifestProblems(xml: string, base: string, folder: string): readonly string[] {
  const manifest = new Manifest(xml);
  return [
    ...headProblems(manifest, base),
    ...resourceProblems(manifest),
    ...addressProblems(manifest, base, folder),
    ...textProblems(manifest),
    ...iconProblems(manifest),
  ];
}
