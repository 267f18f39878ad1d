/** Addresses that office.js is published at, up to its file name. */
const published =
  /^https:\/\/(?:appsforoffice\.microsoft\.com|appsforoffice\.cdn\.partner\.office365\.cn\/appsforoffice)\/lib\/[^/]+\/hosted\/([^"'\s]+)$/i;

const scriptTag = /<script\b[^>]*>/gi;
const srcAttribute = /(\ssrc\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;
const integrityAttribute = /\sintegrity\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/i;

/**
 * A page whose office.js comes from `folder` (such as `/office-js/`) instead of the address where it is published.
 * Nothing else is changed, but the `integrity` of those tags goes, since the file is another release.
 */
export const withLocalOffice = (html: string, folder: string): string =>
  html.replace(scriptTag, (tag) => {
    const src = srcAttribute.exec(tag);
    const file = published.exec((src?.[2] ?? src?.[3] ?? src?.[4] ?? "").trim())?.[1];
    if (!file) return tag;
    return tag.replace(srcAttribute, `$1"${folder}${file}"`).replace(integrityAttribute, "");
  });
