import { gapLine, selfGaps } from "../../core/scoring/gaps";
import type { Locale } from "../../i18n/locale";
import { pointsText, scoreTranslator, shareText, signedText } from "../../i18n/score";
import type { ScoreBook } from "./book";
import { linkOfCell } from "./links";
import { headsOf } from "./results";
import type { CellLink } from "./types";

export interface GapRow {
  readonly society: string;
  readonly indicator: string;
  /** Short name of its star; blank for indicators in none. */
  readonly star: string;
  readonly self: string;
  readonly jury: string;
  readonly fullMark: string;
  readonly gap: string;
  readonly isWide: boolean;
  readonly cell: CellLink;
}

/** Self-scores beside the jury's, the widest gap first. */
export interface GapsView {
  readonly rows: readonly GapRow[];
  readonly wide: number;
  /** Self-scores in the workbook, those without a jury score among them. */
  readonly entered: number;
  /** Share of the full mark beyond which a gap is wide. */
  readonly line: string;
}

/** Rows handed to the pane; the widest gaps come first. */
const MOST = 400;

export function gapsView(book: ScoreBook, locale: Locale): GapsView | undefined {
  if (!book.card.ok) return undefined;
  const t = scoreTranslator(locale);
  const card = book.card.value;
  const { plan, cube } = card.sheet;
  const heads = headsOf(card, locale);
  const gaps = selfGaps(card, book.self.scores);
  const entered = book.self.scores.filter(({ points }) => !Number.isNaN(points)).length;
  return {
    rows: gaps.slice(0, MOST).map((gap) => {
      const { name, criterion } = plan.indicators[gap.indicator]!;
      return {
        society: cube.societies[gap.society]!,
        indicator: name,
        star: heads[criterion]?.short ?? t("star.none"),
        self: pointsText(gap.self),
        jury: pointsText(gap.jury),
        fullMark: pointsText(gap.fullMark),
        gap: signedText(gap.gap),
        isWide: gap.wide,
        cell: linkOfCell(book.self.cells[gap.place!.row]!),
      };
    }),
    wide: gaps.filter((gap) => gap.wide).length,
    entered,
    line: shareText(gapLine),
  };
}
