import { makeStyles, tokens } from "@fluentui/react-components";
import type { AwardExecution, Bar } from "../../../app/fund/execution";
import { Link } from "./Links";
import { useFundStyles } from "./styles";
import { useFundWords } from "./useFund";

const useStyles = makeStyles({
  row: { padding: "6px 0" },
  line: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    fontSize: "12px",
    lineHeight: "16px",
  },
  track: {
    position: "relative",
    height: "10px",
    margin: "3px 0 2px",
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fill: { height: "100%", backgroundColor: tokens.colorBrandBackground },
  over: { backgroundColor: "var(--sevError)" },
  time: {
    position: "absolute",
    top: "-3px",
    bottom: "-3px",
    width: "2px",
    backgroundColor: tokens.colorNeutralForeground1,
  },
});

const percent = (share01: number): string => `${Math.round(share01 * 1000) / 10}%`;

/** Money spent as a bar, and the time gone as a stroke across it. */
function ShareBar({ bar, hasTime }: { readonly bar: Bar; readonly hasTime: boolean }) {
  const styles = useStyles();
  const shared = useFundStyles();
  const t = useFundWords();
  const { name, used01, time01, text } = bar;
  const used = used01 ?? 0;
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <span>{name}</span>
        <span className={shared.number}>{text}</span>
      </div>
      <div
        className={styles.track}
        role="img"
        aria-label={t("execution.bar", { used: percent(used), time: percent(time01) })}
      >
        <div
          className={used > 1 ? `${styles.fill} ${styles.over}` : styles.fill}
          style={{ width: percent(Math.min(1, Math.max(0, used))) }}
        />
        <div className={styles.time} style={{ left: percent(Math.min(1, time01)) }} />
      </div>
      {hasTime && <p className={shared.small}>{t("execution.time", { time: percent(time01) })}</p>}
    </div>
  );
}

/** The money of one award against its task book, its ledger and its time. */
export function Execution({ award }: { readonly award: AwardExecution }) {
  const shared = useFundStyles();
  const t = useFundWords();
  const { book, whole, directions, remarks, problems } = award;
  return (
    <>
      {book.map((text) => (
        <p key={text} className={shared.small}>
          {text}
        </p>
      ))}
      <ShareBar bar={whole} hasTime />
      {directions.map((bar) => (
        <ShareBar key={bar.name} bar={bar} hasTime={false} />
      ))}
      {remarks.map((text) => (
        <p key={text} className={shared.small}>
          {text}
        </p>
      ))}
      {problems.length > 0 && (
        <details>
          <summary>{t("execution.problems", { n: problems.length })}</summary>
          <ul className={shared.list}>
            {problems.map(({ text, links }, index) => (
              <li key={`${index} ${text}`}>
                <p className={shared.small}>{text}</p>
                {links.map((link) => (
                  <Link key={link.label} link={link} />
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
