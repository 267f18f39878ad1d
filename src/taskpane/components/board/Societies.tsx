import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { addToCompare, compareAt, openProfile, toggleFollowed } from "../../../app/commands/board/choose";
import { comparedOf, societyOf } from "../../../app/board/queries";
import { useApp, useServices } from "../useApp";
import { SocietyField } from "./SocietyField";
import { useBoard, useBoardWords } from "./useBoard";

const useStyles = makeStyles({
  choice: { display: "flex", flexWrap: "wrap", gap: "6px", padding: "0 16px 10px" },
  bar: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px",
    padding: "6px 16px",
    fontSize: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flex: 1, minWidth: "72px", fontWeight: 600 },
});

/** Which society, or which two or three, the view is about. */
export function SocietyChoice() {
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  const tab = useBoard((b) => b.tab);
  const board = useApp((s) => s.board);
  if (tab === "profile") {
    const society = societyOf(board);
    return (
      <div className={styles.choice}>
        <SocietyField
          label={t("society")}
          value={society}
          onChoose={(id) => void (id && openProfile(services, id))}
        />
      </div>
    );
  }
  if (tab !== "compare") return null;
  const compared = comparedOf(board);
  return (
    <div className={styles.choice}>
      {[0, 1, 2].map((place) => (
        <SocietyField
          key={place}
          label={t("compare.nth", { n: place + 1 })}
          value={compared[place]}
          {...(place === 2 ? { none: t("compare.none") } : {})}
          onChoose={(id) => void compareAt(services, place, id)}
        />
      ))}
    </div>
  );
}

/** What can be done with the society that was chosen. */
export function SocietyBar() {
  const styles = useStyles();
  const services = useServices();
  const t = useBoardWords();
  const tab = useBoard((b) => b.tab);
  const picked = useBoard((b) => (b.tab === "profile" ? societyOf(b) : b.picked));
  const row = useBoard((b) => b.standing?.rows.find(({ id }) => id === picked));
  const isFollowed = useBoard((b) => picked !== undefined && b.followed.includes(picked));
  if (!row || picked === undefined) return null;
  return (
    <div className={styles.bar} role="group" aria-label={row.name}>
      <span className={styles.name}>{row.name}</span>
      {tab !== "profile" && (
        <Button size="small" onClick={() => void openProfile(services, picked)}>
          {t("profileIt")}
        </Button>
      )}
      <Button size="small" onClick={() => void addToCompare(services, picked)}>
        {t("compareIt")}
      </Button>
      <Button size="small" aria-pressed={isFollowed} onClick={() => void toggleFollowed(services, picked)}>
        {t(isFollowed ? "unfollow" : "follow")}
      </Button>
    </div>
  );
}
