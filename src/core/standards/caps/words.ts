import { fold } from "../../text";
import { capKinds, type CapKind } from "./types";

type Words = readonly (readonly [pattern: RegExp, id: string])[];

/** The first id whose pattern the text matches. */
const firstOf = (words: Words, text: string): string | undefined =>
  words.find(([pattern]) => pattern.test(text))?.[1];

const kindWords: Words = [
  [/讲课|授课|课酬|师资|lectur/, "lecture"],
  [/咨询|评审|专家|劳务|consult|expert/, "consult"],
  [/住宿|lodging|hotel|accommodation/, "lodging"],
  [/伙食|餐补|meal/, "meal"],
  [/市内交通|交通补助|交通补贴|citytransport|local transport/, "cityTransport"],
  [/培训|training/, "training"],
  [/会议|会务|meeting|conference/, "meeting"],
];

const classNumber =
  /(?:^|[^一二三四五\d])(?:([一二三四])类?|第?([1-4])类?|class ?([1-4]))(?:$|[^\d一二三四五])/;

/** Titles from the highest down; 副高 and below share one cap. */
const lecturerWords: Words = [
  [/院士|全国知名|著名专家|academician/, "academician"],
  [
    /正高|^教授$|[^副]教授$|^研究员$|[^副]研究员$|主任(?:医|药|护|技)师$|正高级|编审$|^professor/,
    "professor",
  ],
  [/副高|副教授|副研究员|副主任|高级|中级|初级|讲师|助理|工程师|医师|馆员|associate|lecturer/, "associate"],
];

const expertWords: Words = [
  [/院士|全国知名|著名专家|academician/, "academician"],
  [/高级|正高|副高|教授|研究员|主任|professor|senior/, "senior"],
  [/中级|初级|讲师|助理|工程师|医师|其他|other/, "other"],
];

const rankWords: Words = [
  [/部级|省级|省部|minister/, "minister"],
  [/司局|厅局|厅级|司级|局级|正厅|副厅|bureau/, "bureau"],
  [/处|科|其他|其余|员|初级|中级|高级|staff|other/, "staff"],
];

/** Lecture titles, where 副主任医师 must not read as 主任医师. */
function lecturerClass(text: string): string | undefined {
  return firstOf(/副/.test(text) ? lecturerWords.slice(2) : lecturerWords, text);
}

/** The kind of cap that a word means, or undefined. */
export function capKindOf(text: string): CapKind | undefined {
  const folded = fold(text);
  const named = capKinds.find((kind) => kind.toLowerCase() === folded);
  return named ?? (firstOf(kindWords, folded) as CapKind | undefined);
}

function eventClass(text: string): string | undefined {
  const parts = classNumber.exec(text);
  if (!parts) return undefined;
  const number = parts[2] ?? parts[3] ?? String("一二三四".indexOf(parts[1]!) + 1);
  return `class${number}`;
}

/** The class, title or rank that a text means for a kind of cap, as in `capClasses`; undefined where it means none. */
export function capClassOf(kind: CapKind, text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  const folded = fold(text);
  switch (kind) {
    case "meeting":
      return eventClass(folded);
    case "training": {
      const name = eventClass(folded);
      return name === "class4" ? undefined : name;
    }
    case "lecture":
      return lecturerClass(folded);
    case "consult":
      return firstOf(expertWords, folded);
    case "lodging":
      return firstOf(rankWords, folded);
    case "meal":
    case "cityTransport":
      return "any";
  }
}
