import type { answerCap, CapArguments } from "./capAnswer";

type Answer = ReturnType<typeof answerCap>;

let answer: typeof answerCap | undefined;

/** Keeps the tables of caps at hand; `caps` does so when it is imported. */
export const keepCaps = (answering: typeof answerCap): void => {
  answer = answering;
};

/**
 * The cap on a kind of spending by the rule in force on a day, with its source and whether finance has confirmed it.
 * @customfunction CAP
 * @param kind 会议, 培训, 讲课, 咨询, 住宿, 伙食 or 市内交通.
 * @param class_ Class of the meeting or training, title, or rank; the highest if blank.
 * @param date Day of the spending.
 * @param [people] People; default 1.
 * @param [days] Days, teaching hours or nights; default 1.
 * @param [place] City, for lodging and meals.
 * @returns Cap in yuan, source and status, side by side.
 */
export function cap(
  kind: unknown,
  class_: unknown,
  date: unknown,
  people?: unknown,
  days?: unknown,
  place?: unknown,
): Answer | Promise<Answer> {
  const given: CapArguments = [kind, class_, date, people, days, place];
  return answer
    ? answer(given)
    : import(/* webpackChunkName: "caps" */ "./capAnswer").then((loaded) => loaded.answerCap(given));
}
