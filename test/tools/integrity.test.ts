import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Script } from "node:vm";
import { describe, expect, test } from "vitest";
import { integrityOf } from "../../tools/integrity";

const dist = path.resolve(import.meta.dirname, "../../dist");
const read = (name: string): string => readFileSync(path.join(dist, name), "utf8");
const page = read("taskpane.html");
const [entry] = /taskpane\.[0-9a-f]{10}\.js/.exec(page)!;

describe("integrity of the scripts", () => {
  test("is the value a browser computes", () => {
    expect(integrityOf("alert('Hello, world.');")).toBe(
      "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=",
    );
  });

  test("stands at the script of the page, and is that of the file", () => {
    const [, value] = /integrity="([^"]+)"/.exec(page)!;
    expect(value).toBe(integrityOf(read(entry)));
  });

  test("is known to the page for every script it may load later", () => {
    const known = new Map(
      readdirSync(dist)
        .filter((name) => name.endsWith(".js"))
        .map((name) => [integrityOf(read(name)), name]),
    );
    const script = read(entry);
    const byChunk = (value: string): ReadonlyMap<string, string> =>
      new Map(
        [...script.matchAll(new RegExp(`(?:"([^"]+)"|([\\w$]+)):"(${value})"`, "g"))].map(
          ([, quoted, bare, found]) => [(quoted ?? bare)!, found!],
        ),
      );
    const hashes = byChunk("[0-9a-f]{10}");
    const values = byChunk("sha256-[A-Za-z0-9+/]{43}=");
    expect(values.size).toBeGreaterThan(20);
    for (const [chunk, value] of values) expect(known.get(value), chunk).toContain(hashes.get(chunk));
    // A worker is started by its address alone; a browser has no place for an integrity value there.
    const workers = [...hashes.keys()].filter((chunk) => !values.has(chunk));
    expect(workers.sort()).toEqual(["analysis", "files", "src_workers_engine_ts"]);
  });

  test("leaves the rest of the scripts alone", { timeout: 60_000 }, () => {
    const scripts = readdirSync(dist).filter((name) => name.endsWith(".js"));
    for (const name of scripts) expect(() => new Script(read(name)), name).not.toThrow();
  });

  test("has left no placeholder", () => {
    for (const name of readdirSync(dist).filter((file) => file.endsWith(".js")))
      expect(read(name), name).not.toContain("@integrity-of");
  });
});
