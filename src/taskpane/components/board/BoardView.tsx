import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useCallback } from "react";
import { chooseTab, dropBoardTrial } from "../../../app/commands/board/choose";
import { pickSociety } from "../../../app/commands/board/links";
import { writeBoard } from "../../../app/commands/board/writeSheet";
import { chooseJob } from "../../../app/commands/view";
import { openScorePage } from "../../../app/commands/score/navigate";
import { useServices } from "../useApp";
import { Anatomy } from "./Anatomy";
import { gap, mostAlone, mostPage, roomsOf, sideColumn, sides } from "./layout";
import { Side } from "./Side";
import { SocietyBar, SocietyChoice } from "./Societies";
import { useBoardStyles } from "./styles";
import { useBoard, useBoardWords, useChartOptions } from "./useBoard";
import { WideButton } from "./wide/WideButton";

const useStyles = makeStyles({
  actions: { padding: "0 16px 12px" },
  columns: {
    display: "grid",
    gridTemplateColumns: `minmax(0, 1fr) ${sideColumn}`,
    gap: `${gap}px`,
    maxWidth: `${mostPage}px`,
    margin: "0 auto",
    alignItems: "start",
    "@media print": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  main: { minWidth: 0 },
  alone: { maxWidth: `${mostAlone + sides}px` },
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
        <WideButton />
      </div>
    </div>
  );
}

interface BoardViewProps {
  /** Pixels of the page. */
  readonly width: number;
  /** True on the wide page, which writes nothing. */
  readonly isFar?: boolean;
}

/** The view of the tab; where there is room, what changed and the money stand beside it. */
export default function BoardView({ width, isFar = false }: BoardViewProps) {
  const styles = useStyles();
  const shared = useBoardStyles();
  const services = useServices();
  const view = useBoard((b) => b.view);
  const findings = useBoard((b) => b.findings);
  const ids = useBoard((b) => b.standing?.rows);
  const rooms = roomsOf(width);
  const isTwo = rooms.side !== undefined;
  const options = useChartOptions(rooms.main);
  const sideOptions = useChartOptions(rooms.side ?? rooms.main);
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
        <div className={mergeClasses(styles.main, isTwo ? shared.card : styles.alone)}>
          <SocietyChoice />
          {view ? <Anatomy key={view.kind} view={view} options={options} onPick={pick} /> : <Nothing />}
          {findings && <Anatomy view={findings} options={options} onPick={pick} />}
          <SocietyBar />
          {!isFar && <Actions />}
        </div>
        {isTwo && <Side options={sideOptions} onPick={pick} />}
      </div>
    </>
  );
}
