import { makeStyles, tokens } from "@fluentui/react-components";

const focus = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" };

/** Looks that several parts of the board share. */
export const useBoardStyles = makeStyles({
  section: { padding: "0 16px 12px" },
  conclusion: { margin: "0 0 10px", fontSize: "14px", lineHeight: "21px", textWrap: "pretty" },
  large: { fontSize: "20px", lineHeight: "30px" },
  name: { fontWeight: 600, whiteSpace: "nowrap" },
  title: { margin: "0 0 6px", fontSize: "12px", lineHeight: "16px", fontWeight: 600 },
  method: {
    margin: "8px 0 0",
    fontSize: "12px",
    lineHeight: "18px",
    color: tokens.colorNeutralForeground3,
  },
  note: {
    margin: "0 16px 10px",
    padding: "8px 12px",
    fontSize: "12px",
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
  switches: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "8px" },
  second: { marginTop: "16px" },
  grow: { flex: 1 },
  action: { flex: 1, maxWidth: "360px" },
  select: {
    flex: 1,
    minWidth: 0,
    minHeight: "32px",
    padding: "0 6px",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": focus,
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: "12px",
    lineHeight: "16px",
    fontVariantNumeric: "tabular-nums",
    "& caption": { textAlign: "left", fontWeight: 600, padding: "0 0 4px" },
    "& th": {
      padding: "4px 3px",
      fontWeight: 600,
      textAlign: "left",
      verticalAlign: "bottom",
      borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    },
    "& td": { padding: "6px 3px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  end: { textAlign: "right !important" as "right" },
  row: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": focus,
  },
  picked: { outline: `2px solid ${tokens.colorNeutralForeground1}`, outlineOffset: "-2px" },
  scroll: { overflowX: "auto" },
});
