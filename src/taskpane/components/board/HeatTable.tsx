import { Button, mergeClasses } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { nextOrder, ordered, type HeatColumn, type HeatOrder } from "../../../app/board/order";
import type { StandingRow, StandingView } from "../../../app/board/types";
import { reachesLine } from "../../../charts/figures";
import { heatScale, type HeatScale } from "../../../charts/heatBins";
import type { ChartTheme } from "../../../charts/theme";
import { Voice, type WordsContext } from "../../../charts/voice";
import { starIds } from "../../../core/standards/stars";
import { HeatRow } from "./HeatRow";
import { useFills, useHeatStyles } from "./heatStyles";
import { useBoard, useBoardWords } from "./useBoard";
import { useRowKeys } from "./useRowKeys";

/** Rows shown before more are asked for, in the pane and on a wide page, and how many then come at a time. */
const FIRST = 11;
const FIRST_WIDE = 60;
const MORE = 200;

interface HeatTableProps {
  readonly view: StandingView;
  readonly context: WordsContext;
  readonly theme: ChartTheme;
  readonly isWide: boolean;
  readonly title: string;
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}

interface HeadProps {
  readonly voice: Voice;
  readonly isWide: boolean;
  readonly isTried: boolean;
  readonly order: HeatOrder | undefined;
  readonly onOrder: (by: HeatColumn) => void;
}

/** Headings; choosing one puts the rows in its order. */
function Head({ voice, isWide, isTried, order, onOrder }: HeadProps) {
  const styles = useHeatStyles();
  const t = useBoardWords();
  const form = isWide ? "mid" : "short";
  const head = (by: HeatColumn, text: string, column: string, align = "") => {
    const isBy = order?.by === by;
    return (
      <th
        key={by}
        scope="col"
        className={mergeClasses(column, align)}
        aria-sort={isBy ? (order.isDown ? "descending" : "ascending") : undefined}
      >
        <button
          type="button"
          className={styles.head}
          title={t("sortBy", { column: text })}
          onClick={() => onOrder(by)}
        >
          {text}
          {isBy && (order.isDown ? "↓" : "↑")}
        </button>
      </th>
    );
  };
  return (
    <thead>
      <tr>
        {head(
          "place",
          voice.text(isWide ? "col.place" : "short.place"),
          isWide ? styles.rankWide : styles.rank,
        )}
        {head("society", voice.text("col.society"), styles.society)}
        {head("total", voice.text("col.total"), isWide ? styles.totalWide : styles.totalColumn, styles.total)}
        {isTried && isWide && <th className={styles.trialColumn}>{t("trial")}</th>}
        {isWide && head("change", voice.text("col.change"), styles.change)}
        {starIds.map((star) =>
          head(star, voice.measure(star, form), isWide ? styles.cellsWide : styles.cells, styles.center),
        )}
        {isWide && head("reached", voice.text("col.reached"), styles.reached)}
      </tr>
    </thead>
  );
}

function Legend({ legend, theme }: Pick<HeatScale, "legend"> & { readonly theme: ChartTheme }) {
  const styles = useHeatStyles();
  const t = useBoardWords();
  const fills = useFills(theme);
  return (
    <ul className={styles.legend} aria-label={t("legend")}>
      {legend.map(({ bin, text }) => (
        <li key={bin} className={mergeClasses(styles.key, fills(bin))}>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** Rows that the search and the filter leave. */
function useFound({ rows, lines }: StandingView, voice: Voice): readonly StandingRow[] {
  const search = useBoard((b) => b.search).trim();
  const below = useBoard((b) => b.below);
  return useMemo(() => {
    const line = below === undefined ? null : lines[below];
    return rows.filter((row) => {
      const isNamed = row.name.includes(search) || voice.name(row).includes(search);
      const score = below === undefined ? null : row.scores[below];
      return isNamed && (line === null || (score !== null && !reachesLine(score, line)));
    });
  }, [rows, lines, voice, search, below]);
}

/** Says how many rows a search or a filter has left. */
function Found({ count }: { readonly count: number }) {
  const t = useBoardWords();
  const search = useBoard((b) => b.search).trim();
  const isFiltered = useBoard((b) => b.below !== undefined) || search !== "";
  if (!isFiltered) return null;
  const isUnknown = count === 0 && search !== "";
  return <p role="status">{isUnknown ? t("foundNone", { search }) : t("found", { n: count })}</p>;
}

interface MoreProps {
  /** Rows not shown yet; none or fewer than none when all are. */
  readonly left: number;
  readonly first: number;
  readonly all: number;
  readonly more: number;
  readonly onMore: (more: number) => void;
}

/** Shows all rows, or the next ones of very many. */
function More({ left, first, all, more, onMore }: MoreProps) {
  const t = useBoardWords();
  const text =
    left <= 0
      ? t("showFew", { n: first })
      : left <= MORE
        ? t("showAll", { n: all })
        : t("showMore", { n: MORE, all });
  return (
    <Button appearance="transparent" size="small" onClick={() => onMore(left <= 0 ? 0 : more + MORE)}>
      {text}
    </Button>
  );
}

/** 总览 as a table: highest total first, scores on their ramp, the sign ▼ under the line. */
export function HeatTable({ view, context, theme, isWide, title, picked, onPick }: HeatTableProps) {
  const styles = useHeatStyles();
  const voice = useMemo(() => new Voice(context), [context]);
  const scale = useMemo(() => heatScale(view), [view]);
  const isTried = useBoard((b) => b.trial !== undefined);
  const [more, setMore] = useState(0);
  const [order, setOrder] = useState<HeatOrder>();
  const found = useFound(view, voice);
  const sorted = useMemo(() => ordered(found, order, voice.locale), [found, order, voice]);
  const first = isWide ? FIRST_WIDE : FIRST;
  const shown = sorted.filter(({ id }, index) => index < first + more || id === picked);
  const stop = shown.some(({ id }) => id === picked) ? picked : shown[0]?.id;
  const keys = useRowKeys(onPick);
  return (
    <>
      <table className={styles.table} role="grid" aria-label={title} onKeyDown={keys}>
        <Head
          voice={voice}
          isWide={isWide}
          isTried={isTried}
          order={order}
          onOrder={(by) => setOrder(nextOrder(order, by))}
        />
        <tbody>
          {shown.map((row) => (
            <HeatRow
              key={row.id}
              {...{ row, view, voice, scale, theme, isWide, isTried, onPick }}
              isStop={row.id === stop}
              isPicked={row.id === picked}
            />
          ))}
        </tbody>
      </table>
      {sorted.length > first && (
        <More
          left={sorted.length - first - more}
          first={first}
          all={sorted.length}
          onMore={setMore}
          more={more}
        />
      )}
      <Found count={found.length} />
      {scale.legend.length > 0 && <Legend legend={scale.legend} theme={theme} />}
    </>
  );
}
