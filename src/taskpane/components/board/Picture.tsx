import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Drawing, Mark } from "../../../charts/render/draw";
import type { Spec } from "../../../charts/spec";
import { useBoardWords } from "./useBoard";
import { useBoardStyles } from "./styles";

const useStyles = makeStyles({
  picture: { minHeight: "40px", "& svg": { display: "block", maxWidth: "100%" } },
});

interface PictureProps {
  readonly spec: Spec;
  /** Mark that is outlined. */
  readonly picked: string | undefined;
  readonly onPick: (mark: Mark) => void;
  readonly onFailed: () => void;
}

/** A picture, drawn when the chunk that draws is there; one drawn before is let go of first. */
export function Picture({ spec, picked, onPick, onFailed }: PictureProps) {
  const styles = useStyles();
  const host = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(undefined);
  const now = useRef({ picked, onPick, onFailed });
  now.current = { picked, onPick, onFailed };
  const [hasFailed, setFailed] = useState(false);
  const t = useBoardWords();
  const shared = useBoardStyles();
  useEffect(() => {
    const place = document.createElement("div");
    host.current?.append(place);
    let isOver = false;
    const run = async (): Promise<void> => {
      const { draw } = await import(/* webpackChunkName: "charts" */ "../../../charts/render/draw");
      if (isOver) return;
      const made = await draw(place, spec, { onPick: (mark) => now.current.onPick(mark) });
      if (isOver) return made.finalize();
      drawing.current = made;
      await made.highlight(now.current.picked ?? null);
    };
    run().catch(() => {
      if (isOver) return;
      setFailed(true);
      now.current.onFailed();
    });
    return () => {
      isOver = true;
      drawing.current?.finalize();
      drawing.current = undefined;
      place.remove();
    };
  }, [spec]);
  useEffect(() => {
    void drawing.current?.highlight(picked ?? null);
  }, [picked]);
  return (
    <>
      <div ref={host} className={styles.picture} data-picture />
      {hasFailed && (
        <p className={shared.method} role="alert">
          {t("failed.picture")}
        </p>
      )}
    </>
  );
}
