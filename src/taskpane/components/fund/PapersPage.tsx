import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { makeSheet } from "../../../app/commands/fund/make";
import { chooseStart } from "../../../app/commands/fund/navigate";
import type { Announced, PapersView } from "../../../app/fund/papers";
import { SubPageHead } from "../SubPageHead";
import { useServices } from "../useApp";
import { CheckList } from "./CheckList";
import { Reading } from "./Reading";
import { useFundStyles } from "./styles";
import { useFund, useFundWords } from "./useFund";

/** Notices of payment, for one or for all. */
function Notices({ papers, year }: { readonly papers: PapersView; readonly year: string }) {
  const shared = useFundStyles();
  const services = useServices();
  const t = useFundWords();
  const isBusy = useFund((s) => s.isBusy);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [isEach, setIsEach] = useState(false);
  const { unpaid } = papers;
  if (unpaid.length === 0) return <p className={shared.lead}>{t("papers.none", { year })}</p>;
  const chosen = unpaid.filter(({ id }) => !without.has(id));
  const toggle = (id: string): void => {
    const next = new Set(without);
    if (!next.delete(id)) next.add(id);
    setWithout(next);
  };
  return (
    <>
      <p className={shared.small}>{t("papers.noticeLead")}</p>
      <CheckList
        items={unpaid.map(({ id, society, nth, amount }) => ({
          id,
          text: society,
          under: nth,
          value: amount,
        }))}
        isChecked={(id) => !without.has(id)}
        onToggle={toggle}
      />
      <RadioGroup value={isEach ? "each" : "all"} onChange={(_, { value }) => setIsEach(value === "each")}>
        <Radio value="all" label={t("papers.all")} />
        <Radio value="each" label={t("papers.each")} />
      </RadioGroup>
      <p className={shared.small} aria-live="polite">
        {t("papers.chosen", { n: chosen.length, sum: chosen.reduce((sum, { fen }) => sum + fen, 0) })}
      </p>
      <div className={shared.buttons}>
        <Button
          className={shared.grow}
          appearance="primary"
          disabled={isBusy || chosen.length === 0}
          onClick={() =>
            void makeSheet(services, { what: "notices", ids: chosen.map(({ id }) => id), isEach })
          }
        >
          {t("papers.make")}
        </Button>
      </div>
    </>
  );
}

/** Public notices of winners and of assessments, with the last day of publicity. */
function Publicity({ papers, year }: { readonly papers: PapersView; readonly year: string }) {
  const shared = useFundStyles();
  const services = useServices();
  const t = useFundWords();
  const isBusy = useFund((s) => s.isBusy);
  const chosenStart = useFund((s) => s.start);
  const [chosen, setKind] = useState<Announced>();
  const { who, publicity, registers } = papers;
  const kind = chosen ?? (who.award > 0 ? "award" : "assessment");
  return (
    <>
      <RadioGroup value={kind} onChange={(_, { value }) => setKind(value as Announced)}>
        {(["award", "assessment"] as const).map((one) => (
          <Radio
            key={one}
            value={one}
            disabled={who[one] === 0}
            label={`${t(`papers.${one}`, { year })} · ${t("papers.who", { n: who[one] })}`}
          />
        ))}
      </RadioGroup>
      <label className={shared.field}>
        <span className={shared.label}>{t("papers.start")}</span>
        <input
          className={shared.input}
          type="date"
          value={chosenStart ?? services.clock.today()}
          onChange={(event) => void chooseStart(services, event.target.value)}
        />
      </label>
      <p className={shared.small} aria-live="polite">
        {publicity.text}
      </p>
      {kind === "assessment" && registers > 0 && (
        <p className={shared.small}>{t("papers.registers", { n: registers })}</p>
      )}
      <div className={shared.buttons}>
        <Button
          className={shared.grow}
          disabled={isBusy || who[kind] === 0 || publicity.end === undefined}
          onClick={() => void makeSheet(services, { what: "announcement", kind })}
        >
          {t("papers.makeAnnouncement")}
        </Button>
      </div>
    </>
  );
}

/** 通知与公示: papers to print, made of the data. */
export function PapersPage() {
  const shared = useFundStyles();
  const t = useFundWords();
  const papers = useFund((s) => s.pages.papers);
  const year = String(useFund((s) => s.view?.year ?? ""));
  if (!papers) return <Reading title={t("papers.title")} />;
  return (
    <>
      <SubPageHead title={t("papers.title")} />
      <section className={shared.body}>
        <h2 className={shared.sectionTitle}>
          {t("papers.notice")} · {t("year.option", { year })}
        </h2>
        <Notices papers={papers} year={year} />
      </section>
      <section className={shared.section}>
        <h2 className={shared.sectionTitle}>{t("papers.announce")}</h2>
        <Publicity papers={papers} year={year} />
      </section>
    </>
  );
}
