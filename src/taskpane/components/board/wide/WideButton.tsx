import { Button } from "@fluentui/react-components";
import { closeWide, openWide } from "../../../../app/commands/board/wide";
import { useServices } from "../../useApp";
import { useBoardStyles } from "../styles";
import { useBoard, useBoardWords } from "../useBoard";

/** Opens the board on a page of its own, or closes that page. */
export function WideButton() {
  const shared = useBoardStyles();
  const services = useServices();
  const t = useBoardWords();
  const wide = useBoard((b) => b.wide);
  const hasStanding = useBoard((b) => (b.standing?.rows.length ?? 0) > 0);
  const isOpen = wide === "open" || wide === "opening";
  return (
    <Button
      className={shared.action}
      disabled={!isOpen && !hasStanding}
      onClick={() => (isOpen ? closeWide(services) : void openWide(services))}
    >
      {t(isOpen ? "wide.close" : "wide")}
    </Button>
  );
}
