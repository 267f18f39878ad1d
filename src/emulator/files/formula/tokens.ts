/**
 * A piece of a formula. `word` is a name, function, reference or number; `quoted` a sheet name in
 * apostrophes; `text` a text in quotation marks; `bracket` a bracketed part with what it nests (structured
 * references, workbook numbers); `other` one character.
 */
export interface Token {
  kind: "word" | "quoted" | "text" | "bracket" | "other";
  text: string;
}

const word = /[\p{L}\p{N}_$.\\?\u00b7]+/uy;

/** End of a quoted part; a doubled mark does not end it. */
function quoteEnd(formula: string, from: number, mark: string): number {
  for (let i = from + 1; i < formula.length; i++)
    if (formula[i] === mark) {
      if (formula[i + 1] !== mark) return i + 1;
      i++;
    }
  return formula.length;
}

/** End of a bracketed part; an apostrophe escapes the character after it. */
function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let i = from; i < formula.length; i++) {
    if (formula[i] === "'") i++;
    else if (formula[i] === "[") depth++;
    else if (formula[i] === "]" && --depth === 0) return i + 1;
  }
  return formula.length;
}

function endOfToken(formula: string, at: number): { kind: Token["kind"]; end: number } {
  const char = formula[at]!;
  if (char === '"') return { kind: "text", end: quoteEnd(formula, at, char) };
  if (char === "'") return { kind: "quoted", end: quoteEnd(formula, at, char) };
  if (char === "[") return { kind: "bracket", end: bracketEnd(formula, at) };
  word.lastIndex = at;
  if (word.test(formula)) return { kind: "word", end: word.lastIndex };
  return { kind: "other", end: at + 1 };
}

/** The formula in pieces; joined again they give the formula. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const { kind, end } = endOfToken(formula, at);
    tokens.push({ kind, text: formula.slice(at, end) });
    at = end;
  }
  return tokens;
}

export const joinTokens = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join("");

/** Index of the closing parenthesis of the one at `open`; the last token when there is none. */
export function closingIndex(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]!.kind !== "other") continue;
    if (tokens[i]!.text === "(" || tokens[i]!.text === "{") depth++;
    else if ((tokens[i]!.text === ")" || tokens[i]!.text === "}") && --depth === 0) return i;
  }
  return tokens.length - 1;
}
