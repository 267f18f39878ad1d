import type { MoneyView, MoneyYear } from "../../analysis/views";
import { sumFen } from "../../core/money";
import { amountText } from "../../i18n/numbers";
import { joinRich, type Rich } from "../../i18n/rich";
import { moneyTexts, moneyUnit, type MoneyUnit } from "../figures";
import type { Voice } from "../voice";
import type { TableTwin, Words } from "./types";

const yearOf = ({ years, year }: MoneyView): MoneyYear => years.find((one) => one.year === year)!;

/** What the two years to come have been promised. */
const promisedOf = ({ years, year }: MoneyView): number =>
  sumFen(years.filter((one) => one.year > year).map(({ promisedFen }) => promisedFen));

/** States of money, in the order of the columns. */
const states = [
  { field: "dueFen", title: "col.due" },
  { field: "paidFen", title: "col.paid" },
  { field: "openFen", title: "col.open" },
  { field: "waitingFen", title: "col.waiting" },
  { field: "promisedFen", title: "col.promised" },
  { field: "stoppedFen", title: "col.stopped" },
] as const;

/** The unit that all amounts of the picture are told in. */
export const moneyUnitOf = ({ years }: MoneyView): MoneyUnit =>
  moneyUnit(
    years.flatMap(({ paidFen, openFen, waitingFen, promisedFen }) =>
      [paidFen, openFen, waitingFen, promisedFen].filter((fen) => fen !== 0),
    ),
  );

function thisYear(voice: Voice, view: MoneyView): Rich {
  const { dueFen, waitingFen, toCorrect } = yearOf(view);
  const promised = promisedOf(view);
  const year = String(view.year);
  if (dueFen === 0 && waitingFen === 0 && promised === 0 && toCorrect === 0)
    return voice.rich("money.none", { year });
  const [a, h, c] = moneyTexts([dueFen, waitingFen, promised], voice.locale);
  return [
    ...(dueFen === 0 ? voice.rich("money.dueNone", { year }) : voice.rich("money.due", { year, a: a! })),
    ...(waitingFen === 0 ? [] : voice.rich("money.waiting", { h: h! })),
    ...(promised === 0 ? voice.rich("money.promisedNone") : voice.rich("money.promised", { c: c! })),
  ];
}

function untilNow(voice: Voice, { year, paidFen, spentFen, leftFen }: MoneyView): Rich {
  if (paidFen === 0 && spentFen === 0) return [];
  const [p, s, l] = moneyTexts([paidFen, spentFen, Math.abs(leftFen)], voice.locale);
  return voice.rich(leftFen < 0 ? "money.over" : "money.left", { year: String(year), p: p!, s: s!, l: l! });
}

function conclusion(voice: Voice, view: MoneyView): Rich {
  const { toCorrect } = yearOf(view);
  return joinRich(
    [
      thisYear(voice, view),
      toCorrect > 0 ? voice.rich("money.toCorrect", { n: toCorrect }) : [],
      untilNow(voice, view),
    ],
    voice.text("word.sentence"),
  );
}

/** Money of one year in words. */
export function moneySays(voice: Voice, one: MoneyYear): string {
  const told = states.filter(({ field }) => one[field] !== 0);
  const amounts = moneyTexts(
    told.map(({ field }) => one[field]),
    voice.locale,
  );
  const parts = told.map(({ title }, i) =>
    voice.text("money.part", { part: voice.text(title), amount: amounts[i]! }),
  );
  return voice.text("money.says", {
    year: String(one.year),
    parts: parts.length === 0 ? voice.text("money.saysNothing") : parts.join(voice.text("word.pause")),
  });
}

function table(voice: Voice, { years }: MoneyView): TableTwin {
  const money = (key: string, title: string) => ({ key, title, align: "end" as const });
  const none = voice.text("word.none");
  const shown = (fen: number): string => (fen === 0 ? none : amountText(fen));
  return {
    caption: voice.text("money.caption"),
    columns: [
      { key: "year", title: voice.text("col.year"), align: "start" },
      ...states.map(({ field, title }) => money(field, voice.text(title))),
    ],
    rows: [
      ...years.map((one) => ({
        id: String(one.year),
        cells: [voice.year(one.year), ...states.map(({ field }) => shown(one[field]))],
        says: moneySays(voice, one),
      })),
    ],
  };
}

/** Conclusion, method and table of 资金. */
export function moneyWords(voice: Voice, view: MoneyView): Words {
  const unit = voice.text(`unit.${voice.locale === "en" ? "yuan" : moneyUnitOf(view)}`);
  return {
    conclusion: conclusion(voice, view),
    title: voice.text("money.title", { unit }),
    method: voice.method([voice.text("money.methodDue"), voice.text("money.methodPromised")]),
    table: table(voice, view),
  };
}
