import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { signTaskBooks } from "../../../app/commands/fund/register";
import { dayOfIso } from "../../../core/day";
import { SubPageHead } from "../SubPageHead";
import { useServices } from "../useApp";
import { CheckList } from "./CheckList";
import { Reading } from "./Reading";
import { useFundStyles } from "./styles";
import { useFund, useFundWords } from "./useFund";

/** Enters the day on which task books were signed. */
export function SignPage() {
  const shared = useFundStyles();
  const services = useServices();
  const t = useFundWords();
  const unsigned = useFund((s) => s.pages.unsigned);
  const isBusy = useFund((s) => s.isBusy);
  const [ids, setIds] = useState<readonly string[]>([]);
  const [date, setDate] = useState(services.clock.today());
  if (!unsigned) return <Reading title={t("sign.title")} />;
  const day = dayOfIso(date);
  const chosen = unsigned.filter(({ id }) => ids.includes(id));
  return (
    <div className={shared.page}>
      <SubPageHead title={t("sign.title")} />
      <div className={shared.body}>
        <p className={shared.lead}>{t(unsigned.length === 0 ? "sign.none" : "sign.lead")}</p>
        <label className={shared.field}>
          <span className={shared.label}>{t("sign.date")}</span>
          <input
            className={shared.input}
            type="date"
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        </label>
        <CheckList
          items={unsigned.map(({ id, text, amount }) => ({ id, text, value: amount }))}
          isChecked={(id) => ids.includes(id)}
          onToggle={(id) => setIds(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id])}
        />
      </div>
      <div className={shared.actions}>
        <Button
          className={shared.grow}
          appearance="primary"
          disabled={isBusy || chosen.length === 0 || day === undefined}
          onClick={() =>
            day !== undefined &&
            void signTaskBooks(
              services,
              chosen.map(({ id }) => id),
              day,
            )
          }
        >
          {t("sign.write", { n: chosen.length })}
        </Button>
      </div>
    </div>
  );
}
