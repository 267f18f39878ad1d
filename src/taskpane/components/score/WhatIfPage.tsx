import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { keepTrial } from "../../../app/commands/score/keepTrial";
import { dropTrial, openReceipt, tryOut } from "../../../app/commands/score/navigate";
import type { Trial, TrialRow, WhatIfView } from "../../../app/score/whatIf";
import { shareText } from "../../../i18n/score";
import { SubPageHead } from "../SubPageHead";
import { useServices } from "../useApp";
import { useScoreStyles } from "./styles";
import { useScore, useScoreWords } from "./useScore";

const useStyles = makeStyles({
  banner: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "6px 8px",
    padding: "6px 16px",
    fontSize: "12px",
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorBrandStroke2}`,
  },
  why: { flexBasis: "100%" },
  slider: {
    display: "grid",
    gridTemplateColumns: "1fr 64px",
    gap: "0 10px",
    alignItems: "center",
    padding: "4px 16px",
  },
  track: { width: "100%", accentColor: tokens.colorCompoundBrandStroke },
  sum: { padding: "4px 16px 8px", fontWeight: 600 },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "10px", padding: "4px 16px 10px" },
});

/** Shares as whole percent, as the fields show them. */
const percentOf = (weights01: readonly number[]): readonly number[] =>
  weights01.map((one) => Math.round(one * 1000) / 10);

function weightsOf(view: WhatIfView, trial: Trial): readonly number[] {
  return trial.weights01 ?? view.criteria.map(({ weight01 }) => weight01);
}

function Weight({
  view,
  trial,
  index,
}: {
  readonly view: WhatIfView;
  readonly trial: Trial;
  readonly index: number;
}) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  const head = view.criteria[index]!;
  const weights = weightsOf(view, trial);
  const percent = percentOf(weights)[index]!;
  const set = (value: number): void => {
    if (!(value >= 0 && value <= 100)) return;
    void tryOut(services, { weights01: weights.map((one, i) => (i === index ? value / 100 : one)) });
  };
  const isMoved = Math.abs(weights[index]! - head.weight01) > 1e-9;
  const label = t("whatIf.weight", { star: head.name });
  return (
    <div className={styles.slider}>
      <span>{head.name}</span>
      <input
        className={mergeClasses(shared.input, shared.number)}
        type="number"
        min={0}
        max={100}
        step={1}
        aria-label={label}
        value={percent}
        onChange={(event) => set(event.target.valueAsNumber)}
      />
      <input
        className={styles.track}
        type="range"
        min={0}
        max={100}
        step={1}
        aria-label={label}
        value={percent}
        onChange={(event) => set(event.target.valueAsNumber)}
      />
      <span className={mergeClasses(shared.small, shared.number)}>
        {isMoved
          ? t("whatIf.from", { official: shareText(head.weight01) })
          : t("whatIf.same", { official: shareText(head.weight01) })}
      </span>
    </div>
  );
}

function LineAndQuota({ view, trial }: { readonly view: WhatIfView; readonly trial: Trial }) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  const official = view.criteria[0]?.line;
  const quota = useScore((s) => s.view?.quota);
  const field = (
    key: "line" | "quota",
    label: string,
    value: number | undefined,
    max: number,
    own: number | undefined,
  ) => (
    <label className={shared.field}>
      <span className={shared.label}>{label}</span>
      <input
        className={shared.input}
        type="number"
        min={key === "line" ? 0 : 1}
        max={max}
        value={value ?? ""}
        onChange={(event) => {
          const next = event.target.valueAsNumber;
          if (Number.isNaN(next) || (next >= 0 && next <= max))
            void tryOut(services, { [key]: Number.isNaN(next) ? undefined : next });
        }}
      />
      <span className={shared.small}>
        {t("whatIf.official", { value: own === undefined ? t("whatIf.unset") : String(own) })}
      </span>
    </label>
  );
  return (
    <div className={styles.pair}>
      {field("line", t("whatIf.line"), trial.line ?? official, 100, official)}
      {field("quota", t("whatIf.quota"), trial.quota ?? quota, view.rows.length, quota)}
    </div>
  );
}

function Change({ row }: { readonly row: TrialRow }) {
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  const side = ({ rank, total, won }: TrialRow["trial"]): string =>
    t("whatIf.side", {
      rank: rank ?? "—",
      total: total ?? "—",
      won: won === undefined ? "" : t("whatIf.won", { n: won }),
    });
  const change =
    row.trial.isIn === row.official.isIn ? "" : row.trial.isIn ? t("whatIf.enters") : t("whatIf.leaves");
  return (
    <tr>
      <td>
        <button className={shared.plainButton} onClick={() => void openReceipt(services, row.society)}>
          {row.society} {change !== "" && <b>{change}</b>}
        </button>
      </td>
      <td className={shared.right}>{side(row.official)}</td>
      <td className={shared.right}>{side(row.trial)}</td>
    </tr>
  );
}

function Banner({ view, trial }: { readonly view: WhatIfView; readonly trial: Trial }) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  const isBusy = useScore((s) => s.busy !== undefined);
  const isSealed = useScore((s) => s.view?.seal !== undefined);
  const isTried = trial.weights01 !== undefined || trial.line !== undefined || trial.quota !== undefined;
  const sum = weightsOf(view, trial).reduce((all, one) => all + one, 0);
  const isWhole = Math.abs(sum - 1) < 5e-4;
  const why = !isTried
    ? t("whatIf.nothing")
    : isSealed
      ? t("whatIf.sealed")
      : isWhole
        ? ""
        : t("whatIf.badSum");
  return (
    <div className={styles.banner} role="status">
      <span className={shared.grow}>{t("whatIf.banner")}</span>
      <Button
        size="small"
        appearance="primary"
        disabled={why !== "" || isBusy}
        onClick={() => void keepTrial(services)}
      >
        {t("whatIf.write")}
      </Button>
      <Button size="small" disabled={!isTried} onClick={() => void dropTrial(services)}>
        {t("whatIf.drop")}
      </Button>
      {why !== "" && <span className={styles.why}>{why}</span>}
    </div>
  );
}

/** 试算: other weights, another line or quota beside the official ones; nothing is written until asked. */
export function WhatIfPage() {
  const styles = useStyles();
  const shared = useScoreStyles();
  const t = useScoreWords();
  const view = useScore((s) => s.pages.whatIf);
  const trial = useScore((s) => s.trial);
  if (!view)
    return (
      <>
        <SubPageHead title={t("page.whatIf")} />
        <div className={shared.head}>{t("review.reading")}</div>
      </>
    );
  const sum = percentOf(weightsOf(view, trial)).reduce((all, one) => all + one, 0);
  const listed = (names: readonly string[]): string => names.join(t("list.comma"));
  return (
    <>
      <SubPageHead title={t("page.whatIf")} />
      <Banner view={view} trial={trial} />
      {view.criteria.map(({ id }, index) => (
        <Weight key={id} view={view} trial={trial} index={index} />
      ))}
      <div className={styles.sum}>{t("whatIf.sum", { sum: `${Math.round(sum * 10) / 10}%` })}</div>
      <LineAndQuota view={view} trial={trial} />
      {(view.enters.length > 0 || view.leaves.length > 0) && (
        <div className={shared.note} role="status">
          {view.enters.length > 0 && <div>{t("whatIf.in", { names: listed(view.enters) })}</div>}
          {view.leaves.length > 0 && <div>{t("whatIf.out", { names: listed(view.leaves) })}</div>}
        </div>
      )}
      <table className={shared.table}>
        <caption className={mergeClasses(shared.head, shared.small)}>{t("whatIf.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column.society")}</th>
            <th scope="col" className={shared.right}>
              {t("whatIf.officialHead")}
            </th>
            <th scope="col" className={shared.right}>
              {t("whatIf.trialHead")}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <Change key={row.society} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );
}
