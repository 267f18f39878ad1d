import { useState } from "react";
import { makeSheet } from "../../../app/commands/fund/make";
import { dropFundAsked, registerPayments } from "../../../app/commands/fund/register";
import type { FundAsked } from "../../../app/fund/state";
import type { Services } from "../../../app/services";
import { dayOfIso, isoOf, type Day } from "../../../core/day";
import type { TranslateFund } from "../../../i18n/fund";
import { AskDialog, type Choice } from "../AskDialog";
import { useServices } from "../useApp";
import { useLast } from "../useLast";
import { useFundStyles } from "./styles";
import { useFund, useFundWords } from "./useFund";

type Exists = Extract<FundAsked, { what: "exists" }>;
type Register = Extract<FundAsked, { what: "register" }>;

function existsChoices({ making, sheet, canSaveAs }: Exists, services: Services, t: TranslateFund): Choice[] {
  const saveAs = {
    label: t("act.saveAs", { sheet: `${sheet} (2)` }),
    run: () => makeSheet(services, making, "beside"),
  };
  const replace = { label: t("act.overwrite"), run: () => makeSheet(services, making, "replace") };
  return canSaveAs ? [saveAs, replace] : [replace];
}

interface PaymentDayProps {
  readonly day: Day;
  readonly onChange: (day: Day) => void;
}

function PaymentDay({ day, onChange }: PaymentDayProps) {
  const t = useFundWords();
  const shared = useFundStyles();
  return (
    <label className={shared.field}>
      <span className={shared.label}>{t("register.date")}</span>
      <input
        className={shared.input}
        type="date"
        required
        value={isoOf(day)}
        onChange={(event) => onChange(dayOfIso(event.target.value) ?? day)}
      />
    </label>
  );
}

interface AskProps<T extends FundAsked> {
  readonly asked: T;
  readonly isOpen: boolean;
}

function AskExists({ asked, isOpen }: AskProps<Exists>) {
  const services = useServices();
  const t = useFundWords();
  return (
    <AskDialog
      isOpen={isOpen}
      title={t("note.exists", { sheet: asked.sheet })}
      choices={existsChoices(asked, services, t)}
      cancel={t("act.cancel")}
      onClose={() => dropFundAsked(services)}
    >
      {t("note.existsBody")}
    </AskDialog>
  );
}

function AskRegister({ asked, isOpen }: AskProps<Register>) {
  const services = useServices();
  const t = useFundWords();
  const [day, setDay] = useState(asked.day);
  const { count, fen, sheet } = asked;
  return (
    <AskDialog
      isOpen={isOpen}
      title={t("register.title", { n: count, sum: fen })}
      choices={[{ label: t("register.confirm"), run: () => registerPayments(services, day) }]}
      cancel={t("act.cancel")}
      onClose={() => dropFundAsked(services)}
    >
      {t("register.body", { sheet, n: count, day })}
      <PaymentDay day={day} onChange={setDay} />
    </AskDialog>
  );
}

/** Asks before a sheet is written over or payments are recorded. */
export default function FundDialog() {
  const asked = useFund((s) => s.asked);
  const shown = useLast(asked);
  if (!shown) return null;
  const isOpen = asked !== undefined;
  return shown.what === "register" ? (
    <AskRegister key={`${shown.fen} ${shown.day}`} asked={shown} isOpen={isOpen} />
  ) : (
    <AskExists asked={shown} isOpen={isOpen} />
  );
}
