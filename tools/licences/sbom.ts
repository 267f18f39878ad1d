import { createHash } from "node:crypto";
import type { Shipped } from "./packages";

/** The part of a package-lock that is read: what was installed, by its folder. */
export interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
}

const purlOf = ({ name, version }: Pick<Shipped, "name" | "version">): string =>
  `pkg:npm/${name.replace("@", "%40")}@${version}`;

/** Hash of the archive a package was installed from, as package-lock has it. */
function hashOf(lock: Lock, { name, version }: Shipped): readonly object[] {
  const entry = Object.entries(lock.packages).find(
    ([folder, found]) => folder.endsWith(`node_modules/${name}`) && found.version === version,
  );
  const [algorithm, value] = entry?.[1].integrity?.split("-") ?? [];
  return algorithm === "sha512" && value !== undefined
    ? [{ alg: "SHA-512", content: Buffer.from(value, "base64").toString("hex") }]
    : [];
}

function component(shipped: Shipped, lock: Lock): object {
  const { name, version, licence, author } = shipped;
  const [scope, bare] = name.startsWith("@") ? name.split("/") : [undefined, name];
  return {
    type: "library",
    "bom-ref": purlOf(shipped),
    ...(scope === undefined ? {} : { group: scope }),
    name: bare,
    version,
    ...(author === "" ? {} : { author }),
    licenses: [{ license: { id: licence } }],
    purl: purlOf(shipped),
    hashes: hashOf(lock, shipped),
  };
}

/** The same number for the same content, so that two builds of one source give one file. */
function serialOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A software bill of materials in the form of CycloneDX 1.5 (ECMA-424): the program and each part that ships in it. */
export function sbomOf(
  program: { readonly name: string; readonly version: string; readonly license: string },
  packages: readonly Shipped[],
  lock: Lock,
): object {
  const own = {
    type: "application",
    "bom-ref": purlOf(program),
    name: program.name,
    version: program.version,
    licenses: [{ license: { id: program.license } }],
    purl: purlOf(program),
  };
  const components = packages.map((shipped) => component(shipped, lock));
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    serialNumber: serialOf(JSON.stringify([own, components])),
    version: 1,
    metadata: { component: own },
    components,
    dependencies: [{ ref: own["bom-ref"], dependsOn: packages.map(purlOf) }],
  };
}
