import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { StandingRow, StandingView } from "../../../app/board/types";
import { heatBin, heatWords } from "../../../charts/heatBins";
import { Voice, oneLine, type WordsContext } from "../../../charts/voice";
import { darkTheme, lightTheme, type ChartTheme } from "../../../charts/theme";
import { cellText, changeText, standingSays } from "../../../charts/words/standing";
import { starIds } from "../../../core/standards/stars";
import { useBoardStyles } from "./styles";
import { useBoard, useBoardWords } from "./useBoard";
import { useRowKeys } from "./useRowKeys";

const fill = (theme: ChartTheme, step: number) => ({
  backgroundColor: theme.heat[step]!.fill,
  color: theme.heat[step]!.text,
});

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: "12px",
    lineHeight: "16px",
    fontVariantNumeric: "tabular-nums",
    "& th": {
      padding: "4px 2px",
      fontWeight: 600,
      textAlign: "right",
      whiteSpace: "nowrap",
      borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    },
    "& tbody th": { fontWeight: 400, whiteSpace: "normal", borderBottomColor: tokens.colorNeutralStroke2 },
    "& td": {
      height: "31px",
      padding: "0 2px",
      textAlign: "right",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  society: { width: "100%", textAlign: "left !important" as "left", paddingLeft: "6px !important" as "6px" },
  total: { fontWeight: 600, paddingRight: "6px !important" as "6px" },
  cell: {
    width: "36px",
    textAlign: "center !important" as "center",
    border: `1px solid ${tokens.colorNeutralBackground1}`,
    whiteSpace: "nowrap",
  },
  wideCell: { width: "86px" },
  head: { textAlign: "center !important" as "center" },
  legend: { display: "flex", gap: "3px", margin: "8px 0 0", padding: 0, listStyleType: "none" },
  key: { flex: 1, fontSize: "12px", lineHeight: "18px", textAlign: "center", whiteSpace: "nowrap" },
  star: { color: "var(--sevWarning)" },
  light0: fill(lightTheme, 0),
  light1: fill(lightTheme, 1),
  light2: fill(lightTheme, 2),
  light3: fill(lightTheme, 3),
  light4: fill(lightTheme, 4),
  dark0: fill(darkTheme, 0),
  dark1: fill(darkTheme, 1),
  dark2: fill(darkTheme, 2),
  dark3: fill(darkTheme, 3),
  dark4: fill(darkTheme, 4),
});

/** Rows shown before all are asked for. */
const FIRST = 11;

interface HeatTableProps {
  readonly view: StandingView;
  readonly context: WordsContext;
  readonly theme: ChartTheme;
  readonly isWide: boolean;
  readonly title: string;
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}

function useFills(theme: ChartTheme): (step: number | null) => string | undefined {
  const styles = useStyles();
  if (theme.name === "contrast") return () => undefined;
  const name = theme.name;
  return (step) => (step === null ? undefined : styles[`${name}${step as 0 | 1 | 2 | 3 | 4}`]);
}

function Row({
  row,
  voice,
  isStop,
  ...props
}: HeatTableProps & { readonly row: StandingRow; readonly voice: Voice; readonly isStop: boolean }) {
  const { view, isWide, picked, onPick } = props;
  const styles = useStyles();
  const shared = useBoardStyles();
  const fills = useFills(props.theme);
  const isFollowed = useBoard((b) => b.followed.includes(row.id));
  const t = useBoardWords();
  return (
    <tr
      data-id={row.id}
      title={standingSays(voice, row, view.year)}
      tabIndex={isStop ? 0 : -1}
      aria-selected={row.id === picked}
      className={mergeClasses(shared.row, row.id === picked && shared.picked)}
      onClick={() => onPick(row.id)}
    >
      <td>{voice.rank(row.rank)}</td>
      <th scope="row" className={styles.society}>
        {isFollowed && (
          <span className={styles.star} role="img" aria-label={t("followed")}>
            ★
          </span>
        )}
        {voice.name(row)}
      </th>
      <td className={styles.total}>{voice.total(row.total)}</td>
      {isWide && <td>{changeText(voice, row)}</td>}
      {starIds.map((star) => (
        <td
          key={star}
          className={mergeClasses(
            styles.cell,
            isWide && styles.wideCell,
            view.lines[star] !== null && fills(heatBin(row.scores[star], view.lines[star])),
          )}
        >
          {cellText(voice, row.scores[star], view.lines[star])}
        </td>
      ))}
      {isWide && <td>{row.stars === null ? voice.text("word.none") : `${row.stars}/5`}</td>}
    </tr>
  );
}

function Legend({ line, theme }: { readonly line: number; readonly theme: ChartTheme }) {
  const styles = useStyles();
  const t = useBoardWords();
  const fills = useFills(theme);
  const words = heatWords(line);
  return (
    <ul className={styles.legend} aria-label={t("legend")}>
      {[4, 3, 2, 1, 0].map((step) => (
        <li key={step} className={mergeClasses(styles.key, fills(step))}>
          {words[step]}
        </li>
      ))}
    </ul>
  );
}

function useShown(rows: readonly StandingRow[], voice: Voice, isAll: boolean) {
  const search = useBoard((b) => b.search).trim();
  const picked = useBoard((b) => b.picked);
  if (search !== "")
    return rows.filter((row) => row.name.includes(search) || voice.name(row).includes(search));
  if (isAll) return rows;
  return rows.filter(({ id }, index) => index < FIRST || id === picked);
}

/** 总览 as a table: highest total first, scores on their ramp, the sign ▼ under the line. */
export function HeatTable(props: HeatTableProps) {
  const { view, context, isWide, title, onPick } = props;
  const styles = useStyles();
  const t = useBoardWords();
  const voice = new Voice(context);
  const [isAll, setAll] = useState(false);
  const search = useBoard((b) => b.search).trim();
  const shown = useShown(view.rows, voice, isAll || isWide);
  const keys = useRowKeys(onPick);
  const stop = shown.some(({ id }) => id === props.picked) ? props.picked : shown[0]?.id;
  const line = oneLine(view.lines);
  const isLong = view.rows.length > FIRST && search === "" && !isWide;
  return (
    <>
      <table className={styles.table} role="grid" aria-label={title} onKeyDown={keys}>
        <thead>
          <tr>
            <th scope="col">{isWide ? voice.text("col.place") : voice.text("col.place").slice(0, 1)}</th>
            <th scope="col" className={styles.society}>
              {voice.text("col.society")}
            </th>
            <th scope="col" className={styles.total}>
              {voice.text("col.total")}
            </th>
            {isWide && <th scope="col">{voice.text("col.change")}</th>}
            {starIds.map((star) => (
              <th key={star} scope="col" className={styles.head}>
                {voice.measure(star, isWide ? "mid" : "short")}
              </th>
            ))}
            {isWide && <th scope="col">{voice.text("col.reached")}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.id} {...props} row={row} voice={voice} isStop={row.id === stop} />
          ))}
        </tbody>
      </table>
      {search !== "" && (
        <p role="status">
          {shown.length === 0 ? t("foundNone", { search }) : t("found", { n: shown.length })}
        </p>
      )}
      {line !== null && <Legend line={line} theme={props.theme} />}
      {isLong && (
        <Button appearance="transparent" size="small" onClick={() => setAll(!isAll)}>
          {isAll ? t("showFew", { n: FIRST }) : t("showAll", { n: view.rows.length })}
        </Button>
      )}
    </>
  );
}
