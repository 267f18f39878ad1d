import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { chooseResultYear } from "../../../app/commands/fund/navigate";
import { fillAwards } from "../../../app/commands/fund/register";
import type { Candidate, Sharing, WinnerRule, WinnersView } from "../../../app/fund/winners";
import { SubPageHead } from "../SubPageHead";
import { useServices } from "../useApp";
import { CheckList, type CheckItem } from "./CheckList";
import { Reading } from "./Reading";
import { useFundStyles } from "./styles";
import { useFund, useFundWords } from "./useFund";
import { fenOf, useSharedAmounts } from "./useSharedAmounts";

const sharings: readonly Sharing[] = ["equal", "budget", "byTotal"];

interface MoneyProps {
  readonly view: WinnersView;
  readonly sharing: Sharing;
  readonly text: string;
  readonly onSharing: (sharing: Sharing) => void;
  readonly onText: (text: string) => void;
}

/** How much each winner gets: the one figure that the results do not hold. */
function Money({ view, sharing, text, onSharing, onText }: MoneyProps) {
  const shared = useFundStyles();
  const t = useFundWords();
  return (
    <section className={shared.section}>
      <h2 className={shared.sectionTitle}>{t("winners.amount")}</h2>
      <RadioGroup value={sharing} onChange={(_, { value }) => onSharing(value as Sharing)}>
        {sharings.map((one) => (
          <Radio key={one} value={one} label={t(`winners.${one}`)} />
        ))}
      </RadioGroup>
      <label className={shared.field}>
        <span className={shared.label}>{t(sharing === "equal" ? "winners.each" : "winners.sum")}</span>
        <input
          className={shared.input}
          inputMode="decimal"
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      </label>
      {sharing === "equal" &&
        view.proposals.map(({ fen, text: suggestion }) => (
          <div key={suggestion}>
            <button className={shared.link} onClick={() => onText(String(fen / 100))}>
              {suggestion}
            </button>
          </div>
        ))}
    </section>
  );
}

function useTicks(candidates: readonly Candidate[], rule: WinnerRule) {
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isTicked = ({ id, isListed, wins }: Candidate): boolean =>
    !isListed && (changed.get(id) ?? wins[rule]);
  const toggle = (id: string): void => {
    const one = candidates.find((candidate) => candidate.id === id);
    if (one) setChanged(new Map(changed).set(id, !isTicked(one)));
  };
  return { isTicked, toggle, clear: () => setChanged(new Map()) };
}

function Winners({ view }: { readonly view: WinnersView }) {
  const shared = useFundStyles();
  const services = useServices();
  const t = useFundWords();
  const isBusy = useFund((s) => s.isBusy);
  const { candidates, proposals, year } = view;
  const [rule, setRule] = useState<WinnerRule>(view.rules[0] ?? "hand");
  const { isTicked, toggle, clear } = useTicks(candidates, rule);
  const [sharing, setSharing] = useState<Sharing>("equal");
  const [text, setText] = useState(proposals[0] ? String(proposals[0].fen / 100) : "");
  const winners = candidates.filter(isTicked);
  const fen = fenOf(text);
  const made = useSharedAmounts(sharing, fen, winners);
  const item = (one: Candidate): CheckItem => ({
    id: one.id,
    text: one.society,
    under: one.isListed
      ? t("winners.already", { year: String(year) })
      : one.isTied
        ? `${one.text} · ${t("winners.tie")}`
        : one.text,
    isDisabled: one.isListed,
  });
  const why =
    winners.length === 0
      ? t("winners.needOne")
      : text.trim() === ""
        ? t("winners.needAmount")
        : fen === undefined || !made
          ? t("winners.badAmount")
          : made.text;
  const write = (): void => {
    if (!made) return;
    const rows = winners.flatMap(({ name }, index) => {
      const amount = made.amounts[index];
      return amount === undefined ? [] : [{ name, fen: amount }];
    });
    void fillAwards(services, year, rows);
  };
  return (
    <>
      <div className={shared.body}>
        <h2 className={shared.sectionTitle}>{t("winners.rule")}</h2>
        <p className={shared.small}>{t("winners.ruleNote")}</p>
        <RadioGroup
          value={rule}
          onChange={(_, { value }) => {
            setRule(value as WinnerRule);
            clear();
          }}
        >
          {view.rules.map((one) => (
            <Radio key={one} value={one} label={t(`winners.${one}`, { n: view.quota ?? 0 })} />
          ))}
        </RadioGroup>
        <CheckList
          items={candidates.map(item)}
          isChecked={(id) => candidates.some((one) => one.id === id && isTicked(one))}
          onToggle={toggle}
        />
      </div>
      <Money view={view} sharing={sharing} text={text} onSharing={setSharing} onText={setText} />
      <div className={shared.actions}>
        <span className={`${shared.small} ${shared.grow}`} aria-live="polite">
          {why}
        </span>
        <Button
          appearance="primary"
          disabled={
            isBusy || winners.length === 0 || fen === undefined || made?.amounts.length !== winners.length
          }
          onClick={write}
        >
          {t("winners.write")}
        </Button>
      </div>
    </>
  );
}

/** From the year's results to the award list: who wins, and how much each gets. */
export function WinnersPage() {
  const shared = useFundStyles();
  const services = useServices();
  const t = useFundWords();
  const view = useFund((s) => s.pages.winners);
  const isLoaded = useFund((s) => s.loaded === "winners");
  if (!isLoaded) return <Reading title={t("winners.title")} />;
  if (!view)
    return (
      <>
        <SubPageHead title={t("winners.title")} />
        <div className={shared.body}>
          <h2 className={shared.title}>{t("winners.none")}</h2>
          <p className={shared.lead}>{t("winners.noneBody")}</p>
        </div>
      </>
    );
  return (
    <div className={shared.page}>
      <SubPageHead title={t("winners.title")} />
      <div className={shared.head}>
        <label className={shared.field}>
          <span className={shared.label}>{t("winners.year")}</span>
          <select
            className={shared.input}
            value={view.year}
            onChange={(event) => void chooseResultYear(services, Number(event.target.value))}
          >
            {view.years.map((year) => (
              <option key={year} value={year}>
                {t("year.option", { year: String(year) })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Winners key={view.year} view={view} />
    </div>
  );
}
