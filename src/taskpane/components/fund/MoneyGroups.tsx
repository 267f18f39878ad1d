import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { followLink, openFundPage } from "../../../app/commands/fund/navigate";
import type { MoneyGroup, MoneyItem } from "../../../app/fund/types";
import { useServices } from "../useApp";
import { StateIcon } from "./StateIcon";
import { useFundStyles } from "./styles";
import { useFundWords } from "./useFund";

const useStyles = makeStyles({
  group: {
    display: "grid",
    gridTemplateColumns: "16px auto 1fr auto",
    gap: "6px",
    alignItems: "center",
    margin: 0,
    minHeight: "32px",
    padding: "0 16px",
    fontSize: "14px",
    fontWeight: 600,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: { fontSize: "12px", fontWeight: 400, color: tokens.colorNeutralForeground2 },
  item: {
    padding: "6px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  open: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    gap: "8px",
    alignItems: "baseline",
    width: "100%",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    lineHeight: "20px",
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  name: { overflowWrap: "anywhere" },
  nth: { marginLeft: "6px", fontSize: "12px", color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  more: { padding: "4px 16px 6px" },
});

/** Rows of a group shown at first, and added by a click. */
const [FIRST, MORE] = [5, 50];

function Item({ item, state }: { readonly item: MoneyItem; readonly state: string }) {
  const styles = useStyles();
  const shared = useFundStyles();
  const services = useServices();
  const t = useFundWords();
  const { society, nth, amount, why, release, link } = item;
  return (
    <li className={styles.item}>
      <button
        className={styles.open}
        aria-label={t("view.openSociety", { society, nth, state, amount })}
        onClick={() => void openFundPage(services, { page: "society", id: item.id })}
      >
        <span className={styles.name}>
          {society}
          <span className={styles.nth}>{nth}</span>
        </span>
        <span className={shared.number}>{amount}</span>
      </button>
      {why !== "" && <p className={shared.small}>{why}</p>}
      {release && (
        <p className={shared.small}>
          <strong>{t("view.released")}</strong>
          {release}
        </p>
      )}
      {link && (
        <button className={shared.link} onClick={() => void followLink(services, link)}>
          {link.label}
        </button>
      )}
    </li>
  );
}

/** Awards of one year in one state, with their sum. */
export function Group({ group }: { readonly group: MoneyGroup }) {
  const styles = useStyles();
  const shared = useFundStyles();
  const t = useFundWords();
  const [shown, setShown] = useState(FIRST);
  const { state, name, sum, items } = group;
  if (items.length === 0) return null;
  const left = items.length - shown;
  return (
    <section aria-label={name}>
      <h2 className={styles.group}>
        <StateIcon state={state} />
        {name}
        <span className={styles.count}>{t("view.count", { n: items.length })}</span>
        <span className={shared.number}>{sum}</span>
      </h2>
      <ul className={shared.list}>
        {items.slice(0, shown).map((item) => (
          <Item key={item.id} item={item} state={name} />
        ))}
      </ul>
      {left > 0 && (
        <div className={styles.more}>
          <button className={mergeClasses(shared.link)} onClick={() => setShown(shown + MORE)}>
            {t("view.more", { n: Math.min(left, MORE) })}
          </button>
        </div>
      )}
    </section>
  );
}
