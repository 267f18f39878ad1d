import { makeStyles } from "@fluentui/react-components";
import { useWords } from "./useApp";

const useStyles = makeStyles({
  page: { padding: "32px 16px", textAlign: "center" },
  title: { margin: 0, fontSize: "16px", lineHeight: "22px", fontWeight: 600 },
});

/** Says that a job is not available in this version. */
export function NotYet() {
  const styles = useStyles();
  const t = useWords();
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t("job.notYet")}</h1>
      <p>{t("job.notYetBody")}</p>
    </div>
  );
}
