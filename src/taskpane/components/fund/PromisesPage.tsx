import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { makeSheet } from "../../../app/commands/fund/make";
import { tryPassRate } from "../../../app/commands/fund/navigate";
import type { PromisesView, PromiseYear } from "../../../app/fund/promises";
import { awardYearNames } from "../../../i18n/fundColumns";
import { SubPageHead } from "../SubPageHead";
import { useApp, useServices } from "../useApp";
import { Reading } from "./Reading";
import { Scrolled } from "./Scrolled";
import { useFundStyles } from "./styles";
import { useFund, useFundWords } from "./useFund";

/** Length of the longest bar, in per cent; the rest is for its amounts, which go below where they do not fit. */
const LONGEST = 60;

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "52px 1fr",
    gap: "8px",
    alignItems: "center",
    minHeight: "36px",
  },
  value: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "2px 6px", minWidth: 0 },
  track: { display: "flex", flexShrink: 0, height: "22px", "& > div": { flexBasis: 0, minWidth: 0 } },
  due: { backgroundColor: tokens.colorBrandBackground },
  open: {
    boxSizing: "border-box",
    border: "1px solid var(--sevWarning)",
    backgroundImage: "repeating-linear-gradient(135deg, transparent 0 4px, var(--sevWarning) 4px 5px)",
  },
  promised: { boxSizing: "border-box", border: `2px dashed ${tokens.colorBrandStroke1}` },
  legend: { display: "flex", flexWrap: "wrap", gap: "2px 12px", margin: "4px 0 10px" },
  sign: { display: "inline-block", width: "12px", height: "10px", marginRight: "4px" },
  text: { fontSize: "12px", whiteSpace: "nowrap" },
  rate: { display: "flex", justifyContent: "space-between", marginTop: "14px" },
  chart: { marginTop: "12px" },
  numbers: { marginTop: "14px" },
  dashed: { boxSizing: "border-box", border: `1px dashed ${tokens.colorBrandStroke1}` },
});

function Bar({ year, most }: { readonly year: PromiseYear; readonly most: number }) {
  const styles = useStyles();
  const t = useFundWords();
  const total = year.dueFen + year.openFen + year.promisedFen;
  const share = (fen: number) => ({ flexGrow: fen });
  return (
    <div className={styles.bar}>
      <span>{t("promise.year", { year: String(year.year) })}</span>
      <div className={styles.value}>
        <div
          className={styles.track}
          style={{ width: `${most > 0 ? Math.max(0, total / most) * LONGEST : 0}%` }}
          aria-hidden
        >
          {year.dueFen > 0 && <div className={styles.due} style={share(year.dueFen)} />}
          {year.openFen > 0 && <div className={styles.open} style={share(year.openFen)} />}
          {year.promisedFen > 0 && <div className={styles.promised} style={share(year.promisedFen)} />}
        </div>
        <span className={styles.text}>{year.text}</span>
      </div>
    </div>
  );
}

function Chart({ years }: { readonly years: PromisesView["years"] }) {
  const styles = useStyles();
  const shared = useFundStyles();
  const t = useFundWords();
  const most = Math.max(0, ...years.map((one) => one.dueFen + one.openFen + one.promisedFen));
  return (
    <>
      <h2 className={mergeClasses(shared.sectionTitle, styles.chart)}>{t("promise.chart")}</h2>
      {years.map((year) => (
        <Bar key={year.year} year={year} most={most} />
      ))}
      <div className={mergeClasses(styles.legend, shared.small)}>
        {(["due", "open", "promised"] as const).map((kind) => (
          <span key={kind}>
            <span
              aria-hidden
              className={mergeClasses(styles.sign, kind === "promised" ? styles.dashed : styles[kind])}
            />
            {t(`promise.${kind}`)}
          </span>
        ))}
      </div>
    </>
  );
}

function Numbers({ years }: { readonly years: PromisesView["years"] }) {
  const styles = useStyles();
  const shared = useFundStyles();
  const t = useFundWords();
  const locale = useApp((s) => s.locale);
  return (
    <Scrolled label={t("promise.table")}>
      <table className={mergeClasses(shared.table, styles.numbers)}>
        <caption>{t("promise.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("society.year")}</th>
            {awardYearNames(locale).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{t("promise.total")}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, cells }) => (
            <tr key={year}>
              <td>{year}</td>
              {cells.map((cell, index) => (
                <td key={index} className={index === cells.length - 1 ? shared.strong : ""}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** 三年承诺: what the awards of today ask of this year and the two after it, under a pass rate that can be moved. */
export function PromisesPage() {
  const styles = useStyles();
  const shared = useFundStyles();
  const services = useServices();
  const t = useFundWords();
  const promises = useFund((s) => s.pages.promises);
  const rate01 = useFund((s) => s.passRate01);
  const isBusy = useFund((s) => s.isBusy);
  if (!promises) return <Reading title={t("promise.title")} />;
  const percent = `${Math.round(rate01 * 100)}%`;
  return (
    <div className={shared.page}>
      <SubPageHead title={t("promise.title")} />
      <div className={shared.body}>
        <p className={shared.lead} aria-live="polite">
          {promises.sentence}
        </p>
        {promises.notes.map((text) => (
          <p key={text} className={shared.small}>
            {text}
          </p>
        ))}
        <Chart years={promises.years} />
        <label>
          <span className={styles.rate}>
            <span>{t("promise.slider")}</span>
            <span>{percent}</span>
          </span>
          <input
            className={shared.slider}
            type="range"
            min={0}
            max={100}
            step={5}
            value={Math.round(rate01 * 100)}
            aria-valuetext={percent}
            onChange={(event) => void tryPassRate(services, Number(event.target.value) / 100)}
          />
        </label>
        <p className={shared.small}>{t("promise.sliderNote")}</p>
        <Numbers years={promises.years} />
      </div>
      <div className={shared.actions}>
        <Button
          className={shared.grow}
          appearance="primary"
          disabled={isBusy}
          onClick={() => void makeSheet(services, { what: "plan" })}
        >
          {t("act.plan")}
        </Button>
      </div>
    </div>
  );
}
