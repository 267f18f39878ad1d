import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { selectLink } from "../../../app/commands/score/navigate";
import type { IndicatorPart, JudgeTerm, StarPart } from "../../../app/score/receipt";
import { useServices } from "../useApp";
import { useScoreStyles } from "./styles";
import { useScoreWords } from "./useScore";

const useStyles = makeStyles({
  words: { margin: "0 0 4px", lineHeight: "20px", textWrap: "pretty", overflowWrap: "anywhere" },
  judge: {
    display: "grid",
    gridTemplateColumns: "minmax(56px, auto) auto 1fr 40px 52px",
    gap: "0 8px",
    alignItems: "baseline",
    minHeight: "28px",
    paddingTop: "4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  struck: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  why: { textAlign: "right" },
  item: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    gap: "0 8px",
    alignItems: "baseline",
    minHeight: "32px",
    padding: "5px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  open: { fontWeight: 600 },
  inside: { padding: "4px 0 8px 8px" },
});

function Judge({ judge }: { readonly judge: JudgeTerm }) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  const { name, role, points, why, cell } = judge;
  return (
    <li className={styles.judge}>
      <span>{name}</span>
      <span className={shared.small}>{role}</span>
      <span className={mergeClasses(shared.small, styles.why)}>{why}</span>
      <span className={mergeClasses(shared.number, why !== "" && styles.struck)}>{points ?? "—"}</span>
      {cell ? (
        <Link
          className={mergeClasses(shared.address, shared.number)}
          aria-label={t("select", { place: `${cell.sheet} ${cell.text}` })}
          onClick={() => void selectLink(services, cell)}
        >
          {cell.text}
        </Link>
      ) : (
        <span />
      )}
    </li>
  );
}

/** How the points of an indicator come about: the judges, what was left out, and the self-score beside it. */
export function IndicatorDetail({ part }: { readonly part: IndicatorPart }) {
  const styles = useStyles();
  const shared = useScoreStyles();
  return (
    <>
      <p className={styles.words}>{part.words}</p>
      <ul className={shared.list}>
        {part.judges.map((judge) => (
          <Judge key={judge.name} judge={judge} />
        ))}
      </ul>
      {part.notes.map((note) => (
        <div key={note} className={shared.small}>
          {note}
        </div>
      ))}
      {part.self && <div className={shared.small}>{part.self.words}</div>}
    </>
  );
}

interface StarDetailProps {
  readonly star: StarPart;
  readonly indicator: string | undefined;
  readonly onIndicator: (id: string | undefined) => void;
}

/** How the score of a star comes about: its indicators, each to be opened. */
export function StarDetail({ star, indicator, onIndicator }: StarDetailProps) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const t = useScoreWords();
  return (
    <>
      <p className={styles.words}>{star.words}</p>
      {star.notes.map((note) => (
        <div key={note} className={shared.small}>
          {note}
        </div>
      ))}
      <ul className={shared.list}>
        {star.indicators.map((part) => {
          const isOpen = part.id === indicator;
          return (
            <li key={part.id}>
              <button
                className={mergeClasses(shared.plainButton, styles.item, isOpen && styles.open)}
                aria-expanded={isOpen}
                onClick={() => onIndicator(isOpen ? undefined : part.id)}
              >
                <span>{part.name}</span>
                <span className={shared.number}>
                  {part.use === "notApplicable"
                    ? t("notApplicable")
                    : t("receipt.of", { points: part.points ?? t("missing"), full: part.fullMark })}
                </span>
              </button>
              {isOpen && (
                <div className={styles.inside}>
                  <IndicatorDetail part={part} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
