import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { PrintRegular } from "@fluentui/react-icons";
import { chooseTab, mask, openProfile, searchBoard } from "../../../../app/commands/board/choose";
import { boardTabs } from "../../../../app/board/state";
import { SearchField } from "../../SearchField";
import { Tabs } from "../../Tabs";
import { useServices } from "../../useApp";
import { SocietyField } from "../SocietyField";
import { useBoard, useBoardWords } from "../useBoard";
import { Year } from "../Year";
import { PeersChoice } from "./PeersChoice";

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    minHeight: "56px",
    padding: "0 24px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "& select": { flex: "0 1 auto", maxWidth: "132px" },
  },
  title: {
    margin: 0,
    fontSize: "18px",
    lineHeight: "24px",
    fontWeight: 600,
    whiteSpace: "nowrap",
    "@media (max-width: 1259px)": { display: "none" },
  },
  tabs: { flex: 1, paddingLeft: 0, minHeight: "56px", whiteSpace: "nowrap", "& > *": { padding: "0 8px" } },
  search: { width: "160px", minWidth: 0 },
  hidden: { "@media print": { display: "none" } },
});

/** Finds a society: in the table of the overview, or to open its profile. */
function Search() {
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  const tab = useBoard((b) => b.tab);
  const search = useBoard((b) => b.search);
  if (tab === "standing")
    return (
      <SearchField
        className={styles.search}
        label={t("search")}
        value={search}
        onSearch={(text) => searchBoard(services, text)}
      />
    );
  // These have fields of their own for the societies they show.
  if (tab === "profile" || tab === "compare") return null;
  return (
    <div className={styles.search}>
      <SocietyField
        label={t("search")}
        value={undefined}
        onChoose={(id) => void (id && openProfile(services, id))}
      />
    </div>
  );
}

/** Head of the wide page: views, year, peers, search, meeting mode, printing. */
export function WideHead() {
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  const tab = useBoard((b) => b.tab);
  const isMasked = useBoard((b) => b.isMasked);
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{t("wide.title")}</h1>
      <Tabs
        className={styles.tabs}
        label={t("view")}
        selected={tab}
        onSelect={(one) => void chooseTab(services, one)}
        tabs={boardTabs.map((id) => ({ id, content: t(`tab.${id}`) }))}
      />
      <Year isTrack={false} />
      <PeersChoice />
      <Search />
      <Button
        className={styles.hidden}
        aria-pressed={isMasked}
        onClick={() => void mask(services, !isMasked)}
      >
        {t("menu.meeting")}
      </Button>
      <Button className={styles.hidden} icon={<PrintRegular />} onClick={() => window.print()}>
        {t("wide.print")}
      </Button>
    </header>
  );
}
