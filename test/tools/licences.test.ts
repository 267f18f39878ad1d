import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { licenceProblems, noticesOf, withText } from "../../tools/licences/notices";
import { packageFolder, packagesOf, type Shipped } from "../../tools/licences/packages";
import { NOTICES, SBOM } from "../../tools/licences/plugin";
import { sbomOf } from "../../tools/licences/sbom";

const root = path.resolve(import.meta.dirname, "../..");
const dist = path.join(root, "dist");

interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
}
const bill = JSON.parse(readFileSync(path.join(dist, SBOM), "utf8")) as {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly metadata: { readonly component: { readonly "bom-ref": string } };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly dependsOn: readonly string[] }[];
};
const fullName = ({ group, name }: Component): string => (group ? `${group}/${name}` : name);
const notices = readFileSync(path.join(dist, NOTICES), "utf8");

const part: Shipped = {
  name: "part",
  version: "1.0.0",
  licence: "MIT",
  author: "",
  homepage: "",
  text: "MIT License",
};

describe("what ships", () => {
  test("names every dependency the pane is made of, and nothing that only builds or tests", () => {
    const names = bill.components.map(fullName);
    expect(names).toEqual(
      expect.arrayContaining([
        "react",
        "react-dom",
        "@fluentui/react-icons",
        "arquero",
        "vega",
        "vega-lite",
        "hucre",
      ]),
    );
    expect(names).toContain("webpack");
    for (const name of [
      "typescript",
      "esbuild",
      "vitest",
      "@univerjs/core",
      "@microsoft/office-js",
      "@duckdb/node-api",
    ])
      expect(names).not.toContain(name);
    expect(new Set(names).size).toBeGreaterThan(40);
  });

  test("is under no GPL, AGPL or LGPL, and under nothing unknown", () => {
    for (const component of bill.components) {
      expect(component.licenses.length, component.purl).toBe(1);
      expect(component.licenses[0]!.license.id, component.purl).toMatch(
        /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Unlicense|CC0-1\.0)$/,
      );
    }
  });

  test("has the text of each licence in the notices", () => {
    const chapters = notices.split(`\n\n${"-".repeat(80)}\n\n`).slice(1);
    expect(chapters).toHaveLength(bill.components.length);
    for (const [index, component] of bill.components.entries()) {
      const chapter = chapters[index]!;
      expect(chapter.startsWith(`${fullName(component)} ${component.version} · `), component.purl).toBe(true);
      expect(chapter.length, component.purl).toBeGreaterThan(300);
      expect(chapter).toMatch(/copyright|public domain|permission|licen[cs]e/i);
    }
  });

  test("is what is installed: versions and archives are those of package-lock", () => {
    const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
      packages: Record<string, { version?: string; integrity?: string }>;
    };
    for (const component of bill.components) {
      const found = Object.entries(lock.packages).filter(
        ([folder, { version }]) =>
          folder.endsWith(`node_modules/${fullName(component)}`) && version === component.version,
      );
      expect(found.length, component.purl).toBeGreaterThan(0);
      const [{ alg, content }] = component.hashes as [Component["hashes"][number]];
      expect(alg).toBe("SHA-512");
      expect(found.map(([, { integrity }]) => integrity)).toContain(
        `sha512-${Buffer.from(content, "hex").toString("base64")}`,
      );
    }
  });

  test("is stated in the form of CycloneDX, the same for the same parts", () => {
    expect(bill).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.5", version: 1 });
    expect(bill.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(bill.dependencies[0]!.dependsOn).toEqual(bill.components.map(({ purl }) => purl));
    const program = { name: "five-star-societies", version: "0.1.0", license: "MIT" };
    const once = sbomOf(program, [part], { packages: {} });
    expect(sbomOf(program, [part], { packages: {} })).toEqual(once);
    expect(once).not.toEqual(sbomOf(program, [{ ...part, version: "1.0.1" }], { packages: {} }));
  });
});

describe("a licence", () => {
  test.each(["GPL-3.0", "AGPL-3.0-only", "LGPL-2.1", "MIT OR GPL-2.0", "", "SEE LICENSE IN LICENSE"])(
    "%j keeps a package from shipping",
    (licence) => {
      expect(licenceProblems([{ ...part, licence }])).toHaveLength(1);
    },
  );

  test("without its text keeps a package from shipping, unless MIT is stated and its holder known", () => {
    expect(licenceProblems([withText({ ...part, text: "" })])).toEqual([
      "part 1.0.0: no text of the licence",
    ]);
    const known = withText({ ...part, text: "", author: "Example Author <a@example.org>" });
    expect(licenceProblems([known])).toEqual([]);
    expect(known.text).toContain("Copyright (c) Example Author\n");
    expect(withText({ ...part, licence: "ISC", text: "", author: "Example" }).text).toBe("");
  });

  test("stands in the notices with name, version and text", () => {
    expect(noticesOf([part])).toContain("part 1.0.0 · MIT\n\nMIT License");
  });
});

test("a file belongs to the nearest package", () => {
  expect(packageFolder("/a/node_modules/@s/b/node_modules/c/lib/x.js")).toBe(
    "/a/node_modules/@s/b/node_modules/c",
  );
  expect(packageFolder("/a/node_modules/@s/b/x.js")).toBe("/a/node_modules/@s/b");
  expect(packageFolder("/a/src/x.js")).toBeUndefined();
  const file = path.join(root, "node_modules/react/index.js");
  expect(existsSync(file)).toBe(true);
  expect(packagesOf([file, file, path.join(root, "src/x.ts")]).map(({ name }) => name)).toEqual(["react"]);
  expect(readdirSync(dist)).toContain(NOTICES);
});
