import { stars, type Star } from "../standards/stars";
import { fold } from "../text";

const short = (word: string): string => word.replace(/^(?:学会|服务)/, "").replace(/之星$/, "");

const wordsOf = ({ id, name, nameEn, letter }: Star): string[] => [
  id,
  letter,
  nameEn,
  name,
  short(name),
  name.replace(/之星$/, ""),
  name.replace(/^(?:学会|服务)/, ""),
];

const byWord = new Map(
  stars.flatMap((star, index) => wordsOf(star).map((word) => [fold(word), index] as const)),
);

/** Index of the star that a word means: its name, the name cut short (党建), its English name, id or letter. */
export const starNamed = (word: string): number | undefined => byWord.get(fold(word));
