import { makeStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import { loadSide } from "../../../app/commands/board/refresh";
import type { ChartOptions } from "../../../charts/spec";
import { useServices } from "../useApp";
import { Anatomy } from "./Anatomy";
import { gap } from "./layout";
import { useBoardStyles } from "./styles";
import { useBoard, useBoardWords } from "./useBoard";

const useStyles = makeStyles({
  side: { display: "flex", flexDirection: "column", gap: `${gap}px`, minWidth: 0 },
});

interface SideProps {
  readonly options: ChartOptions;
  readonly onPick: (id: string) => void;
}

/** Beside the view of the tab on a wide page: what changed, and the money. */
export function Side({ options, onPick }: SideProps) {
  const styles = useStyles();
  const shared = useBoardStyles();
  const services = useServices();
  const t = useBoardWords();
  const view = useBoard((b) => b.view);
  const side = useBoard((b) => b.side);
  useEffect(() => void loadSide(services), [services, view]);
  if (side.length === 0) return null;
  return (
    <aside className={styles.side} aria-label={t("wide.side")}>
      {side.map((one) => (
        <div key={one.kind} className={shared.card}>
          <Anatomy view={one} options={options} onPick={onPick} isBrief />
        </div>
      ))}
    </aside>
  );
}
