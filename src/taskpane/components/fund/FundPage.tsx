import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { layOutFund } from "../../../app/commands/fund/layOut";
import { makeSheet } from "../../../app/commands/fund/make";
import { chooseFundYear, openFundPage } from "../../../app/commands/fund/navigate";
import { askRegister } from "../../../app/commands/fund/register";
import type { FundSubPage } from "../../../app/fund/state";
import type { FundView } from "../../../app/fund/types";
import { fundSheetName } from "../../../i18n/fundNames";
import { useApp, useServices } from "../useApp";
import { FundNotice } from "./FundNotice";
import { Group } from "./MoneyGroups";
import { Problems } from "./Problems";
import { useFundStyles } from "./styles";
import { useFreshFund, useFund, useFundWords } from "./useFund";

const FundDialog = lazy(() => import("./FundDialog"));

const useStyles = makeStyles({
  top: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: "8px 16px 0",
    fontSize: "12px",
    color: tokens.colorNeutralForeground2,
  },
  year: { width: "auto", minHeight: "28px", padding: "2px 6px" },
  more: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  wrap: { padding: "5px 6px", minWidth: 0 },
});

function YearPicker({ view }: { readonly view: FundView }) {
  const styles = useStyles();
  const shared = useFundStyles();
  const services = useServices();
  const t = useFundWords();
  return (
    <div className={styles.top}>
      <select
        className={`${shared.input} ${styles.year}`}
        aria-label={t("year.label")}
        value={view.year}
        onChange={(event) => void chooseFundYear(services, Number(event.target.value))}
      >
        {view.years.map((year) => (
          <option key={year} value={year}>
            {t("year.option", { year: String(year) })}
          </option>
        ))}
      </select>
      <span>{t("unit.yuan")}</span>
    </div>
  );
}

function Empty({ view }: { readonly view: FundView }) {
  const shared = useFundStyles();
  const services = useServices();
  const t = useFundWords();
  const isBusy = useFund((s) => s.isBusy);
  const hasAwards = view.awards > 0;
  const years = { from: String(view.year - 2), to: String(view.year) };
  return (
    <div className={shared.head}>
      <h1 className={shared.title}>
        {hasAwards ? t("empty.title", { year: String(view.year) }) : t("empty.none")}
      </h1>
      <p className={shared.lead}>{hasAwards ? t("empty.body", years) : t("empty.noneBody")}</p>
      <div className={shared.buttons}>
        <Button appearance="primary" onClick={() => void openFundPage(services, { page: "winners" })}>
          {t("empty.fill")}
        </Button>
        <Button disabled={isBusy} onClick={() => void layOutFund(services)}>
          {t("empty.layOut")}
        </Button>
      </div>
    </div>
  );
}

/** Sheets without which some states cannot be told. */
function Missing({ view }: { readonly view: FundView }) {
  const shared = useFundStyles();
  const services = useServices();
  const t = useFundWords();
  const locale = useApp((s) => s.locale);
  const missing = view.missing.filter((kind) => kind === "assessment" || kind === "publicity");
  if (missing.length === 0 || view.awards === 0) return null;
  return (
    <div className={shared.section}>
      {missing.map((kind) => {
        const sheet = fundSheetName(kind, locale);
        return (
          <div key={kind}>
            {t("view.missing", { sheet })}{" "}
            <button className={shared.link} onClick={() => void layOutFund(services, [kind])}>
              {t("view.layOutOne", { sheet })}
            </button>
          </div>
        );
      })}
    </div>
  );
}

/** Everything else that can be done. */
function More({ view }: { readonly view: FundView }) {
  const styles = useStyles();
  const shared = useFundStyles();
  const services = useServices();
  const t = useFundWords();
  const isBusy = useFund((s) => s.isBusy);
  const page = (label: string, sub: FundSubPage) => (
    <Button className={styles.wrap} onClick={() => void openFundPage(services, sub)}>
      {label}
    </Button>
  );
  return (
    <section className={shared.section}>
      <h2 className={shared.sectionTitle}>{t("act.more")}</h2>
      <div className={styles.more}>
        {view.toPay.count > 0 && (
          <Button className={styles.wrap} disabled={isBusy} onClick={() => void askRegister(services)}>
            {t("act.register", { n: view.toPay.count })}
          </Button>
        )}
        {view.unsigned > 0 && page(t("act.sign"), { page: "sign" })}
        {page(t("act.papers"), { page: "papers" })}
        {page(t("act.execution"), { page: "execution" })}
        {page(t("act.lever"), { page: "lever" })}
        {page(t("act.winners"), { page: "winners" })}
        <Button
          className={styles.wrap}
          disabled={isBusy}
          onClick={() => void makeSheet(services, { what: "plan" })}
        >
          {t("act.plan")}
        </Button>
        <Button className={styles.wrap} disabled={isBusy} onClick={() => void layOutFund(services)}>
          {t("act.layOut")}
        </Button>
      </div>
    </section>
  );
}

function PayList({ view }: { readonly view: FundView }) {
  const shared = useFundStyles();
  const services = useServices();
  const t = useFundWords();
  return (
    <>
      <div className={shared.head}>
        <h1 className={shared.title}>{view.verdict}</h1>
        {view.more.map((text) => (
          <p key={text} className={shared.small}>
            {text}
          </p>
        ))}
      </div>
      {view.groups.map((group) => (
        <Group key={`${view.year} ${group.state}`} group={group} />
      ))}
      <Missing view={view} />
      <Problems title={t("view.problems")} problems={view.conflicts} />
      <Problems title={t("view.notices")} problems={view.notices} />
      <More view={view} />
      <div className={shared.actions}>
        <Button
          className={shared.grow}
          appearance="primary"
          disabled={view.toPay.count === 0}
          onClick={() => void openFundPage(services, { page: "papers" })}
        >
          {t("act.notice")}
        </Button>
        <Button className={shared.grow} onClick={() => void openFundPage(services, { page: "promises" })}>
          {t("act.commitments")}
        </Button>
      </div>
    </>
  );
}

/** The job 拨款: what is to be paid this year, what is held or stopped and why, and what would release it. */
export default function FundPage() {
  const shared = useFundStyles();
  const t = useFundWords();
  const view = useFund((s) => s.view);
  const isAsked = useFund((s) => s.asked !== undefined);
  const [wasAsked, setWasAsked] = useState(isAsked);
  if (isAsked && !wasAsked) setWasAsked(true);
  useFreshFund();
  if (!view)
    return (
      <div className={shared.body}>
        <ProgressBar aria-label={t("view.reading")} />
        {t("view.reading")}
      </div>
    );
  const hasItems = view.groups.some(({ items }) => items.length > 0);
  return (
    <div className={shared.page}>
      {view.awards > 0 && <YearPicker view={view} />}
      <FundNotice />
      {hasItems ? (
        <PayList view={view} />
      ) : (
        <>
          <Empty view={view} />
          <Problems title={t("view.problems")} problems={view.conflicts} />
          <Problems title={t("view.notices")} problems={view.notices} />
        </>
      )}
      {wasAsked && (
        <Suspense fallback={null}>
          <FundDialog />
        </Suspense>
      )}
    </div>
  );
}
