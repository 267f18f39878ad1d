import { Button, makeStyles } from "@fluentui/react-components";
import { useCallback } from "react";
import { chooseTab, dropBoardTrial } from "../../../app/commands/board/choose";
import { pickSociety } from "../../../app/commands/board/links";
import { writeBoard } from "../../../app/commands/board/writeSheet";
import { chooseJob } from "../../../app/commands/view";
import { openScorePage } from "../../../app/commands/score/navigate";
import { useServices } from "../useApp";
import { Anatomy } from "./Anatomy";
import { Side } from "./Side";
import { SocietyBar, SocietyChoice } from "./Societies";
import { useBoardStyles } from "./styles";
import { useBoard, useBoardWords, useChartOptions } from "./useBoard";

/** Room at the sides of a section. */
const SIDES = 32;
/** Least width for which pictures are laid out, and the greatest of a view that stands alone. */
const LEAST = 240;
const MOST = 860;
/** Width from which further views stand beside the one of the tab, and how wide they are. */
const TWO_COLUMNS = 1000;
const SIDE = 400;

const useStyles = makeStyles({
  actions: { padding: "0 16px 12px" },
  columns: { display: "grid", gridTemplateColumns: `minmax(0, 1fr) ${SIDE}px`, maxWidth: "1320px" },
  main: { minWidth: 0, maxWidth: `${MOST + SIDES}px` },
});

function Nothing() {
  const shared = useBoardStyles();
  const services = useServices();
  const t = useBoardWords();
  const tab = useBoard((b) => b.tab);
  const key = tab === "stability" || tab === "money" || tab === "spending" ? tab : undefined;
  return (
    <div className={shared.note} role="status">
      <p>{key ? t(`empty.view.${key}`) : t("empty.view")}</p>
      {tab !== "standing" && (
        <Button size="small" onClick={() => void chooseTab(services, "standing")}>
          {t("tab.standing")}
        </Button>
      )}
    </div>
  );
}

/** Says that a trial is shown beside the official result; the official one stays what it is. */
function Trial() {
  const shared = useBoardStyles();
  const services = useServices();
  const t = useBoardWords();
  const isTried = useBoard((b) => b.tab === "standing" && b.trial !== undefined);
  if (!isTried) return null;
  const see = (): void => {
    chooseJob(services, "score");
    void openScorePage(services, { page: "whatIf" });
  };
  return (
    <div className={shared.note} role="status">
      <p>{t("trial.banner")}</p>
      <div className={shared.buttons}>
        <Button size="small" onClick={see}>
          {t("trial.see")}
        </Button>
        <Button size="small" onClick={() => void dropBoardTrial(services)}>
          {t("trial.drop")}
        </Button>
      </div>
    </div>
  );
}

function Actions() {
  const styles = useStyles();
  const shared = useBoardStyles();
  const services = useServices();
  const t = useBoardWords();
  const isBusy = useBoard((b) => b.busy !== undefined);
  const hasStanding = useBoard((b) => (b.standing?.rows.length ?? 0) > 0);
  return (
    <div className={styles.actions}>
      <div className={shared.buttons}>
        <Button
          className={shared.action}
          disabled={isBusy || !hasStanding}
          onClick={() => void writeBoard(services)}
        >
          {t("write")}
        </Button>
      </div>
    </div>
  );
}

/** The view of the tab; on a wide page what changed and the money stand beside it. */
export default function BoardView({ width }: { readonly width: number }) {
  const styles = useStyles();
  const services = useServices();
  const view = useBoard((b) => b.view);
  const findings = useBoard((b) => b.findings);
  const ids = useBoard((b) => b.standing?.rows);
  const isTwo = width >= TWO_COLUMNS;
  const room = (isTwo ? Math.min(width, 1320) - SIDE : width) - SIDES;
  const options = useChartOptions(Math.max(Math.min(room, MOST), LEAST));
  const sideOptions = useChartOptions(SIDE - SIDES);
  const pick = useCallback(
    (id: string) => {
      if (ids?.some((row) => row.id === id)) void pickSociety(services, id);
    },
    [services, ids],
  );
  if (!options || !sideOptions) return null;
  return (
    <>
      <Trial />
      <div className={isTwo ? styles.columns : undefined}>
        <div className={styles.main}>
          <SocietyChoice />
          {view ? <Anatomy key={view.kind} view={view} options={options} onPick={pick} /> : <Nothing />}
          {findings && <Anatomy view={findings} options={options} onPick={pick} />}
          <SocietyBar />
          <Actions />
        </div>
        {isTwo && <Side options={sideOptions} onPick={pick} />}
      </div>
    </>
  );
}
