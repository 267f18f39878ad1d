import { closingIndex, joinTokens, tokenize, type Token } from "./tokens";

/**
 * Functions younger than the file format, which a file writes with `_xlfn.` before the name.
 * Source: Microsoft support, "Issue: An _xlfn. prefix is displayed in front of a formula", and [MS-XLSX].
 */
const future = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV " +
    "BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST " +
    "CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM " +
    "CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DETECTLANGUAGE DROP " +
    "ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST " +
    "FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT " +
    "FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV " +
    "GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC " +
    "IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV " +
    "MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST " +
    "NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF " +
    "PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC " +
    "QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH " +
    "SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT " +
    "T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRANSLATE TRIMRANGE " +
    "UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS " +
    "WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);

/** Excel's functions with a dot that have no prefix; other names with a dot belong to add-ins. */
const dotted = new Set(["ERROR.TYPE", "ECMA.CEILING", "ISO.CEILING", "NETWORKDAYS.INTL", "WORKDAY.INTL"]);

/** What a file writes before the functions of add-ins, with `_` for every dot. */
const customPrefix = "_xldudf_";

/** Functions with a second prefix. */
const worksheetFuture = new Set(["FILTER", "SORT"]);

const prefix = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xlop\.|_xludf\.)+/i;

const isOther = (token: Token | undefined, text: string): boolean =>
  token?.kind === "other" && token.text === text;

/** Replaces `NAME(argument)` by what `write` makes of the argument. */
function unwrap(tokens: Token[], name: string, write: (argument: Token[]) => Token[]): Token[] {
  const at = tokens.findIndex((token, i) => token.text.toUpperCase() === name && isOther(tokens[i + 1], "("));
  if (at < 0) return tokens;
  const end = closingIndex(tokens, at + 1);
  const inner = unwrap(tokens.slice(at + 2, end), name, write);
  return [...tokens.slice(0, at), ...write(inner), ...unwrap(tokens.slice(end + 1), name, write)];
}

const other = (text: string): Token => ({ kind: "other", text });

/** `_xldudf_CONTOSO_ADD` as `CONTOSO.ADD`: a namespace has no underscore, so the first one is the dot. */
const customName = (written: string): string => written.slice(customPrefix.length).replace("_", ".");

/**
 * A formula of a file as Excel shows it: without the prefixes of future functions, parameters and add-in
 * functions, `SINGLE(x)` as `@x` and `ANCHORARRAY(x)` as `x#`. `seen` collects prefixed names that are not in the list
 * here, so that `addPrefixes` can put their prefixes back.
 */
export function stripPrefixes(formula: string, seen: Map<string, string>): string {
  if (!formula.includes("_xl")) return formula;
  let tokens = tokenize(formula).map((token, at, all) => {
    if (token.text.startsWith(customPrefix)) return { ...token, text: customName(token.text) };
    const found = token.kind === "word" ? prefix.exec(token.text)?.[0] : undefined;
    if (!found) return token;
    const bare = token.text.slice(found.length);
    const upper = bare.toUpperCase();
    if (isOther(all[at + 1], "(") && !future.has(upper) && !worksheetFuture.has(upper))
      seen.set(upper, found);
    return { ...token, text: bare };
  });
  tokens = unwrap(tokens, "SINGLE", (argument) => [other("@"), ...argument]);
  tokens = unwrap(tokens, "ANCHORARRAY", (argument) => [...argument, other("#")]);
  return joinTokens(tokens);
}

/** Index after the operand that starts at `from`: a reference, name, call or parenthesis. */
function operandEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at]!;
    if (isOther(token, "(")) {
      at = closingIndex(tokens, at) + 1;
      break;
    }
    if (token.kind === "other" && !["!", ":"].includes(token.text)) break;
    at++;
  }
  return at;
}

/** Start of the reference that ends before `end`. */
function referenceStart(tokens: readonly Token[], end: number): number {
  let at = end;
  while (at > 0) {
    const token = tokens[at - 1]!;
    if (token.kind === "other" && !["!", ":"].includes(token.text)) break;
    at--;
  }
  return at;
}

const call = (name: string, argument: readonly Token[]): Token[] => [
  { kind: "word", text: `_xlfn.${name}` },
  other("("),
  ...argument,
  other(")"),
];

