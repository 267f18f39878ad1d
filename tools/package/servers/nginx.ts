import type { OfficeSource } from "../../headers";
import { rulesFor, type Rule } from "./rules";

/** Where nginx finds what it serves; the defaults are those of Debian. */
export interface NginxPlaces {
  readonly folder: string;
  readonly certificate: string;
  readonly key: string;
}

const places: NginxPlaces = {
  folder: "/srv/five-star/web",
  certificate: "/etc/ssl/certs/five-star.crt",
  key: "/etc/ssl/private/five-star.key",
};

const variable = (header: string): string => `$five_star_${header.toLowerCase().replaceAll("-", "_")}`;
const quoted = (text: string): string => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A header that nginx leaves out where its value is empty. */
const map = (header: string, rules: readonly Rule[], path: string): string =>
  [
    `map $uri ${variable(header)} {`,
    '  default "";',
    ...rules.map(
      ({ pattern, headers }) =>
        `  ${quoted(`~^${literal(path)}${pattern}$`).replaceAll("\\\\", "\\")} ${quoted(headers[header] ?? "")};`,
    ),
    "}",
  ].join("\n");

/**
 * A configuration for nginx, to be put into its `conf.d`: https only, the headers of every file, nothing else allowed.
 * @param base https address of the folder, without a slash at the end.
 */
export function nginxConfig(base: string, office: OfficeSource, at: NginxPlaces = places): string {
  const { hostname, port, pathname } = new URL(`${base}/`);
  const rules = rulesFor(office);
  const names = [...new Set(rules.flatMap((rule) => Object.keys(rule.headers)))];
  return `# ${base}/
${names.map((name) => map(name, rules, pathname)).join("\n\n")}

server {
  listen ${port || "443"} ssl;
  listen [::]:${port || "443"} ssl;
  server_name ${hostname};
  server_tokens off;
  ssl_certificate ${at.certificate};
  ssl_certificate_key ${at.key};
  ssl_protocols TLSv1.2 TLSv1.3;
  # Strict-Transport-Security holds for the whole host; add it here when everything on this host is https:
  # add_header Strict-Transport-Security "max-age=31536000" always;

  location ${pathname} {
    alias ${at.folder}/;
    limit_except GET { deny all; }
    charset utf-8;
    charset_types text/html application/javascript text/javascript application/json text/plain text/markdown;
    gzip on;
    gzip_min_length 1000;
    gzip_types application/javascript text/javascript application/json;
${names.map((name) => `    add_header ${name} ${variable(name)} always;`).join("\n")}
  }
}
`;
}
