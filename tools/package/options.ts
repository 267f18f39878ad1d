import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { officeSources, type OfficeSource } from "../headers";

/** What a package is made for. */
export interface PackageOptions {
  /** https address of the folder the files will be served from, without a slash at the end. */
  readonly base: string;
  readonly office: OfficeSource;
  readonly out: string;
  /** GUID of the add-in; without it the one it always has. */
  readonly id: string | undefined;
}

/** A call that cannot be followed; the message says why, in both languages. */
export class PackageError extends Error {}

export const usage = `用法 Usage: npm run package -- --base https://HOST/PATH [--office cdn|cdn-21vianet|self] --out DIR [--id GUID]

  --base    文件对外的 https 地址  https address of the folder the files will be served from
  --office  office.js 的来源：微软、世纪互联、随包自带  where office.js comes from (cdn)
  --out     要写入的空文件夹  empty folder to write to
  --id      另一个加载项编号，与正式版并存时用  another id, to install it beside the real one`;

function baseOf(text: string): string {
  if (/\s|%20/.test(text))
    throw new PackageError(
      `地址里不能有空格：${text}\nThe address must have no space: ${text}\n请换一个没有空格的路径 Use a path without spaces.`,
    );
  if (!URL.canParse(text)) throw new PackageError(`这不是网址：${text}\nThis is no address: ${text}`);
  const url = new URL(text);
  if (url.protocol !== "https:")
    throw new PackageError(
      `Office 只接受 https 地址：${text}\nOffice takes only https addresses: ${text}\n请先给服务器装上证书 Give the server a certificate first.`,
    );
  if (url.search || url.hash || url.username || url.password)
    throw new PackageError(
      `地址只能有主机和路径：${text}\nThe address may have only a host and a path: ${text}`,
    );
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

function outOf(text: string): string {
  const out = path.resolve(text);
  const found = statSync(out, { throwIfNoEntry: false });
  if (found && !found.isDirectory())
    throw new PackageError(`已有同名文件：${out}\nThere is a file of that name: ${out}`);
  if (existsSync(out) && readdirSync(out).length > 0)
    throw new PackageError(
      `文件夹不是空的，没有写入：${out}\nThe folder is not empty, nothing was written: ${out}\n请换一个空文件夹 Name an empty folder.`,
    );
  return out;
}

const isOffice = (text: string): text is OfficeSource => (officeSources as readonly string[]).includes(text);

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      base: { type: "string" },
      office: { type: "string", default: "cdn" },
      out: { type: "string" },
      id: { type: "string" },
    },
  }).values;

function parsed(args: readonly string[]): ReturnType<typeof parse> {
  try {
    return parse(args);
  } catch (error) {
    throw new PackageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

/** Reads the arguments of `npm run package`. Throws `PackageError`. */
export function packageOptions(args: readonly string[]): PackageOptions {
  const { base, office, out, id } = parsed(args);
  if (base === undefined || out === undefined) throw new PackageError(usage);
  if (!isOffice(office))
    throw new PackageError(`没有这种来源：${office}\nThere is no such source: ${office}\n\n${usage}`);
  if (id !== undefined && !GUID.test(id))
    throw new PackageError(`编号不是 GUID：${id}\nThis id is no GUID: ${id}`);
  return { base: baseOf(base), office, out: outOf(out), id: id?.toLowerCase() };
}
