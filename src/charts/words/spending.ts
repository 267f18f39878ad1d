import type { SocietySpending, SpendingLine, SpendingView } from "../../analysis/views";
import { same } from "../../core/scoring/numeric";
import { amountText } from "../../i18n/numbers";
import { joinRich, type Rich } from "../../i18n/rich";
import { moneyTexts, shareText } from "../figures";
import type { Voice } from "../voice";
import type { TableTwin, TwinRow, Words } from "./types";

type Budgeted = SpendingLine & { readonly used01: number };

export const budgeted = ({ directions }: SpendingView): Budgeted[] =>
  directions.filter((line): line is Budgeted => line.used01 !== null);

function slowest(voice: Voice, view: SpendingView): Rich {
  const lines = budgeted(view);
  if (lines.length === 0) return voice.rich("spending.noDirections");
  if (lines.length === 1) return voice.rich("spending.end");
  const least = lines.reduce((low, { used01 }) => Math.min(low, used01), Infinity);
  const slow = lines.filter(({ used01 }) => same(used01, least));
  const v = shareText(least);
  if (slow.length === lines.length) return voice.rich("spending.allSame", { v });
  const names = voice.names(slow.map(({ name }) => ({ name })));
  return voice.rich(slow.length === 1 ? "spending.slowest" : "spending.slowestTied", {
    directions: names,
    v,
  });
}

function conclusion(voice: Voice, view: SpendingView): Rich {
  const { awards, used01, time01, undirectedFen } = view;
  if (awards === 0) return voice.rich("spending.noAward");
  if (used01 === null) return voice.rich("spending.noMoney");
  const pace = voice.rich("spending.pace", { t: shareText(time01), u: shareText(used01) });
  const hasRest = undirectedFen > 0 && view.directions.length > 0;
  const [x] = moneyTexts([undirectedFen], voice.locale);
  const rest = hasRest ? voice.rich("spending.undirected", { x: x! }) : [];
  return joinRich([joinRich([pace, slowest(voice, view)]), rest], voice.text("word.sentence"));
}

/** One direction in words. */
export function directionSays(
  voice: Voice,
  { name, budgetFen, spentFen, used01 }: SpendingLine,
  time01: number,
): string {
  const [budget, spent] = moneyTexts([budgetFen, spentFen], voice.locale);
  if (used01 === null) return voice.text("spending.saysNoBudget", { direction: name, spent: spent! });
  const slots = {
    direction: name,
    budget: budget!,
    spent: spent!,
    used: shareText(used01),
    time: shareText(time01),
  };
  return voice.text("spending.says", slots);
}

/** One award in words. */
export function societySays(voice: Voice, one: SocietySpending): string {
  const [paid, spent] = moneyTexts([one.paidFen, one.spentFen], voice.locale);
  const slots = { a: voice.name(one), cohort: String(one.cohort), paid: paid!, spent: spent! };
  if (one.used01 === null) return voice.text("spending.saysSocietyNone", slots);
  return voice.text("spending.saysSociety", {
    ...slots,
    used: shareText(one.used01),
    time: shareText(one.time01),
  });
}

function table(voice: Voice, view: SpendingView): TableTwin {
  const { directions, undirectedFen, time01 } = view;
  const number = (key: string, title: string) => ({ key, title, align: "end" as const });
  const none = voice.text("word.none");
  const rowOf = (id: string, line: SpendingLine): TwinRow => ({
    id,
    cells: [
      line.name,
      line.budgetFen === 0 ? none : amountText(line.budgetFen),
      amountText(line.spentFen),
      line.used01 === null ? none : shareText(line.used01),
      shareText(time01),
    ],
    says: directionSays(voice, line, time01),
  });
  const rest: SpendingLine = {
    name: voice.text("spending.undirectedRow"),
    budgetFen: 0,
    spentFen: undirectedFen,
    used01: null,
  };
  return {
    caption: voice.text("spending.caption"),
    columns: [
      { key: "direction", title: voice.text("col.direction"), align: "start" },
      number("budget", voice.text("col.yuan", { title: voice.text("col.budget") })),
      number("spent", voice.text("col.yuan", { title: voice.text("col.spent") })),
      number("used", voice.text("col.used")),
      number("time", voice.text("col.time")),
    ],
    rows: [
      ...directions.map((line, i) => rowOf(`direction${i}`, line)),
      ...(undirectedFen === 0 ? [] : [rowOf("undirected", rest)]),
    ],
  };
}

/** Conclusion, method and table of 经费. */
export function spendingWords(voice: Voice, view: SpendingView): Words {
  const { society, awards } = view;
  return {
    conclusion: conclusion(voice, view),
    title: society
      ? voice.text("spending.titleOne", { a: voice.name(society) })
      : voice.text("spending.title"),
    method: voice.method([voice.text("spending.method"), voice.text("spending.awards", { n: awards })]),
    table: table(voice, view),
  };
}
