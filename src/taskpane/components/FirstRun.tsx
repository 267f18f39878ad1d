import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  ClipboardCheckmarkRegular,
  DataTrendingRegular,
  MoneyRegular,
  ShieldCheckmarkRegular,
  StarRegular,
} from "@fluentui/react-icons";
import { openPage } from "../../app/commands/view";
import { useServices, useWords } from "./useApp";

const useStyles = makeStyles({
  page: { padding: "18px 16px" },
  title: { margin: 0, fontSize: "20px", lineHeight: "28px", fontWeight: 600 },
  lead: { margin: "2px 0 14px", color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: "0 0 16px", padding: 0 },
  item: { display: "grid", gridTemplateColumns: "28px 1fr", columnGap: "8px", padding: "6px 0" },
  icon: { fontSize: "22px", color: tokens.colorBrandForeground1, gridRow: "1 / span 2", marginTop: "2px" },
  name: { fontWeight: 600 },
  does: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  wide: { width: "100%" },
  two: { display: "flex", gap: "8px", marginTop: "8px", "& button": { flex: 1, minWidth: 0 } },
  trust: {
    display: "flex",
    gap: "6px",
    alignItems: "center",
    marginTop: "14px",
    fontSize: "12px",
    color: tokens.colorNeutralForeground2,
  },
});

const does = [
  ["check", ClipboardCheckmarkRegular],
  ["score", StarRegular],
  ["fund", MoneyRegular],
  ["board", DataTrendingRegular],
] as const;

/** Shown once: what the tool is for, and where to begin. */
export default function FirstRun() {
  const styles = useStyles();
  const services = useServices();
  const { store } = services;
  const t = useWords();
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t("app.name")}</h1>
      <p className={styles.lead}>{t("app.purpose")}</p>
      <ul className={styles.list}>
        {does.map(([job, Icon]) => (
          <li key={job} className={styles.item}>
            <Icon className={styles.icon} aria-hidden />
            <span className={styles.name}>{t(`job.${job}`)}</span>
            <span className={styles.does}>{t(`job.${job}Does`)}</span>
          </li>
        ))}
      </ul>
      <Button
        appearance="primary"
        className={styles.wide}
        onClick={() => store.set((s) => ({ ...s, isFirstRun: false }))}
      >
        {t("first.recognise")}
      </Button>
      <div className={styles.two}>
        <Button onClick={() => openPage(services, { kind: "newBook" })}>{t("first.newBook")}</Button>
        <Button onClick={() => openPage(services, { kind: "practice" })}>{t("first.practice")}</Button>
      </div>
      <div className={styles.trust}>
        <ShieldCheckmarkRegular fontSize={16} aria-hidden />
        {t("app.trust")}
      </div>
    </div>
  );
}
