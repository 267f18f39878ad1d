import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readOptions, UsageError } from "../../../src/emulator/bin/options";
import { ask, makeFolder, manifestAt, type Folder } from "./support/site";

let site: Folder;

beforeAll(() => {
  site = makeFolder({
    "manifest.xml": manifestAt("https://localhost:3000/pane.html"),
    "dist/pane.html": "<!doctype html>窗格",
    "账.csv": "a,b",
  });
});

afterAll(() => {
  site.remove();
});

const place = (name: string): string => path.join(site.path, name);

describe("the arguments of start", () => {
  const given = (...more: string[]): ReturnType<typeof readOptions> =>
    readOptions(["--manifest", place("manifest.xml"), "--dir", place("dist"), ...more]);

  it("name the manifest, the add-in, the file and the port", () => {
    expect(given("--open", place("账.csv"), "--port", "3001", "--no-browser")).toEqual({
      manifest: place("manifest.xml"),
      dir: place("dist"),
      open: place("账.csv"),
      port: 3001,
      browser: false,
    });
    expect(given()).toMatchObject({ browser: true });
    expect(given("--help")).toBe("help");
  });

  it.each([
    [["--open", "没有.xlsx"], /找不到要打开的文件：.*没有\.xlsx\nThe file to open was not found/],
    [["--dir", "none"], /找不到加载项文件夹/],
    [["--manifest", "."], /找不到清单/],
    [["--port", "99999"], /端口无效/],
    [["--port", "x"], /no port/],
    [["--other"], /Usage/],
  ])("that are wrong are refused: %j", (more, message) => {
    expect(() => given(...more)).toThrow(UsageError);
    expect(() => given(...more)).toThrow(message);
  });
});

interface Run {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

function start(...args: string[]): Run {
  const child = spawn(process.execPath, ["--import", "tsx", "src/emulator/bin/start.ts", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
    });
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  return { child, output: () => text, ended };
}

async function until<T>(look: () => T | undefined, run: Run): Promise<T> {
  let exited = false;
  void run.ended.then(() => (exited = true));
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (exited) throw new Error(`It ended early: ${run.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe("start", () => {
  it("prints the address, serves, and ends with 0 on Ctrl-C", async () => {
    const run = start(
      "--manifest",
      place("manifest.xml"),
      "--dir",
      place("dist"),
      "--open",
      place("账.csv"),
      "--port",
      "0",
      "--no-browser",
    );
    const port = await until(
      () => /https:\/\/localhost:(\d+)\/emulator\/\nThe emulator/.exec(run.output())?.[1],
      run,
    );
    expect((await ask(Number(port), "/pane.html")).body).toBe("<!doctype html>窗格");
    expect((await ask(Number(port), "/emulator/")).status).toBe(200);
    expect((await ask(Number(port), "/emulator/emulator.js")).status).toBe(200);
    run.child.kill("SIGINT");
    expect(await run.ended).toBe(0);
    expect(run.output()).toMatch(/已结束。 Stopped\.\n$/);
    await expect(ask(Number(port), "/")).rejects.toThrow(/ECONNREFUSED/);
  });

  it("ends with 2 and the reason when the file is missing", async () => {
    const run = start(
      "--manifest",
      place("manifest.xml"),
      "--dir",
      place("dist"),
      "--open",
      place("没有.xlsx"),
    );
    expect(await run.ended).toBe(2);
    expect(run.output()).toContain("找不到要打开的文件");
  });
});
