import { createHash, X509Certificate } from "node:crypto";
import { symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { connect } from "node:tls";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startServer, type EmulatorConfig, type RunningServer } from "../../../src/emulator/server/index";
import { ask, makeFolder, manifestAt, type Folder } from "./support/site";

const policy = "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com";
const page =
  '<!doctype html><head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js" integrity="sha384-x" crossorigin="anonymous"></script><script src="app.js" integrity="sha384-y"></script></head>';

describe("the server", () => {
  let addin: Folder;
  let pageDir: Folder;
  let outside: Folder;
  let server: RunningServer;
  const log: string[] = [];

  beforeAll(async () => {
    outside = makeFolder({ "secret.txt": "secret", "台账 1.csv": "a,b" });
    addin = makeFolder({
      "manifest.xml": manifestAt("https://localhost:3000/taskpane.html"),
      "taskpane.html": page,
      "app.js": "1",
      "sub/functions.json": "{}",
      "data.bin": "x",
      "headers.json": JSON.stringify({
        "/*.html": { "Content-Security-Policy": policy, "Cache-Control": "max-age=9" },
        "/sub/*": { "X-Test": "sub" },
        "/*.js": { "Cache-Control": "public, max-age=31536000, immutable" },
      }),
    });
    pageDir = makeFolder({ "index.html": "<!doctype html>页", "emulator.js": "2" });
    symlinkSync(path.join(outside.path, "secret.txt"), path.join(addin.path, "link.txt"));
    server = await startServer({
      manifestPath: path.join(addin.path, "manifest.xml"),
      addinDir: addin.path,
      pageDir: pageDir.path,
      open: path.join(outside.path, "台账 1.csv"),
      port: 0,
      log: (line) => log.push(line),
    });
  });

  afterAll(async () => {
    await server.close();
    for (const folder of [addin, pageDir, outside]) folder.remove();
  });

  afterEach(() => {
    log.length = 0;
  });

  it("leads to the page of the emulator", async () => {
    expect(await ask(server.port, "/")).toMatchObject({ status: 302, headers: { location: "/emulator/" } });
    expect(await ask(server.port, "/emulator")).toMatchObject({ status: 302 });
    const got = await ask(server.port, "/emulator/?lang=en-US");
    expect(got).toMatchObject({ status: 200, body: "<!doctype html>页" });
    expect(got.headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'");
    expect(got.headers["cache-control"]).toBe("no-store");
  });

  it("tells the page the manifest, at this server, and the file to open", async () => {
    const config = JSON.parse((await ask(server.port, "/emulator/config.json")).body) as EmulatorConfig;
    expect(config.addinBase).toBe(`${server.url}/`);
    expect(config.manifest).toBe(manifestAt(`${server.url}/taskpane.html`));
    expect(config.open?.name).toBe("台账 1.csv");
    expect(await ask(server.port, config.open!.url)).toMatchObject({ status: 200, body: "a,b" });
  });

  it("serves the add-in with its own headers, pages never kept by the browser", async () => {
    const got = await ask(server.port, "/taskpane.html");
    expect(got.headers).toMatchObject({
      "content-security-policy": policy,
      "cache-control": "no-store",
      "content-type": "text/html; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
    expect((await ask(server.port, "/sub/functions.json")).headers).toMatchObject({
      "x-test": "sub",
      "content-type": "application/json; charset=utf-8",
    });
    expect((await ask(server.port, "/app.js")).headers["cache-control"]).toContain("immutable");
    expect((await ask(server.port, "/data.bin")).headers["content-type"]).toBe("application/octet-stream");
  });

  it("gives pages the office.js of this computer, and changes nothing else", async () => {
    expect((await ask(server.port, "/taskpane.html")).body).toBe(
      page.replace(
        '"https://appsforoffice.microsoft.com/lib/1/hosted/office.js" integrity="sha384-x"',
        '"/office-js/office.js"',
      ),
    );
    const office = await ask(server.port, "/office-js/office.js");
    expect(office.status).toBe(200);
    expect(office.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(office.body).toContain("Office");
  });

  it("knows what the browser has already", async () => {
    const first = await ask(server.port, "/app.js");
    const again = await ask(server.port, "/app.js", { headers: { "If-None-Match": first.headers.etag! } });
    expect(again).toMatchObject({ status: 304, body: "" });
    writeFileSync(path.join(addin.path, "app.js"), "changed");
    expect(
      await ask(server.port, "/app.js", { headers: { "If-None-Match": first.headers.etag! } }),
    ).toMatchObject({
      status: 200,
      body: "changed",
    });
  });

  it("answers HEAD without a body, and nothing but GET and HEAD", async () => {
    const head = await ask(server.port, "/taskpane.html", { method: "HEAD" });
    expect(head).toMatchObject({ status: 200, body: "" });
    expect(Number(head.headers["content-length"])).toBeGreaterThan(0);
    expect(await ask(server.port, "/taskpane.html", { method: "POST" })).toMatchObject({
      status: 405,
      headers: { allow: "GET, HEAD" },
    });
  });

  it.each([
    "/nothing.html",
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2f..%2fetc/passwd",
    "/sub/..%5c..%5csecret.txt",
    "/link.txt",
    "/app.js%00.html",
    "/headers.json",
    "/sub",
    "/emulator/../manifest.xml",
    "/emulator/open/other.csv",
    "/office-js/../package.json",
    "//etc/passwd",
  ])("has nothing at %s", async (urlPath) => {
    const got = await ask(server.port, urlPath);
    expect(got.status).toBe(404);
    expect(got.body).not.toContain("secret");
    expect(log).toHaveLength(1);
  });

  it("refuses addresses that are not well formed", async () => {
    expect((await ask(server.port, "/%zz")).status).toBe(400);
  });

  it("answers only when it is asked for by the name of this computer", async () => {
    const headers = { Host: "evil.example:3000" };
    expect((await ask(server.port, "/taskpane.html", { headers })).status).toBe(421);
    expect((await ask(server.port, "/app.js", { headers: { Host: "127.0.0.1:1" } })).status).toBe(200);
  });

  it("names the key of its certificate, which is for this computer", async () => {
    const certificate = await new Promise<X509Certificate>((resolve, reject) => {
      const socket = connect(
        { port: server.port, host: "127.0.0.1", servername: "localhost", rejectUnauthorized: false },
        () => {
          resolve(new X509Certificate(socket.getPeerCertificate(true).raw));
          socket.end();
        },
      );
      socket.on("error", reject);
    });
    const der = certificate.publicKey.export({ type: "spki", format: "der" });
    expect(createHash("sha256").update(der).digest("base64")).toBe(server.spki);
    expect(certificate.checkHost("localhost")).toBe("localhost");
    expect(certificate.checkIP("127.0.0.1")).toBe("127.0.0.1");
    expect(certificate.checkHost("example.org")).toBeUndefined();
  });

  const addresses = Object.values(os.networkInterfaces()).flatMap((list) => list ?? []);
  const other = addresses.find(({ internal, family }) => !internal && family === "IPv4")?.address;

  it.skipIf(other === undefined)("cannot be reached over the network", async () => {
    await expect(ask(server.port, "/", { host: other! })).rejects.toThrow(/ECONNREFUSED/);
  });

  it.skipIf(!addresses.some(({ address }) => address === "::1"))(
    "answers on both loopback addresses",
    async () => {
      expect((await ask(server.port, "/app.js", { host: "::1" })).status).toBe(200);
    },
  );
});

describe("starting the server", () => {
  const started: RunningServer[] = [];
  const folders: Folder[] = [];
  const start = async (address: string, more: { port?: number } = {}): Promise<RunningServer> => {
    const folder = makeFolder({
      "manifest.xml": manifestAt(address),
      "pane.html": "<p>",
      "index.html": "首",
    });
    folders.push(folder);
    const server = await startServer({
      manifestPath: path.join(folder.path, "manifest.xml"),
      addinDir: folder.path,
      pageDir: folder.path,
      log: () => undefined,
      ...more,
    });
    started.push(server);
    return server;
  };

  afterEach(async () => {
    await Promise.all(started.splice(0).map((server) => server.close()));
    for (const folder of folders.splice(0)) folder.remove();
  });

  it("takes another port when the wished one is in use, and the manifest follows", async () => {
    const busy = createServer();
    await new Promise<void>((resolve) => busy.listen(0, "127.0.0.1", resolve));
    const { port } = busy.address() as AddressInfo;
    const server = await start(`https://localhost:${port}/pane.html`);
    expect(server.wishedPort).toBe(port);
    expect(server.port).not.toBe(port);
    const { manifest } = JSON.parse((await ask(server.port, "/emulator/config.json")).body) as EmulatorConfig;
    expect(manifest).toContain(`${server.url}/pane.html`);
    expect(manifest).toContain("https://example.org");
    await new Promise((resolve) => busy.close(resolve));
  });

  it("serves an add-in at the path where its manifest has it", async () => {
    const server = await start("https://addins.example.org/tools/check/pane.html", { port: 0 });
    const config = JSON.parse((await ask(server.port, "/emulator/config.json")).body) as EmulatorConfig;
    expect(config.addinBase).toBe(`${server.url}/tools/check/`);
    expect((await ask(server.port, "/tools/check/pane.html")).status).toBe(200);
    expect((await ask(server.port, "/tools/check/")).body).toBe("首");
    expect((await ask(server.port, "/pane.html")).status).toBe(404);
  });

  it("makes a new certificate each time", async () => {
    const address = "https://localhost:3000/pane.html";
    const [first, second] = [await start(address, { port: 0 }), await start(address, { port: 0 })];
    expect(first.spki).not.toBe(second.spki);
  });

  it("fails when the manifest names no page or the headers are no headers", async () => {
    await expect(start("none")).rejects.toThrow("SourceLocation");
    const folder = makeFolder({
      "manifest.xml": manifestAt("https://localhost:3000/a.html"),
      "headers.json": "[1]",
    });
    folders.push(folder);
    const options = {
      manifestPath: path.join(folder.path, "manifest.xml"),
      addinDir: folder.path,
      pageDir: folder.path,
    };
    await expect(startServer(options)).rejects.toThrow("headers.json");
  });

  it("says in the log what it could not answer", async () => {
    const lines: string[] = [];
    const folder = makeFolder({ "manifest.xml": manifestAt("https://localhost:3000/a.html") });
    const server = await startServer({
      manifestPath: path.join(folder.path, "manifest.xml"),
      addinDir: folder.path,
      pageDir: folder.path,
      port: 0,
      log: (line) => lines.push(line),
    });
    started.push(server);
    folder.remove();
    expect((await ask(server.port, "/emulator/config.json")).status).toBe(500);
    expect(lines.join()).toMatch(/GET \/emulator\/config\.json failed: ENOENT/);
  });
});
