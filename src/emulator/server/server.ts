import { readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { makeCertificate, readCertificate, type Certificate } from "./certificate";
import { readHeaderRules } from "./headerRules";
import { addinPlace } from "./manifest";
import { pageFolder } from "./page";
import { notFound, route, type Site } from "./routes";
import type { Answer } from "./staticFiles";

export interface ServerOptions {
  /** Folder of a certificate the machine trusts already; one is made for this run where it is not given. */
  certificateDir?: string;
  /** Manifest of the add-in. */
  manifestPath: string;
  /** Folder of the built add-in; its `headers.json`, if there is one, says the headers of its files. */
  addinDir: string;
  /** Folder of the emulator's own page; built when it is missing or old, by default. */
  pageDir?: string;
  /** A workbook that the page opens at start. */
  open?: string;
  /** Wished port; that of the manifest by default. Another one is taken when it is in use. 0 takes any. */
  port?: number;
  /** Takes a line about a request that failed; to standard error by default. */
  log?: (line: string) => void;
}

export interface RunningServer {
  /** Such as `https://localhost:3000`. */
  url: string;
  port: number;
  /** The port that was wished for; another one when that was in use. */
  wishedPort: number;
  /** Base64 SHA-256 of the certificate's public key. */
  spki: string;
  close(): Promise<void>;
}

const defaultPort = 3000;

/** The port that a manifest expects the add-in at, when it is on this computer. */
function manifestPort(manifest: string): number {
  const { hostname, port } = new URL(addinPlace(manifest).origin);
  return hostname === "localhost" && port ? Number(port) : defaultPort;
}

/** Folder of office.js in the installed package. */
function officeFolder(): string {
  const require = createRequire(import.meta.url);
  return path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

const hosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether a request is meant for this computer by its name; others may come from a page elsewhere. */
function isForUs(request: IncomingMessage): boolean {
  const host = request.headers.host ?? "";
  return hosts.has(host.replace(/:\d+$/, ""));
}

const plain = (status: number, text: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { "Content-Type": "text/plain; charset=utf-8", ...headers },
  body: text,
});

async function answerTo(request: IncomingMessage, site: Site): Promise<Answer> {
  if (!isForUs(request)) return plain(421, "This server answers to localhost only.\n");
  if (request.method !== "GET" && request.method !== "HEAD")
    return plain(405, "Only GET and HEAD.\n", { Allow: "GET, HEAD" });
  const raw = (request.url ?? "/").replace(/[?#].*$/s, "");
  let decoded: string;
  try {
    decoded = decodeURIComponent(raw);
  } catch (error) {
    if (error instanceof URIError) return plain(400, "The address is not well formed.\n");
    throw error;
  }
  return decoded.split("/").includes("..") ? notFound() : route(site, decoded);
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status, headers, body } = answer;
  if (status === 200 && headers.ETag !== undefined && request.headers["if-none-match"] === headers.ETag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, "Content-Length": String(Buffer.byteLength(body)) });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Listens on a loopback address; undefined when the port is in use or the computer lacks the address. */
function listen(server: Server, port: number, host: string): Promise<"listening" | "used" | "absent"> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve("used");
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") resolve("absent");
      else reject(error);
    };
    server.once("error", failed);
    server.listen({ port, host, ipv6Only: host === "::1" }, () => {
      server.off("error", failed);
      resolve("listening");
    });
  });
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Servers on both loopback addresses at one port; another port when the wished one is in use. */
async function listenBoth(
  certificate: Certificate,
  handler: Handler,
  wished: number,
): Promise<{ servers: Server[]; port: number }> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const four = createServer(certificate, handler);
    const state = await listen(four, attempt === 0 ? wished : 0, "127.0.0.1");
    if (state === "absent") throw new Error("This computer has no address 127.0.0.1.");
    if (state === "used") continue;
    const { port } = four.address() as AddressInfo;
    const six = createServer(certificate, handler);
    const second = await listen(six, port, "::1");
    if (second === "listening") return { servers: [four, six], port };
    if (second === "absent") return { servers: [four], port };
    await close(four);
  }
  throw new Error("No free port was found.");
}

/**
 * Serves the emulator's page, an add-in and office.js over https at one origin, to this computer only.
 *
 * `/emulator/` is the page, `/emulator/config.json` tells it the manifest and the workbook to open, `/office-js/` is
 * office.js from the installed package; everything else is the add-in, at the path where its manifest has it. Pages
 * of the add-in get office.js from here. The certificate is made at start; trust it by its `spki`.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const log = options.log ?? ((line: string) => process.stderr.write(`${line}\n`));
  const manifest = readFileSync(options.manifestPath, "utf8");
  if (!statSync(options.addinDir).isDirectory()) throw new Error(`${options.addinDir} is no folder.`);
  const certificate = options.certificateDir
    ? readCertificate(options.certificateDir)
    : await makeCertificate();
  const site: Site = {
    origin: "",
    manifestPath: options.manifestPath,
    addinDir: options.addinDir,
    pageDir: options.pageDir ?? (await pageFolder()),
    officeDir: officeFolder(),
    rules: readHeaderRules(options.addinDir),
    ...(options.open === undefined ? {} : { open: options.open }),
  };
  const handler: Handler = (request, response) => {
    answerTo(request, site)
      .catch((error: unknown) => {
        log(
          `${request.method ?? ""} ${request.url ?? ""} failed: ${error instanceof Error ? error.message : String(error)}`,
        );
        return plain(500, "The server could not answer. See its output.\n");
      })
      .then((answer) => {
        if (answer.status === 404) log(`404 ${request.url ?? ""}`);
        send(request, response, answer);
      })
      .catch((error: unknown) => {
        log(`An answer could not be sent: ${error instanceof Error ? error.message : String(error)}`);
        response.destroy();
      });
  };
  const wishedPort = options.port ?? manifestPort(manifest);
  const { servers, port } = await listenBoth(certificate, handler, wishedPort);
  site.origin = `https://localhost:${port}`;
  return {
    url: site.origin,
    port,
    wishedPort,
    spki: certificate.spki,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}
