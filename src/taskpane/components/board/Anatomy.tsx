import { Button, mergeClasses } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { BoardView as View } from "../../../app/board/types";
import { pictureOf, type Aspect } from "../../../charts/pictureOf";
import { wordsOf } from "../../../charts/words/wordsOf";
import { Figure, type FigureProps } from "./Figure";
import { HeatTable } from "./HeatTable";
import { RichText } from "./RichText";
import { useBoardStyles } from "./styles";
import { TwinTable } from "./TwinTable";
import { useBoard, useBoardWords } from "./useBoard";

/** Width from which tables have all their columns. */
const WIDE = 600;
/** More societies than this are also drawn as a spread. */
const MANY = 60;

/** Pictures of each view, in their order; the radar is drawn when asked for. */
const aspectsOf: Readonly<Partial<Record<View["kind"], readonly Aspect[]>>> = {
  change: ["main", "history"],
  profile: ["main", "history"],
  spending: ["main", "societies"],
};

type ViewProps = Omit<FigureProps, "aspect">;

function Pictured(props: ViewProps) {
  const { view, options, onPick, isBrief = false } = props;
  const shared = useBoardStyles();
  const t = useBoardWords();
  const picked = useBoard((b) => b.picked);
  const [isRadar, setRadar] = useState(false);
  const [isTable, setTable] = useState(false);
  const words = useMemo(() => wordsOf(view, options), [view, options]);
  const isDrawn = useMemo(() => pictureOf(view, options, "main", words) !== null, [view, options, words]);
  const drawn = isBrief ? undefined : aspectsOf[view.kind];
  const aspects = [...(drawn ?? ["main" as const]), ...(isRadar ? (["radar"] as const) : [])];
  const hasRows = words.table.rows.length > 0;
  return (
    <>
      {!isTable && aspects.map((aspect) => <Figure key={aspect} {...props} aspect={aspect} />)}
      {(isTable || !isDrawn) && hasRows && <TwinTable table={words.table} picked={picked} onPick={onPick} />}
      <div className={shared.switches}>
        {isDrawn && hasRows && (
          <Button size="small" onClick={() => setTable(!isTable)}>
            {t(isTable ? "picture" : "dataTable")}
          </Button>
        )}
        {view.kind === "profile" && isDrawn && !isTable && (
          <Button size="small" appearance="subtle" onClick={() => setRadar(!isRadar)}>
            {t(isRadar ? "menu.noRadar" : "menu.radar")}
          </Button>
        )}
      </div>
    </>
  );
}

function Standing(props: ViewProps & { readonly view: Extract<View, { kind: "standing" }> }) {
  const { view, options, onPick } = props;
  const shared = useBoardStyles();
  const picked = useBoard((b) => b.picked);
  const words = useMemo(() => wordsOf(view, options), [view, options]);
  return (
    <>
      {view.rows.length > MANY && <Figure {...props} aspect="spread" />}
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
  );
}

/** A view in its fixed order: conclusion, title, picture or table, method, actions. */
export function Anatomy(props: ViewProps) {
  const { view, options } = props;
  const shared = useBoardStyles();
  const isMasked = useBoard((b) => b.isMasked);
  const words = useMemo(() => wordsOf(view, options), [view, options]);
  return (
    <section className={shared.section} aria-label={words.title}>
      <p
        className={mergeClasses(
          shared.conclusion,
          options.width >= WIDE && shared.wide,
          isMasked && shared.large,
        )}
        data-conclusion
      >
        <RichText text={words.conclusion} />
      </p>
      {view.kind === "standing" ? <Standing {...props} view={view} /> : <Pictured {...props} />}
    </section>
  );
}
