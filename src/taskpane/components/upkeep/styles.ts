import { makeStyles, tokens } from "@fluentui/react-components";

/** Parts that the pages of upkeep share. */
export const usePageStyles = makeStyles({
  body: { padding: "10px 16px 16px" },
  lead: { margin: "0 0 10px", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  small: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: "12px", color: tokens.colorNeutralForeground2 },
  field: { marginBottom: "12px" },
  empty: { padding: "28px 16px", textAlign: "center", color: tokens.colorNeutralForeground2 },
  heading: {
    margin: 0,
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    padding: "6px 16px",
    fontSize: "12px",
    lineHeight: "18px",
    fontWeight: 600,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: "8px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  line: { display: "flex", alignItems: "baseline", gap: "8px", flexWrap: "wrap" },
  grow: { flex: 1, minWidth: 0 },
  actions: { display: "flex", gap: "12px", marginTop: "2px" },
  old: { textDecoration: "line-through", color: tokens.colorNeutralForeground2 },
  now: { fontWeight: 600 },
  bar: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    gap: "8px",
    padding: "10px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
