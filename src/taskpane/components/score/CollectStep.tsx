import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { selectCell } from "../../../app/commands/selectFinding";
import { chooseStep, selectLink } from "../../../app/commands/score/navigate";
import { enterRecusals, writeOwed } from "../../../app/commands/score/results";
import type { CollectView, JudgeLine } from "../../../app/score/types";
import { useServices } from "../useApp";
import { useScoreStyles } from "./styles";
import { useScore, useScoreWords } from "./useScore";

const useStyles = makeStyles({
  judge: { padding: "10px 16px 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", alignItems: "baseline", gap: "10px" },
  track: {
    height: "3px",
    margin: "6px 0 4px",
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralStroke2,
    overflow: "hidden",
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  done: { backgroundColor: "var(--sevGood)" },
  links: { display: "flex", flexWrap: "wrap", gap: "2px 8px" },
});

/** One judge: how far, what is owed and where. */
function Judge({ judge }: { readonly judge: JudgeLine }) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  const { name, role, given, expected, recused, owed, cells, moreCells } = judge;
  const share = expected === 0 ? 1 : given / expected;
  return (
    <li className={styles.judge}>
      <div className={styles.line}>
        <span>{name}</span>
        <span className={mergeClasses(shared.small, shared.grow)}>{role}</span>
        <span className={shared.number}>{t("collect.of", { given, expected })}</span>
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={t("collect.progress", { judge: name })}
        aria-valuemin={0}
        aria-valuemax={expected}
        aria-valuenow={given}
      >
        <div
          className={mergeClasses(styles.bar, owed === 0 && styles.done)}
          style={{ width: `${share * 100}%` }}
        />
      </div>
      {recused !== "" && <div className={shared.small}>{recused}</div>}
      {owed > 0 && (
        <div className={mergeClasses(shared.small, styles.links)}>
          <span>{t("collect.owed", { n: owed })}</span>
          {cells.map((link) => (
            <Link
              key={link.sheet + link.text}
              className={shared.address}
              aria-label={t("select", { place: `${link.sheet} ${link.text}` })}
              onClick={() => void selectLink(services, link)}
            >
              {link.text}
            </Link>
          ))}
          {moreCells > 0 && <span>{t("collect.more", { n: moreCells })}</span>}
        </div>
      )}
    </li>
  );
}

/** Scores that cannot be used as they are, and what the jury lacks. */
function Faults({ collect }: { readonly collect: CollectView }) {
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  const isBusy = useScore((s) => s.busy !== undefined);
  const { faults, jury, unrecused, recusals } = collect;
  if (faults.length + jury.length + unrecused.length === 0) return null;
  return (
    <div className={shared.note} role="status">
      {unrecused.map((text) => (
        <div key={text}>{text}</div>
      ))}
      {recusals.length > 0 && (
        <Button size="small" disabled={isBusy} onClick={() => void enterRecusals(services)}>
          {t("collect.recuse", { n: recusals.length })}
        </Button>
      )}
      {faults.map(({ text, cell }) => (
        <div key={text}>
          {text} {cell && <Link onClick={() => void selectCell(services, cell)}>{t("collect.show")}</Link>}
        </div>
      ))}
      {jury.map((text) => (
        <div key={text}>{text}</div>
      ))}
    </div>
  );
}

function Verdict({ collect }: { readonly collect: CollectView }) {
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  const isBusy = useScore((s) => s.busy !== undefined);
  const { judges, societies, items, byStar, given, recused, owed, next } = collect;
  const data = { judges: judges.length, societies, items, given, recused, owed };
  return (
    <div className={shared.head}>
      <h1 className={shared.title}>
        {owed === 0 ? t("collect.complete") : t("collect.missing", { n: owed })}
      </h1>
      <p className={shared.lead}>{t(byStar ? "collect.leadStars" : "collect.leadIndicators", data)}</p>
      {owed > 0 ? (
        <div className={shared.buttons}>
          <Button
            className={shared.grow}
            disabled={!next}
            onClick={() => next && void selectCell(services, next)}
          >
            {t("collect.next")}
          </Button>
          <Button className={shared.grow} disabled={isBusy} onClick={() => void writeOwed(services)}>
            {t("collect.export")}
          </Button>
        </div>
      ) : (
        <div className={shared.buttons}>
          <Button
            className={shared.grow}
            appearance="primary"
            onClick={() => void chooseStep(services, "score")}
          >
            {t("step.score")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What stands where there are no scores yet. */
function Empty({ problem }: { readonly problem: string | undefined }) {
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  return (
    <div className={shared.head}>
      <h1 className={shared.title}>{t("collect.empty")}</h1>
      <p className={shared.lead}>{problem ?? t("collect.emptyBody")}</p>
      <div className={shared.buttons}>
        <Button
          appearance="primary"
          className={shared.grow}
          onClick={() => void chooseStep(services, "setUp")}
        >
          {t("step.setUp")}
        </Button>
      </div>
    </div>
  );
}

/** Step 收齐: who owes what. */
export function CollectStep() {
  const shared = useScoreStyles();
  const t = useScoreWords();
  const view = useScore((s) => s.view)!;
  const { collect, problem } = view;
  if (!collect) return <Empty problem={problem} />;
  return (
    <>
      <Verdict collect={collect} />
      <Faults collect={collect} />
      <ul className={shared.list}>
        {collect.judges.map((judge) => (
          <Judge key={judge.name} judge={judge} />
        ))}
      </ul>
      <p className={mergeClasses(shared.head, shared.small)}>{t("collect.blank")}</p>
    </>
  );
}
