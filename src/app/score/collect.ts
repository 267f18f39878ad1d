import { completeness, type JudgeProgress } from "../../core/scoring/completeness";
import { scoreState } from "../../core/scoring/cube";
import type { Scorecard } from "../../core/scoring/scorecard";
import { cellAt } from "../../core/scoring/sheet";
import { starNamed } from "../../core/scoring/starWords";
import { isBlank, type CellValue } from "../../core/table/grid";
import type { CellRef } from "../../core/table/table";
import { fold, halfWidth } from "../../core/text";
import { scoreTranslator, type TranslateScore } from "../../i18n/score";
import type { Locale } from "../../i18n/locale";
import type { ScoreBook } from "./book";
import { linksOf } from "./links";
import type { JuryMember } from "./people";
import type { CollectView, JudgeLine, Recusal, ScoreFault } from "./types";

/** Areas of owed scores named for a judge; beyond these the number alone is told. */
const SHOWN_AREAS = 3;

const roleText = (member: JuryMember | undefined, t: TranslateScore): string =>
  member?.role ? t(`role.${member.role}`) : "";

function lineOf(book: ScoreBook, card: Scorecard, progress: JudgeProgress, t: TranslateScore): JudgeLine {
  const member = book.jury.find((one) => fold(one.name) === fold(progress.judge));
  const cells = progress.owed.flatMap(({ place }) => (place ? (book.list.cells[place.row] ?? []) : []));
  const links = linksOf(cells);
  const names = progress.recusedSocieties.map((society) => card.sheet.cube.societies[society]!);
  return {
    name: progress.judge,
    role: roleText(member, t),
    given: progress.given,
    expected: progress.expected,
    recused:
      progress.recused === 0
        ? ""
        : names.length === 0
          ? t("collect.recused", { n: progress.recused })
          : t("collect.recusedFor", { n: progress.recused, societies: names.join(t("list.comma")) }),
    owed: progress.owed.length,
    cells: links.slice(0, SHOWN_AREAS),
    moreCells: Math.max(0, links.length - SHOWN_AREAS),
  };
}

const faultStates = ["conflict", "outOfRange", "unreadable", "stray"] as const;

/** Scores that are there and do not count as given, one line a kind, with the first of them. */
function faultsOf(book: ScoreBook, { sheet }: Scorecard, t: TranslateScore): readonly ScoreFault[] {
  const { cube, plan, source } = sheet;
  const m = cube.judges.length;
  const found = new Map<string, { n: number; entry: number }>();
  cube.societies.forEach((_, society) => {
    plan.indicators.forEach((_one, indicator) => {
      if (source[indicator]! < 0) return;
      const from = cellAt(sheet, society, indicator);
      const cubeFrom = (society * cube.indicators.length + source[indicator]!) * m;
      for (let judge = 0; judge < m; judge++) {
        const name = faultStates.find((one) => scoreState[one] === sheet.state[from + judge]);
        if (!name) continue;
        const before = found.get(name);
        found.set(name, { n: (before?.n ?? 0) + 1, entry: before?.entry ?? cube.row[cubeFrom + judge]! });
      }
    });
  });
  const lines = faultStates.flatMap((name): ScoreFault[] => {
    const fault = found.get(name);
    if (!fault) return [];
    return [
      {
        text: t(`fault.${name}`, { n: fault.n }),
        cell: book.list.cells[fault.entry],
        isStopping: name !== "stray",
      },
    ];
  });
  const strangers = sheet.unknown.map((index) => cube.indicators[index]!);
  const nameless = cube.nameless;
  return [
    ...lines,
    ...(strangers.length > 0
      ? [
          {
            text: t("fault.unknown", {
              n: strangers.length,
              names: strangers.slice(0, 3).join(t("list.comma")),
            }),
            cell: undefined,
            isStopping: false,
          },
        ]
      : []),
    ...(book.list.ignored.length > 0
      ? [
          {
            text: t("fault.ignored", { sheets: [...new Set(book.list.ignored)].join(t("list.comma")) }),
            cell: undefined,
            isStopping: false,
          },
        ]
      : []),
    ...(nameless.length > 0
      ? [
          {
            text: t("fault.nameless", { n: nameless.length }),
            cell: cellOfKept(book, nameless[0]!),
            isStopping: true,
          },
        ]
      : []),
  ];
}

