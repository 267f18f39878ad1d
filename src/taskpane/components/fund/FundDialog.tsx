import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useState } from "react";
import { makeSheet } from "../../../app/commands/fund/make";
import { dropFundAsked, registerPayments } from "../../../app/commands/fund/register";
import type { FundAsked } from "../../../app/fund/state";
import type { Services } from "../../../app/services";
import { dayOfIso, isoOf } from "../../../core/day";
import type { TranslateFund } from "../../../i18n/fund";
import { useServices } from "../useApp";
import { useFundStyles } from "./styles";
import { useFund, useFundWords } from "./useFund";

interface Choice {
  readonly label: string;
  readonly run: (services: Services) => unknown;
}

type Exists = Extract<FundAsked, { what: "exists" }>;

const existsChoices = ({ making, sheet, canSaveAs }: Exists, t: TranslateFund): readonly Choice[] => [
  ...(canSaveAs
    ? [
        {
          label: t("act.saveAs", { sheet: `${sheet} (2)` }),
          run: (services: Services) => makeSheet(services, making, "beside"),
        },
      ]
    : []),
  { label: t("act.overwrite"), run: (services) => makeSheet(services, making, "replace") },
];

/** Asks before a sheet is written over or payments are recorded; the safe button has the focus. */
export default function FundDialog() {
  const services = useServices();
  const t = useFundWords();
  const shared = useFundStyles();
  const asked = useFund((s) => s.asked);
  const [last, setLast] = useState(asked);
  const [day, setDay] = useState<number>();
  if (asked && asked !== last) {
    setLast(asked);
    setDay(undefined);
  }
  const shown = asked ?? last;
  if (!shown) return null;
  const close = (): void => dropFundAsked(services);
  const isRegister = shown.what === "register";
  const paidOn = isRegister ? (day ?? shown.day) : 0;
  const title = isRegister
    ? t("register.title", { n: shown.count, sum: shown.fen })
    : t("note.exists", { sheet: shown.sheet });
  const body = isRegister
    ? t("register.body", { sheet: shown.sheet, n: shown.count, day: paidOn })
    : t("note.existsBody");
  const choices: readonly Choice[] = isRegister
    ? [{ label: t("register.confirm"), run: (to) => registerPayments(to, paidOn) }]
    : existsChoices(shown, t);
  return (
    <Dialog open={asked !== undefined} modalType="alert" onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {body}
            {isRegister && (
              <label className={shared.field}>
                <span className={shared.label}>{t("register.date")}</span>
                <input
                  className={shared.input}
                  type="date"
                  required
                  value={isoOf(paidOn)}
                  onChange={(event) => setDay(dayOfIso(event.target.value) ?? paidOn)}
                />
              </label>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" autoFocus onClick={close}>
              {t("act.cancel")}
            </Button>
            {choices.map(({ label, run }) => (
              <Button key={label} onClick={() => void run(services)}>
                {label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
