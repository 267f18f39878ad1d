import { Button } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { copyPng, savePng, saveSvg } from "../../../app/commands/board/documents";
import type { BoardView as View } from "../../../app/board/types";
import { pictureOf, type Aspect, type Picture as Drawn } from "../../../charts/pictureOf";
import type { ChartOptions } from "../../../charts/spec";
import { useServices } from "../useApp";
import { writeImage } from "./clipboard";
import { Picture } from "./Picture";
import { useBoardStyles } from "./styles";
import { useBoard, useBoardWords } from "./useBoard";

export interface FigureProps {
  readonly view: View;
  readonly options: ChartOptions;
  readonly aspect: Aspect;
  readonly onPick: (id: string) => void;
  /** Only what is read, without ways to take it along. */
  readonly isBrief?: boolean;
}

/** Ways to take a picture along: onto the clipboard, as PNG, as SVG. */
function Takeaway({ picture, paper }: { readonly picture: Drawn; readonly paper: string }) {
  const services = useServices();
  const t = useBoardWords();
  const isBusy = useBoard((b) => b.busy !== undefined);
  const [copied, setCopied] = useState<boolean>();
  const { spec, title } = picture;
  const small = { size: "small", appearance: "subtle", disabled: isBusy } as const;
  return (
    <div>
      <Button
        {...small}
        onClick={() =>
          void copyPng(services, spec, paper, writeImage).then(setCopied, () => setCopied(false))
        }
      >
        {t("menu.copy")}
      </Button>
      <Button {...small} onClick={() => void savePng(services, spec, paper, title)}>
        {t("menu.png")}
      </Button>
      <Button {...small} onClick={() => void saveSvg(services, spec, title)}>
        {t("menu.svg")}
      </Button>
      {copied !== undefined && <span role="status">{t(copied ? "copied" : "copy.failed")}</span>}
    </div>
  );
}

/** Title, picture and method of one picture of a view. */
export function Figure({ view, options, aspect, onPick, isBrief = false }: FigureProps) {
  const shared = useBoardStyles();
  const picked = useBoard((b) => b.picked);
  const picture = useMemo(() => pictureOf(view, options, aspect), [view, options, aspect]);
  const pick = useCallback((mark: { readonly id: string }) => onPick(mark.id), [onPick]);
  if (!picture) return null;
  return (
    <div className={aspect === "main" ? undefined : shared.second}>
      <h2 className={shared.title}>{picture.title}</h2>
      <Picture key={aspect} spec={picture.spec} picked={picked} onPick={pick} onFailed={() => undefined} />
      <p className={shared.method}>{picture.method}</p>
      {!isBrief && <Takeaway picture={picture} paper={options.theme.paper} />}
    </div>
  );
}
