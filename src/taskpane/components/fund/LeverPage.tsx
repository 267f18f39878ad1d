import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { dropLever, tryLever } from "../../../app/commands/fund/navigate";
import type { LeverView } from "../../../app/fund/leverage";
import { SubPageHead } from "../SubPageHead";
import { useServices } from "../useApp";
import { Reading } from "./Reading";
import { Scrolled } from "./Scrolled";
import { Slider } from "./Slider";
import { useFundStyles } from "./styles";
import { useFund, useFundWords } from "./useFund";
import { fenOf } from "./useSharedAmounts";

const [LEAST_LINE, MOST_LINE, STEP] = [0, 100, 0.1];
const MOST_SHIFT = 20;

/** What is moved: the quota or the line, the score of one society, and the amount. */
function Levers({ view }: { readonly view: LeverView }) {
  const shared = useFundStyles();
  const services = useServices();
  const t = useFundWords();
  const trial = useFund((s) => s.trial);
  const { by, quota, line, most } = view;
  const shift = trial.shift ?? 0;
  return (
    <section className={shared.section}>
      <RadioGroup
        layout="horizontal"
        aria-label={t("lever.by")}
        value={by}
        onChange={(_, { value }) => void tryLever(services, { by: value === "line" ? "line" : "quota" })}
      >
        <Radio value="quota" label={t("lever.byQuota")} />
        <Radio value="line" label={t("lever.byLine")} />
      </RadioGroup>
      {by === "quota" ? (
        <Slider
          label={t("lever.quota", { n: quota })}
          value={quota}
          min={0}
          max={most}
          step={1}
          onChange={(value) => void tryLever(services, { quota: value })}
        />
      ) : (
        <Slider
          label={t("lever.line", { n: line.toFixed(1) })}
          value={line}
          min={LEAST_LINE}
          max={MOST_LINE}
          step={STEP}
          onChange={(value) => void tryLever(services, { line: value })}
        />
      )}
      <label className={shared.field}>
        <span className={shared.label}>{t("lever.society")}</span>
        <select
          className={shared.input}
          value={trial.society ?? ""}
          onChange={(event) => void tryLever(services, { society: event.target.value, shift: 0 })}
        >
          <option value="">{t("lever.noSociety")}</option>
          {view.societies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {trial.society && (
        <Slider
          label={t("lever.shift", { n: shift > 0 ? `+${shift}` : shift })}
          value={shift}
          min={-MOST_SHIFT}
          max={MOST_SHIFT}
          step={STEP}
          onChange={(value) => void tryLever(services, { shift: value })}
        />
      )}
      <label className={shared.field}>
        <span className={shared.label}>{t("lever.amount")}</span>
        <input
          className={shared.input}
          inputMode="decimal"
          defaultValue={view.fen === undefined ? "" : String(view.fen / 100)}
          onChange={(event) => {
            const fen = fenOf(event.target.value);
            if (fen !== undefined) void tryLever(services, { fen });
          }}
        />
      </label>
    </section>
  );
}

function Cash({ view }: { readonly view: LeverView }) {
  const shared = useFundStyles();
  const t = useFundWords();
  return (
    <section className={shared.section}>
      <Scrolled label={t("lever.caption")}>
        <table className={shared.table}>
          <caption>{t("lever.caption")}</caption>
          <thead>
            <tr>
              {(["year", "before", "after", "diff"] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`lever.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.years.map(({ year, before, after, diff }) => (
              <tr key={year}>
                <td>{year}</td>
                <td>{before}</td>
                <td>{after}</td>
                <td>{diff}</td>
              </tr>
            ))}
            <tr className={shared.strong}>
              <td>{t("promise.total")}</td>
              <td>{view.total.before}</td>
              <td>{view.total.after}</td>
              <td>{view.change}</td>
            </tr>
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}

/** Who enters and who leaves. */
function Moved({ view }: { readonly view: LeverView }) {
  const shared = useFundStyles();
  const t = useFundWords();
  return (
    <div className={shared.body} aria-live="polite">
      <p className={shared.lead}>{view.official}</p>
      <p className={`${shared.lead} ${shared.strong}`}>{view.trial}</p>
      {view.isTied && <p className={`${shared.small} ${shared.warning}`}>{t("lever.tie")}</p>}
      {view.groups.length === 0 && <p className={shared.small}>{t("lever.same")}</p>}
      {view.groups.map(({ kind, name, items }) => (
        <div key={kind}>
          <h2 className={shared.sectionTitle}>
            {name} {items.length}
          </h2>
          <ul className={shared.list}>
            {items.map(({ society, change }) => (
              <li key={society} className={shared.check}>
                <span aria-hidden>{kind === "enters" ? "＋" : kind === "leaves" ? "－" : "·"}</span>
                <span>{society}</span>
                <span className={shared.number}>{change}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** 分数与资金: moves scores, the line or the quota, and shows what three years of cash become. */
export function LeverPage() {
  const shared = useFundStyles();
  const services = useServices();
  const t = useFundWords();
  const view = useFund((s) => s.pages.lever);
  const isLoaded = useFund((s) => s.loaded === "lever");
  if (!isLoaded) return <Reading title={t("lever.title")} />;
  if (!view)
    return (
      <>
        <SubPageHead title={t("lever.title")} />
        <div className={shared.body}>
          <h2 className={shared.title}>{t("lever.none")}</h2>
          <p className={shared.lead}>{t("lever.noneBody")}</p>
        </div>
      </>
    );
  return (
    <div className={shared.page}>
      <SubPageHead title={`${t("lever.title")} · ${t("year.option", { year: String(view.year) })}`} />
      <div className={shared.banner}>{t("lever.banner")}</div>
      <Moved view={view} />
      <Levers view={view} />
      <Cash view={view} />
      <div className={shared.actions}>
        <Button className={shared.grow} onClick={() => void dropLever(services)}>
          {t("lever.reset")}
        </Button>
      </div>
    </div>
  );
}
