import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { mask, stepSociety } from "../../../app/commands/board/choose";
import { useServices } from "../useApp";
import { useBoardStyles } from "./styles";
import { useBoardWords } from "./useBoard";

const useStyles = makeStyles({
  badge: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    padding: "6px 16px",
    fontSize: "12px",
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `1px solid ${tokens.colorBrandStroke2}`,
  },
});

/** Says that names are hidden; arrows go from society to society, Escape shows the names again. */
export function Meeting() {
  const styles = useStyles();
  const shared = useBoardStyles();
  const services = useServices();
  const t = useBoardWords();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      if (target instanceof HTMLElement && /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return;
      if (event.key === "Escape") void mask(services, false);
      if (event.key === "ArrowRight") void stepSociety(services, 1);
      if (event.key === "ArrowLeft") void stepSociety(services, -1);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [services]);
  return (
    <div className={styles.badge} role="status">
      <b className={shared.grow}>{t("meeting.badge")}</b>
      <Button size="small" onClick={() => void stepSociety(services, -1)}>
        {t("meeting.previous")}
      </Button>
      <Button size="small" onClick={() => void stepSociety(services, 1)}>
        {t("meeting.next")}
      </Button>
      <Button size="small" onClick={() => void mask(services, false)}>
        {t("meeting.leave")}
      </Button>
    </div>
  );
}
