import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import os from "node:os";
import path from "node:path";

/** A folder with files, removed by `remove`. */
export interface Folder {
  path: string;
  remove: () => void;
}

/** Makes a folder of files from their texts. */
export function makeFolder(files: Record<string, string>): Folder {
  const folder = mkdtempSync(path.join(os.tmpdir(), "emulator-site-"));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return {
    path: folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const manifestAt = (address: string): string =>
  `<OfficeApp><AppDomains><AppDomain>https://example.org</AppDomain></AppDomains><DefaultSettings><SourceLocation DefaultValue="${address}"/></DefaultSettings>` +
  `<bt:Url id="F" DefaultValue="${address.replace(/[^/]*$/, "functions.json")}"/></OfficeApp>`;

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks a server for a path as it stands, without the clean-up that addresses get elsewhere. */
export const ask = (
  port: number,
  urlPath: string,
  more: { method?: string; headers?: Record<string, string>; host?: string } = {},
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { method = "GET", headers = {}, host = "127.0.0.1" } = more;
    const sent = request(
      {
        host,
        port,
        path: urlPath,
        method,
        rejectUnauthorized: false,
        headers: { Host: `localhost:${port}`, ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString("utf8"),
          });
        });
      },
    );
    sent.on("error", reject);
    sent.end();
  });
