import { useBoardStyles } from "../styles";
import { useBoard, useBoardWords } from "../useBoard";

/** Says that the wide window is there, and what follows from it; or why it is not. */
export function WideStatus() {
  const shared = useBoardStyles();
  const t = useBoardWords();
  const wide = useBoard((b) => b.wide);
  const isQuiet = wide === "opening" || wide === "open" || wide === "closed";
  return (
    <div role={isQuiet || wide === undefined ? "status" : "alert"}>
      {wide !== undefined && <p className={shared.note}>{t(`wide.is.${wide}`)}</p>}
    </div>
  );
}
