import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCertificate, type Certificate } from "../../src/emulator/server/certificate";
import { launchBrowser, pageFolder, startServer, type RunningServer } from "../../src/emulator/server";
import { headers } from "../../tools/headers";
import { officeFolder } from "../../tools/package/office";
import { packageOptions } from "../../tools/package/options";
import { nginxConfig } from "../../tools/package/servers/nginx";
import { writePackage } from "../../tools/package/write";

const root = path.resolve(import.meta.dirname, "../..");
const nginx = ["/usr/sbin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"].find(existsSync);
if (!nginx) process.stderr.write("nginx is not installed: its configuration was not tried\n");

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => {
        resolve(port);
      });
    });
  });

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

function ask(url: string, method = "GET", accept = "identity"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(
      url,
      { method, rejectUnauthorized: false, headers: { "Accept-Encoding": accept } },
      (response) => {
        response.resume();
        response.on("end", () => {
          resolve({ status: response.statusCode!, headers: response.headers });
        });
      },
    )
      .on("error", reject)
      .end();
  });
}

/** The configuration as written for Debian, wrapped into what a whole nginx needs, and the emulator's page beside it. */
const wholeConfig = (config: string, folder: string, emulator: RunningServer): string => `
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
worker_processes 1;
events {}
http {
  types { text/html html; application/javascript js; application/json json; image/png png; }
  access_log ${folder}/access.log;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
${config.replace(/}\s*$/, `  location /emulator/ { proxy_pass ${emulator.url}; proxy_set_header Host localhost; }\n}`)}
}`;

describe.runIf(nginx)("nginx with our configuration", () => {
  const scratch = mkdtempSync(path.join(tmpdir(), "nginx-"));
  const out = path.join(scratch, "package");
  const web = path.join(out, "web");
  let base: string;
  let certificate: Certificate;
  let emulator: RunningServer;
  let server: ChildProcess;

  beforeAll(async () => {
    base = `https://localhost:${await freePort()}/office/five-star`;
    writePackage(
      packageOptions(["--base", base, "--office", "self", "--out", out]),
      path.join(root, "dist"),
      "1.2.3",
    );
    emulator = await startServer({
      manifestPath: path.join(out, "manifest.xml"),
      addinDir: web,
      pageDir: await pageFolder(),
      port: 0,
      log: () => undefined,
    });
    certificate = await makeCertificate();
    const folder = path.join(scratch, "nginx");
    mkdirSync(folder);
    writeFileSync(path.join(folder, "own.crt"), certificate.cert);
    writeFileSync(path.join(folder, "own.key"), certificate.key);
    const at = { folder: web, certificate: `${folder}/own.crt`, key: `${folder}/own.key` };
    writeFileSync(
      path.join(folder, "nginx.conf"),
      wholeConfig(nginxConfig(base, "self", at), folder, emulator),
    );
    const args = ["-p", folder, "-c", path.join(folder, "nginx.conf"), "-e", path.join(folder, "error.log")];
    // A server that serves files readable to everybody needs no more; as root it would change its user.
    execFileSync("chmod", ["-R", "a+rX", scratch]);
    execFileSync(nginx!, [...args, "-t"], { stdio: "pipe" });
    server = spawn(nginx!, [...args, "-g", "daemon off;"], { stdio: "ignore" });
    for (let tries = 0; tries < 100; tries++) {
      try {
        await ask(`${base}/taskpane.html`);
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ECONNREFUSED") throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    throw new Error("nginx did not answer");
  });

  afterAll(async () => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await ended;
    await emulator.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  test("has the addresses of the configuration that is shipped", () => {
    const shipped = readFileSync(path.join(out, "servers/nginx.conf"), "utf8");
    expect(shipped).toBe(nginxConfig(base, "self"));
  });

  test.each([
    ["taskpane.html", "/*.html"],
    ["help/rules.html", "/*.html"],
    ["functions.js", "/functions.js"],
    ["functions.json", "/functions*.json"],
    ["assets/icons/app-32.png", "/assets/*"],
    [`${officeFolder}/office.js`, "/office-js-*"],
    [/^taskpane\..*\.js$/, "/*.js"],
    [/^analysis\..*\.js$/, "/analysis.*.js"],
  ])("sends the promised headers with %s", async (wanted, rule) => {
    const file = typeof wanted === "string" ? wanted : readdirSync(web).find((name) => wanted.test(name))!;
    const { status, headers: sent } = await ask(`${base}/${file}`);
    expect(status).toBe(200);
    for (const [name, value] of Object.entries(headers("self")[rule]!))
      expect(sent[name.toLowerCase()], name).toBe(value);
    if (rule === "/assets/*") expect(sent["content-security-policy"]).toBeUndefined();
    expect(sent.server).toBe("nginx");
  });

  test("packs scripts, and refuses what is not reading", async () => {
    const packed = await ask(`${base}/functions.js`, "GET", "gzip");
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect((await ask(`${base}/functions.js`, "HEAD")).status).toBe(200);
    expect((await ask(`${base}/functions.js`, "POST")).status).toBe(403);
    const missing = await ask(`${base}/none.html`);
    expect(missing.status).toBe(404);
    expect(missing.headers["content-security-policy"]).toContain("default-src 'none'");
    expect((await ask(`${base}/..%2f..%2fmanifest.xml`)).status).not.toBe(200);
  });

  test("lets the pane open beside a workbook, with no violation and no other request", async () => {
    const browser = await launchBrowser(certificate);
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const faults: string[] = [];
    const asked = new Set<string>();
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || /Content Security Policy|integrity/.test(message.text()))
        faults.push(message.text());
    });
    page.on("request", (one) => {
      if (/^https?:/.test(one.url())) asked.add(new URL(one.url()).origin);
    });
    const { origin } = new URL(base);
    // The emulator's page is told where the add-in is; everything of the add-in then comes from nginx.
    const config = { manifest: readFileSync(path.join(out, "manifest.xml"), "utf8"), addinBase: `${base}/` };
    await page.route("**/emulator/config.json", (route) => route.fulfill({ json: config }));
    await page.goto(`${origin}/emulator/`);
    const pane = page.frameLocator("#pane iframe");
    await pane.locator("main").waitFor();
    const frame = page.frames().find((one) => one.url().startsWith(`${base}/taskpane.html`));
    expect(frame).toBeDefined();
    const host = await frame!.evaluate(() => String(Office.context.host));
    expect(host).toBe("Excel");
    expect(
      await frame!.evaluate(() => [...document.scripts].filter((script) => script.integrity).length),
    ).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    expect([...asked]).toEqual([origin]);
    await browser.close();
  });
});
