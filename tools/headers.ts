/** Where office.js comes from. */
export type OfficeSource = "cdn" | "cdn-21vianet" | "self";

export const officeSources: readonly OfficeSource[] = ["cdn", "cdn-21vianet", "self"];

/** Origins that office.js is loaded from, by kind of deployment. */
export const officeOrigins: Readonly<Record<OfficeSource, string>> = {
  cdn: "https://appsforoffice.microsoft.com",
  "cdn-21vianet": "https://appsforoffice.cdn.partner.office365.cn",
  self: "'self'",
};

const global = [
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://excel.cloud.microsoft",
  "https://onedrive.live.com",
];
const china = ["https://*.partner.officewebapps.cn", "https://*.sharepoint.cn"];

/** Pages that may show the add-in in a frame: Excel on the web, by kind of deployment. */
const ancestors: Readonly<Record<OfficeSource, readonly string[]>> = {
  cdn: ["'self'", ...global],
  "cdn-21vianet": ["'self'", ...china],
  self: ["'self'", ...global, ...china],
};

/** Hash of the empty style element that Fluent UI fills rule by rule. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const pagePolicy = (office: OfficeSource): string =>
  [
    "default-src 'none'",
    `script-src 'self'${officeOrigins[office] === "'self'" ? "" : ` ${officeOrigins[office]}`}`,
    `style-src 'self' ${emptyStyle}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors[office].join(" ")}`,
  ].join("; ");

/** The analysis worker compiles its expressions, and can reach no network. */
const analysisPolicy = "default-src 'none'; script-src 'self' 'unsafe-eval'; connect-src 'none'";

/** A worker has the policy of its own file. */
const scriptPolicy = "default-src 'none'; script-src 'self'; connect-src 'none'";

const common = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/**
 * Response headers by path pattern, the first match deciding; `*` stands for any run of characters.
 * @param office where office.js comes from.
 */
export const headers = (
  office: OfficeSource,
): Readonly<Record<string, Readonly<Record<string, string>>>> => ({
  "/analysis.*.js": {
    "Content-Security-Policy": analysisPolicy,
    "Cache-Control": "public, max-age=31536000, immutable",
    ...common,
  },
  "/*.html": { "Content-Security-Policy": pagePolicy(office), "Cache-Control": "no-cache", ...common },
  "/office-js-*": { "Cache-Control": "public, max-age=31536000, immutable", ...common },
  "/assets/*": { "Cache-Control": "public, max-age=86400", ...common },
  "/functions.js": { "Content-Security-Policy": scriptPolicy, "Cache-Control": "no-cache", ...common },
  "/functions*.json": { "Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*", ...common },
  "/*.js": {
    "Content-Security-Policy": scriptPolicy,
    "Cache-Control": "public, max-age=31536000, immutable",
    ...common,
  },
  "/*": { "Cache-Control": "no-cache", ...common },
});
