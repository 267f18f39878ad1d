import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { makeSheet } from "../../../app/commands/fund/make";
import { SubPageHead } from "../SubPageHead";
import { useServices } from "../useApp";
import { Execution } from "./Bars";
import { Reading } from "./Reading";
import { useFundStyles } from "./styles";
import { useFund, useFundWords } from "./useFund";

/** Awards shown at first, and added by a click. */
const STEP = 20;

/** 任务书与执行: every award against its task book, its ledger and its time. */
export function ExecutionPage() {
  const shared = useFundStyles();
  const services = useServices();
  const t = useFundWords();
  const execution = useFund((s) => s.pages.execution);
  const isBusy = useFund((s) => s.isBusy);
  const [shown, setShown] = useState(STEP);
  if (!execution) return <Reading title={t("execution.title")} />;
  const { awards, remarks, asOf } = execution;
  const left = awards.length - shown;
  return (
    <div className={shared.page}>
      <SubPageHead title={t("execution.title")} />
      <div className={shared.body}>
        <p className={shared.lead}>{awards.length === 0 ? t("execution.none") : asOf}</p>
        {remarks.map((text) => (
          <p key={text} className={shared.small}>
            {text}
          </p>
        ))}
      </div>
      {awards.slice(0, shown).map((award) => (
        <section key={award.id} className={shared.section}>
          <h2 className={shared.sectionTitle}>{award.title}</h2>
          <Execution award={award} />
        </section>
      ))}
      {left > 0 && (
        <div className={shared.body}>
          <button className={shared.link} onClick={() => setShown(shown + STEP)}>
            {t("view.more", { n: Math.min(left, STEP) })}
          </button>
        </div>
      )}
      <div className={shared.actions}>
        <Button
          className={shared.grow}
          appearance="primary"
          disabled={isBusy || awards.length === 0}
          onClick={() => void makeSheet(services, { what: "execution" })}
        >
          {t("act.executionSheet")}
        </Button>
      </div>
    </div>
  );
}
