import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { refreshBoard } from "../../../app/commands/board/refresh";
import { chooseJob } from "../../../app/commands/view";
import type { BoardFailure } from "../../../app/board/state";
import { useServices } from "../useApp";
import { useBoardStyles } from "./styles";
import { useBoard, useBoardWords, useStale } from "./useBoard";

const BoardView = lazy(() => import("./BoardView"));

const useStyles = makeStyles({
  message: { padding: "24px 16px", textAlign: "center" },
  heading: { margin: "0 0 8px", fontSize: "16px", lineHeight: "22px", fontWeight: 600 },
  stale: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    margin: "0 16px 10px",
    padding: "6px 12px",
    fontSize: "12px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  busy: { padding: "16px" },
});

function Empty() {
  const styles = useStyles();
  const shared = useBoardStyles();
  const services = useServices();
  const t = useBoardWords();
  return (
    <div className={styles.message}>
      <h1 className={styles.heading}>{t("empty.title")}</h1>
      <p>{t("empty.body")}</p>
      <div className={shared.buttons}>
        <Button className={shared.grow} appearance="primary" onClick={() => chooseJob(services, "score")}>
          {t("empty.score")}
        </Button>
      </div>
    </div>
  );
}

function Failed({ failure }: { readonly failure: BoardFailure }) {
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  return (
    <div className={styles.message} role="alert">
      <p>{t(`failed.${failure}`)}</p>
      <Button onClick={() => void refreshBoard(services)}>{t("again")}</Button>
    </div>
  );
}

function Stale() {
  const styles = useStyles();
  const shared = useBoardStyles();
  const services = useServices();
  const t = useBoardWords();
  return (
    <div className={styles.stale} role="status">
      <span className={shared.grow}>{t("stale")}</span>
      <Button size="small" onClick={() => void refreshBoard(services)}>
        {t("refresh")}
      </Button>
    </div>
  );
}

interface BoardContentProps {
  readonly width: number;
  /** True on the wide page, which writes nothing. */
  readonly isFar?: boolean;
}

/** What was found, or why there is nothing to see. */
export function BoardContent({ width, isFar = false }: BoardContentProps) {
  const styles = useStyles();
  const t = useBoardWords();
  const phase = useBoard((b) => b.phase);
  const failure = useBoard((b) => b.failure);
  const summary = useBoard((b) => b.summary);
  const isStale = useStale();
  if (phase === "failed" && failure) return <Failed failure={failure} />;
  if (!summary || phase !== "ready")
    return (
      <div className={styles.busy}>
        <ProgressBar aria-label={t("reading")} />
        {t("reading")}
      </div>
    );
  const isEmpty = summary.years.length === 0 && !summary.views.includes("money");
  return (
    <>
      {isStale && <Stale />}
      {isEmpty ? (
        <Empty />
      ) : (
        <Suspense fallback={<div className={styles.busy} />}>
          {width > 0 && <BoardView width={width} isFar={isFar} />}
        </Suspense>
      )}
    </>
  );
}
