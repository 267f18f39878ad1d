import { fold } from "../text";
import { type Kind, kinds } from "./fields";
import { readHeader } from "./header";
import { applicationWords } from "./words/application";
import { expenseWords } from "./words/expense";
import { awardWords, paymentWords, societyKindWords, targetWords, taskBookWords } from "./words/funding";
import { assessmentWords, judgeWords, publicityWords, resultWords, scoreWords } from "./words/review";
import type { KindWords } from "./words/types";

const words: KindWords = {
  expense: expenseWords,
  application: applicationWords,
  target: targetWords,
  taskBook: taskBookWords,
  score: scoreWords,
  judge: judgeWords,
  assessment: assessmentWords,
  publicity: publicityWords,
  award: awardWords,
  payment: paymentWords,
  result: resultWords,
  society: societyKindWords,
};

/** Headers that are usual and hold no field of the programme. */
const OTHER =
  "序号|行号|行次|序|地址|通讯地址|链接|网址|性别|年龄|民族|学历|政治面貌|签名|签字|流向|去向|接收单位|操作|规格|型号|开户行|开户银行|备注|品牌|代码|名称|简称|serial no|sr no|s/n|line|url|link|address|postcode|supplier postcode|region|country|state|city|age|gender|contract number|vat registration number|vat reg no|supplier type|supplier id|vendor id|customer id|recipient id|applicant id|name|id|no|code|type|weight|权重|系数";

type Weight = "star" | "plain" | "weak";
interface Entry {
  readonly kind: Kind;
  readonly field: string;
  readonly weight: Weight;
  readonly whole: boolean;
}

/** A field that a header may be. */
export interface HeaderMatch {
  readonly kind: Kind;
  readonly field: string;
  /** 0 (no) to 1 (the usual word, and nothing else). */
  readonly score: number;
}

const entries = new Map<string, Entry[]>();
const against = new Map<string, string[]>();
const otherWords = new Set(OTHER.split("|"));
const fieldKey = (kind: Kind, field: string): string => `${kind}.${field}`;

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function addWord(kind: Kind, field: string, marked: string): void {
  const marks = /^[*=~!]*/.exec(marked)![0];
  const word = fold(marked.slice(marks.length));
  if (marks.includes("!")) return add(against, word, fieldKey(kind, field));
  const weight: Weight = marks.includes("*") ? "star" : marks.includes("~") ? "weak" : "plain";
  add(entries, word, { kind, field, weight, whole: marks.includes("=") });
}

for (const kind of kinds)
  for (const [field, list] of Object.entries(words[kind]))
    for (const word of list.split("|")) addWord(kind, field, word);

/** Longest word of the lexicon in tokens; windows need not be longer. */
const WINDOW = 14;
const TOKEN = /\p{Script=Han}|[^\s\p{Script=Han}/]+|\//gu;

interface Found {
  readonly word: string;
  readonly first: boolean;
  readonly last: boolean;
}

/** All words of the lexicon that stand in the text, each on token borders; a plural s does not count. */
function wordsIn(text: string): Found[] {
  const tokens = [...text.matchAll(TOKEN)].map((m) => ({ from: m.index, to: m.index + m[0].length }));
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    for (let j = i; j < tokens.length && j < i + WINDOW; j++) {
      const word = text.slice(tokens[i]!.from, tokens[j]!.to);
      const at = { first: i === 0, last: j === tokens.length - 1 };
      for (const form of word.endsWith("s") ? [word, word.slice(0, -1)] : [word])
        if (entries.has(form) || against.has(form)) found.push({ word: form, ...at });
    }
  }
  return found;
}

const WHOLE: Readonly<Record<Weight, number>> = { star: 1, plain: 0.95, weak: 0.6 };
const PART: Readonly<Record<Weight, number>> = { star: 1, plain: 1, weak: 0.6 };

function scoreOf(entry: Entry, found: Found, length: number): number {
  if (found.first && found.last) return WHOLE[entry.weight];
  if (entry.whole || found.word.length < 2) return 0;
  const share = found.word.length / length;
  const base = found.last ? 0.65 + 0.25 * share : found.first ? 0.45 + 0.3 * share : 0.35 + 0.3 * share;
  return base * PART[entry.weight];
}

/** Fields spoken against by words of the text that are no part of the matched word. */
const isRefused = (found: readonly Found[], entry: Entry, word: string): boolean =>
  found.some(
    (f) =>
      against.get(f.word)?.includes(fieldKey(entry.kind, entry.field)) === true && !word.includes(f.word),
  );

/**
 * Fields that a header may be, best first; headers of several lines are given line by line and as a whole by the caller.
 * Units and remarks in brackets are passed over, except those that tell the direction of money.
 */
export function matchHeader(header: string): HeaderMatch[] {
  const { text } = readHeader(header);
  if (text === "" || text.length > 90) return [];
  const found = wordsIn(text);
  const best = new Map<string, HeaderMatch>();
  for (const hit of found) {
    for (const entry of entries.get(hit.word) ?? []) {
      const score = scoreOf(entry, hit, text.length) * (isRefused(found, entry, hit.word) ? 0.2 : 1);
      const key = fieldKey(entry.kind, entry.field);
      if (score > 0 && score > (best.get(key)?.score ?? 0))
        best.set(key, { kind: entry.kind, field: entry.field, score });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** How much a text looks like a header of any kind, 0 to 1; usual headers without a field count too. */
export function headerness(text: string): number {
  const bare = readHeader(text).text;
  if (otherWords.has(bare)) return 0.95;
  return matchHeader(text)[0]?.score ?? 0;
}
