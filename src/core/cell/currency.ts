const SYMBOLS: Readonly<Record<string, string>> = {
  "¥": "CNY",
  "£": "GBP",
  "€": "EUR",
  $: "USD",
  "₩": "KRW",
  "₹": "INR",
  hk$: "HKD",
  us$: "USD",
  nt$: "TWD",
  a$: "AUD",
  c$: "CAD",
};

const WORDS: Readonly<Record<string, string>> = {
  人民币: "CNY",
  rmb: "CNY",
  cny: "CNY",
  cnh: "CNY",
  美元: "USD",
  美金: "USD",
  usd: "USD",
  港元: "HKD",
  港币: "HKD",
  港幣: "HKD",
  hkd: "HKD",
  欧元: "EUR",
  eur: "EUR",
  英镑: "GBP",
  gbp: "GBP",
  日元: "JPY",
  日圆: "JPY",
  jpy: "JPY",
  韩元: "KRW",
  krw: "KRW",
  澳元: "AUD",
  aud: "AUD",
  加元: "CAD",
  cad: "CAD",
  新台币: "TWD",
  台币: "TWD",
  twd: "TWD",
  澳门元: "MOP",
  mop: "MOP",
  新加坡元: "SGD",
  sgd: "SGD",
  瑞士法郎: "CHF",
  chf: "CHF",
};

const escaped = (text: string): string => text.replace(/[$.]/g, "\\$&");
const byLength = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");

/** Source of a pattern for one currency mark in folded text, longest first. */
export const currencySource = `(?:${byLength([...Object.keys(SYMBOLS), ...Object.keys(WORDS)])})`;

/** ISO code of a currency mark in folded text (`¥`, `hk$`, `美元`, `usd`), or undefined. */
export const currencyOf = (mark: string): string | undefined => SYMBOLS[mark] ?? WORDS[mark];

/** ISO code of a single currency sign given by its character code, or undefined. */
export function currencyOfSign(code: number): string | undefined {
  switch (code) {
    case 0xa5:
    case 0xffe5:
      return "CNY";
    case 0xa3:
    case 0xffe1:
      return "GBP";
    case 0x24:
    case 0xff04:
      return "USD";
    case 0x20ac:
      return "EUR";
    default:
      return undefined;
  }
}

const MENTION = new RegExp(
  `(?<![a-z])(?:(${byLength(Object.keys(WORDS).filter((w) => /^[a-z]/.test(w)))})(?![a-z])|(${byLength([
    ...Object.keys(SYMBOLS),
    ...Object.keys(WORDS).filter((w) => !/^[a-z]/.test(w)),
  ])}))`,
  "g",
);

/** ISO codes of the currencies named in folded text, each once, in order. */
export function currenciesIn(text: string): string[] {
  const found: string[] = [];
  for (const [, word, sign] of text.matchAll(MENTION)) {
    const code = currencyOf((word ?? sign)!);
    if (code !== undefined && !found.includes(code)) found.push(code);
  }
  return found;
}
