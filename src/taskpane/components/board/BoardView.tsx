import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { chooseTab } from "../../../app/commands/board/choose";
import { savePng, saveSvg } from "../../../app/commands/board/documents";
import { pickSociety } from "../../../app/commands/board/links";
import { writeBoard } from "../../../app/commands/board/writeSheet";
import type { BoardView as View } from "../../../app/board/types";
import type { ChartOptions } from "../../../charts/spec";
import { pictureOf, type Aspect } from "../../../charts/pictureOf";
import { wordsOf } from "../../../charts/words/wordsOf";
import { useServices } from "../useApp";
import { HeatTable } from "./HeatTable";
import { Picture } from "./Picture";
import { RichText } from "./RichText";
import { SocietyBar, SocietyChoice } from "./Societies";
import { useBoardStyles } from "./styles";
import { TwinTable } from "./TwinTable";
import { useBoard, useBoardWords, useChartOptions } from "./useBoard";

/** Room at the sides of a section. */
const SIDES = 32;
/** Least width for which pictures are laid out. */
const LEAST = 240;
/** Width from which tables have all their columns. */
const WIDE = 600;

const useStyles = makeStyles({
  actions: { padding: "0 16px 12px" },
  second: { marginTop: "16px" },
});

interface FigureProps {
  readonly view: View;
  readonly options: ChartOptions;
  readonly aspect: Aspect;
  readonly onPick: (id: string) => void;
}

/** Title, picture and method of one picture of a view. */
function Figure({ view, options, aspect, onPick }: FigureProps) {
  const shared = useBoardStyles();
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  const picked = useBoard((b) => b.picked);
  const isBusy = useBoard((b) => b.busy !== undefined);
  const picture = useMemo(() => pictureOf(view, options, aspect), [view, options, aspect]);
  const pick = useCallback((mark: { readonly id: string }) => onPick(mark.id), [onPick]);
  if (!picture) return null;
  return (
    <div className={aspect === "main" ? undefined : styles.second}>
      <h2 className={shared.title}>{picture.title}</h2>
      <Picture key={aspect} spec={picture.spec} picked={picked} onPick={pick} onFailed={() => undefined} />
      <p className={shared.method}>{picture.method}</p>
      <div>
        <Button
          size="small"
          appearance="subtle"
          disabled={isBusy}
          onClick={() => void savePng(services, picture.spec, options.theme.paper, picture.title)}
        >
          {t("menu.png")}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabled={isBusy}
          onClick={() => void saveSvg(services, picture.spec, picture.title)}
        >
          {t("menu.svg")}
        </Button>
      </div>
    </div>
  );
}

/** Pictures of each view, in their order; the radar is drawn when asked for. */
const aspectsOf: Readonly<Partial<Record<View["kind"], readonly Aspect[]>>> = {
  profile: ["main", "history"],
  spending: ["main", "societies"],
};

function Pictured(props: Omit<FigureProps, "aspect">) {
  const { view, options, onPick } = props;
  const t = useBoardWords();
  const picked = useBoard((b) => b.picked);
  const [isRadar, setRadar] = useState(false);
  const [isTable, setTable] = useState(false);
  const words = useMemo(() => wordsOf(view, options), [view, options]);
  const isDrawn = useMemo(() => pictureOf(view, options, "main", words) !== null, [view, options, words]);
  const aspects = [...(aspectsOf[view.kind] ?? ["main"]), ...(isRadar ? (["radar"] as const) : [])];
  return (
    <>
      {!isTable && aspects.map((aspect) => <Figure key={aspect} {...props} aspect={aspect} />)}
      {(isTable || !isDrawn) && words.table.rows.length > 0 && (
        <TwinTable table={words.table} picked={picked} onPick={onPick} />
      )}
      {isDrawn && words.table.rows.length > 0 && (
        <Button size="small" onClick={() => setTable(!isTable)}>
          {t(isTable ? "picture" : "dataTable")}
        </Button>
      )}
      {view.kind === "profile" && isDrawn && !isTable && (
        <Button size="small" appearance="subtle" onClick={() => setRadar(!isRadar)}>
          {t(isRadar ? "menu.noRadar" : "menu.radar")}
        </Button>
      )}
    </>
  );
}

function Anatomy({ view, options, onPick }: Omit<FigureProps, "aspect">) {
  const shared = useBoardStyles();
  const isMasked = useBoard((b) => b.isMasked);
  const words = useMemo(() => wordsOf(view, options), [view, options]);
  const picked = useBoard((b) => b.picked);
  return (
    <section className={shared.section} aria-label={words.title}>
      <p className={mergeClasses(shared.conclusion, isMasked && shared.large)} data-conclusion>
        <RichText text={words.conclusion} />
      </p>
      {view.kind === "standing" ? (
        <>
          <h2 className={shared.title}>{words.title}</h2>
          <HeatTable
            view={view}
            context={options}
            theme={options.theme}
            isWide={options.width >= WIDE}
            title={words.title}
            picked={picked}
            onPick={onPick}
          />
          <p className={shared.method}>{words.method}</p>
        </>
      ) : (
        <Pictured view={view} options={options} onPick={onPick} />
      )}
    </section>
  );
}

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

/** The view of the tab: conclusion, title, picture, method, actions, in this order at every width. */
export default function BoardView({ width }: { readonly width: number }) {
  const styles = useStyles();
  const shared = useBoardStyles();
  const services = useServices();
  const t = useBoardWords();
  const view = useBoard((b) => b.view);
  const findings = useBoard((b) => b.findings);
  const isBusy = useBoard((b) => b.busy !== undefined);
  const hasStanding = useBoard((b) => (b.standing?.rows.length ?? 0) > 0);
  const options = useChartOptions(Math.max(Math.min(width - SIDES, 1248), LEAST));
  const ids = useBoard((b) => b.standing?.rows);
  const pick = useCallback(
    (id: string) => {
      if (ids?.some((row) => row.id === id)) void pickSociety(services, id);
    },
    [services, ids],
  );
  if (!options) return null;
  return (
    <>
      <SocietyChoice />
      {view ? <Anatomy key={view.kind} view={view} options={options} onPick={pick} /> : <Nothing />}
      {findings && <Anatomy view={findings} options={options} onPick={pick} />}
      <SocietyBar />
      <div className={styles.actions}>
        <div className={shared.buttons}>
          <Button
            className={shared.grow}
            disabled={isBusy || !hasStanding}
            onClick={() => void writeBoard(services)}
          >
            {t("write")}
          </Button>
        </div>
      </div>
    </>
  );
}
