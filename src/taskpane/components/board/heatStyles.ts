import { makeStyles, tokens } from "@fluentui/react-components";
import type { HeatBin } from "../../../charts/heatBins";
import { darkTheme, lightTheme, type ChartTheme } from "../../../charts/theme";

const fill = (theme: ChartTheme, step: HeatBin) => ({
  backgroundColor: theme.heat[step].fill,
  color: theme.heat[step].text,
});

export const useHeatStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: "12px",
    lineHeight: "16px",
    fontVariantNumeric: "tabular-nums",
    "& thead th": { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
    "& th, & td": { boxSizing: "border-box" },
    "& th": { padding: "0 2px", fontWeight: 600, textAlign: "right", whiteSpace: "nowrap" },
    "& tbody th": { padding: "2px 0 2px 4px", fontWeight: 400, whiteSpace: "normal", textAlign: "left" },
    "& td": { height: "31px", padding: "0 2px", textAlign: "right" },
    "& tbody tr > *": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  head: {
    width: "100%",
    minHeight: "28px",
    padding: "0",
    font: "inherit",
    fontWeight: 600,
    textAlign: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
    border: "none",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  society: { textAlign: "left !important" as "left", paddingLeft: "4px !important" as "4px" },
  total: { fontWeight: 600, paddingRight: "4px !important" as "4px" },
  center: { textAlign: "center !important" as "center" },
  cell: {
    textAlign: "center !important" as "center",
    padding: "0 !important" as "0",
    border: `1px solid ${tokens.colorNeutralBackground1}`,
    whiteSpace: "nowrap",
  },
  tight: { letterSpacing: "-0.4px" },
  trial: { display: "block", color: tokens.colorNeutralForeground3 },
  legend: {
    display: "flex",
    gap: "3px",
    maxWidth: "520px",
    margin: "8px 0 0",
    padding: 0,
    listStyleType: "none",
  },
  key: { flex: 1, fontSize: "12px", lineHeight: "18px", textAlign: "center", whiteSpace: "nowrap" },
  star: { color: "var(--sevWarning)" },
  rank: { width: "18px", padding: "0 !important" as "0" },
  rankWide: { width: "48px" },
  totalColumn: { width: "40px" },
  totalWide: { width: "76px" },
  change: { width: "84px" },
  cells: { width: "36px", letterSpacing: "-0.4px" },
  cellsWide: { width: "10.4%" },
  reached: { width: "52px" },
  trialColumn: { width: "104px" },
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

/** Class that fills a cell with the colour of its step; none where the system chooses the colours. */
export function useFills({ name }: ChartTheme): (bin: HeatBin | null) => string | undefined {
  const styles = useHeatStyles();
  return (bin) => (bin === null || name === "contrast" ? undefined : styles[`${name}${bin}`]);
}