/** `@x` and `x#` as the calls that a file has for them. */
function wrapOperators(tokens: readonly Token[]): Token[] {
  const spill = tokens.findIndex(
    (token, i) => isOther(token, "#") && i > 0 && tokens[i - 1]!.kind === "word",
  );
  if (spill > 0) {
    const start = referenceStart(tokens, spill);
    return wrapOperators([
      ...tokens.slice(0, start),
      ...call("ANCHORARRAY", tokens.slice(start, spill)),
      ...tokens.slice(spill + 1),
    ]);
  }
  const at = tokens.findIndex((token) => isOther(token, "@"));
  if (at < 0) return [...tokens];
  const end = operandEnd(tokens, at + 1);
  return wrapOperators([
    ...tokens.slice(0, at),
    ...call("SINGLE", tokens.slice(at + 1, end)),
    ...tokens.slice(end),
  ]);
}

/** Starts of the arguments of a call whose parenthesis is at `open`. */
function argumentStarts(tokens: readonly Token[], open: number, close: number): number[] {
  const starts = [open + 1];
  for (let i = open + 1; i < close; i++) {
    if (isOther(tokens[i], "(") || isOther(tokens[i], "{")) i = closingIndex(tokens, i);
    else if (isOther(tokens[i], ",")) starts.push(i + 1);
  }
  return starts;
}

/** The parameter names that a LET or LAMBDA call declares. */
function declaredNames(tokens: readonly Token[], at: number, open: number, close: number): string[] {
  const starts = argumentStarts(tokens, open, close);
  const isLet = tokens[at]!.text.toUpperCase() === "LET";
  return starts
    .slice(0, -1)
    .filter((_, i) => !isLet || i % 2 === 0)
    .flatMap((start) => {
      const first = tokens.slice(start).find((token) => token.text.trim() !== "");
      return first?.kind === "word" ? [first.text.toLowerCase()] : [];
    });
}

/** Puts `_xlpm.` before the parameters of LET and LAMBDA, where they are declared and used. */
function prefixParameters(tokens: readonly Token[]): Token[] {
  const marked = new Set<number>();
  tokens.forEach((token, at) => {
    if (token.kind !== "word" || !/^(LET|LAMBDA)$/i.test(token.text) || !isOther(tokens[at + 1], "(")) return;
    const close = closingIndex(tokens, at + 1);
    const names = new Set(declaredNames(tokens, at, at + 1, close));
    for (let i = at + 2; i < close; i++)
      if (tokens[i]!.kind === "word" && names.has(tokens[i]!.text.toLowerCase())) marked.add(i);
  });
  return tokens.map((token, at) => (marked.has(at) ? { ...token, text: `_xlpm.${token.text}` } : token));
}

const mayNeedPrefix = /[(@#]/;

/** Name of a called function as a file has it. */
function writtenName(name: string, seen: ReadonlyMap<string, string>): string {
  const upper = name.toUpperCase();
  if (worksheetFuture.has(upper)) return `_xlfn._xlws.${name}`;
  if (future.has(upper)) return `_xlfn.${name}`;
  const known = seen.get(upper);
  if (known) return known + name;
  if (upper.includes(".") && !dotted.has(upper) && !upper.startsWith("_XL"))
    return customPrefix + name.replaceAll(".", "_");
  return name;
}

/** A formula as a file has it; the opposite of `stripPrefixes`, whose `seen` it takes. */
export function addPrefixes(formula: string, seen: ReadonlyMap<string, string>): string {
  if (!mayNeedPrefix.test(formula)) return formula;
  let tokens: Token[] = tokenize(formula);
  if (tokens.some((token) => isOther(token, "@") || isOther(token, "#"))) tokens = wrapOperators(tokens);
  if (tokens.some((token) => token.kind === "word" && /^(LET|LAMBDA)$/i.test(token.text)))
    tokens = prefixParameters(tokens);
  return joinTokens(
    tokens.map((token, at) => {
      if (token.kind !== "word" || !isOther(tokens[at + 1], "(")) return token;
      return { ...token, text: writtenName(token.text, seen) };
    }),
  );
}