/** Nameless entries are counted among those of the year. */
function cellOfKept({ list, year }: ScoreBook, kept: number): CellRef | undefined {
  let at = -1;
  for (let entry = 0; entry < list.cells.length; entry++) {
    const own = list.year[entry]!;
    if (year === undefined || own !== own || own === year) at++;
    if (at === kept) return list.cells[entry];
  }
  return undefined;
}

interface Recusals {
  /** Judges who are not recused from their own society yet, in words. */
  readonly judges: readonly string[];
  readonly cells: readonly Recusal[];
  /** Scores that stand where the recusal is to be entered, so that a person has to decide. */
  readonly scored: readonly ScoreFault[];
}

const isScore = (points: CellValue): boolean =>
  !isBlank(points) && !Number.isNaN(Number(halfWidth(String(points))));

/** Cells of judges and their own societies in which the recusal is to be entered. */
function recusalsOf({ jury, list, year }: ScoreBook, t: TranslateScore): Recusals {
  const own = new Map(
    jury.flatMap((one) => (one.ownSociety ? [[fold(one.name), fold(one.ownSociety)] as const] : [])),
  );
  const judges = new Map<string, string>();
  const scored = new Map<string, ScoreFault>();
  const cells: Recusal[] = [];
  list.cells.forEach((cell, entry) => {
    const [judge, society] = [String(list.judge[entry] ?? ""), String(list.society[entry] ?? "")];
    const named = list.year[entry]!;
    if (year !== undefined && named === named && named !== year) return;
    if (own.get(fold(judge)) !== fold(society) || !isBlank(list.recused[entry])) return;
    const points = list.points[entry]!;
    if (!isBlank(points) && !isScore(points)) return;
    const place = list.recusedCells[entry] ?? (isBlank(points) ? cell : undefined);
    if (place) {
      judges.set(judge, t(isBlank(points) ? "collect.ownSociety" : "collect.ownScored", { judge, society }));
      cells.push({ cell: place, text: t("recused") });
    } else if (!scored.has(judge))
      scored.set(judge, { text: t("fault.ownScored", { judge, society }), cell, isStopping: true });
  });
  return { judges: [...judges.values()], cells, scored: [...scored.values()] };
}

function juryLacks(jury: readonly JuryMember[], t: TranslateScore): readonly string[] {
  const known = jury.filter(({ role }) => role !== undefined);
  if (known.length === 0) return [];
  return (["expert", "administrator"] as const)
    .filter((role) => !known.some((one) => one.role === role))
    .map((role) => t("collect.noRole", { role: t(`role.${role}`) }));
}

/** Who has scored what, and what stands in the way. */
export function collectView(book: ScoreBook, card: Scorecard, locale: Locale): CollectView {
  const t = scoreTranslator(locale);
  const done = completeness(card.sheet, book.jury);
  const { cube, plan, source } = card.sheet;
  const inUse = plan.indicators.filter((_, i) => source[i]! >= 0);
  const recusals = recusalsOf(book, t);
  const first = done.judges.flatMap(({ owed }) => owed).find(({ place }) => place !== undefined)?.place;
  return {
    judges: done.judges.map((one) => lineOf(book, card, one, t)),
    societies: cube.societies.length,
    items: inUse.length,
    byStar: inUse.length > 0 && inUse.every(({ id }) => starNamed(id) !== undefined),
    given: done.given,
    recused: done.recused,
    owed: done.owed,
    next: first && book.list.cells[first.row],
    faults: [...recusals.scored, ...faultsOf(book, card, t)],
    unrecused: recusals.judges,
    recusals: recusals.cells,
    jury: juryLacks(book.jury, t),
  };
}
