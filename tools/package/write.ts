import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { headers } from "../headers";
import { SBOM } from "../licences/plugin";
import { manifestFor } from "../manifest";
import { manifestProblems } from "./manifestProblems";
import { copyOffice, officeAddress } from "./office";
import { PackageError, type PackageOptions } from "./options";
import { iisConfig } from "./servers/iis";
import { nginxConfig } from "./servers/nginx";
import { manifestVersion } from "./version";

/** Files of the build that are of no use to a server. */
const unwanted = new Set([".built", "headers.json"]);

function copyBuild(dist: string, out: string): void {
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(dist).filter((file) => !unwanted.has(file)))
    cpSync(path.join(dist, name), path.join(out, name), { recursive: true });
}

/** Lets the page take office.js from where this package has it. */
function pointToOffice(file: string, address: string): void {
  const page = readFileSync(file, "utf8");
  if (!page.includes(officeAddress.cdn)) throw new Error(`${file} does not load office.js`);
  writeFileSync(file, page.replace(officeAddress.cdn, address));
}

/** Another id makes another add-in, to be installed beside the real one. */
const withId = (manifest: string, id: string | undefined): string =>
  id === undefined ? manifest : manifest.replace(/<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`);

/**
 * Writes the files to serve and the manifest for their address: DIR/web, DIR/manifest.xml, and
 * what a server has to be told: DIR/servers.
 * @param dist folder of the production build.
 * @param version of the program, such as 1.2.3.
 * Throws, and leaves nothing behind, when the manifest would be refused.
 */
export function writePackage({ base, office, out, id }: PackageOptions, dist: string, version: string): void {
  const web = path.join(out, "web");
  copyBuild(dist, web);
  pointToOffice(path.join(web, "taskpane.html"), officeAddress[office]);
  if (office === "self") copyOffice(web);
  const manifest = withId(manifestFor(base, manifestVersion(version)), id);
  const problems = manifestProblems(manifest, base, web);
  if (problems.length > 0) {
    rmSync(out, { recursive: true });
    throw new PackageError(
      ["清单不合要求，没有写出 The manifest would be refused, nothing was written:", ...problems].join("\n"),
    );
  }
  writeFileSync(path.join(out, "manifest.xml"), manifest);
  cpSync(path.join(web, SBOM), path.join(out, SBOM));
  const servers = path.join(out, "servers");
  mkdirSync(servers);
  writeFileSync(path.join(servers, "nginx.conf"), nginxConfig(base, office));
  writeFileSync(path.join(servers, "web.config"), iisConfig(web, office));
  writeFileSync(path.join(servers, "headers.json"), `${JSON.stringify(headers(office), null, 2)}\n`);
}
