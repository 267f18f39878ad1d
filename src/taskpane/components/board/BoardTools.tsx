import { Button, makeStyles } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { chooseTab } from "../../../app/commands/board/choose";
import { boardTabs, type BoardTab } from "../../../app/board/state";
import { useServices } from "../useApp";
import { Chips, Filters } from "./Filters";
import { Meeting } from "./Meeting";
import { MoreMenu } from "./MoreMenu";
import { Select } from "./Select";
import { useBoard, useBoardWords } from "./useBoard";
import { Year } from "./Year";

/** Width from which years lie on a track. */
const SLIDER_FROM = 640;

const useStyles = makeStyles({
  tools: {
    display: "flex",
    gap: "6px",
    padding: "12px 16px 8px",
    "& select": { maxWidth: "260px" },
  },
});

/** Head of the board: view, year, filters and further actions. */
export function BoardTools({ width }: { readonly width: number }) {
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  const tab = useBoard((b) => b.tab);
  const isMasked = useBoard((b) => b.isMasked);
  const [isOpen, setOpen] = useState(false);
  const tabs = boardTabs.map((one) => ({ value: one, text: t(`tab.${one}`) }));
  return (
    <>
      {isMasked && <Meeting />}
      <div className={styles.tools}>
        <Select<BoardTab>
          label={t("view")}
          value={tab}
          options={tabs}
          onChoose={(one) => void chooseTab(services, one)}
        />
        <Year isTrack={width >= SLIDER_FROM} />
        <Button
          icon={<FilterRegular />}
          aria-label={t("filter")}
          title={t("filter")}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
        <MoreMenu />
      </div>
      {isOpen && <Filters />}
      <Chips />
    </>
  );
}
