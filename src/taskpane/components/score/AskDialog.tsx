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
import { layOutSheets } from "../../../app/commands/score/layOut";
import { dropAsked } from "../../../app/commands/score/put";
import { writeConclusions, writeOwed, writeResults } from "../../../app/commands/score/results";
import { sealYear } from "../../../app/commands/score/seal";
import type { Services } from "../../../app/services";
import type { Asked } from "../../../app/score/state";
import type { TranslateScore } from "../../../i18n/score";
import { useServices } from "../useApp";
import { useScore, useScoreWords } from "./useScore";

interface Choice {
  readonly label: string;
  readonly run: (services: Services) => unknown;
}

interface Worded {
  readonly title: string;
  readonly body: string;
  readonly choices: readonly Choice[];
}

function word(asked: Asked, t: TranslateScore, year: string): Worded {
  switch (asked.what) {
    case "layOut":
      return {
        title: t("ask.layOut", { n: asked.names.length }),
        body: t("ask.layOutBody", { names: asked.names.join(t("list.comma")) }),
        choices: [{ label: t("ask.replace"), run: (services) => layOutSheets(services, asked.form, true) }],
      };
    case "result":
      return {
        title: t("ask.exists", { sheet: asked.name }),
        body: t("ask.resultBody"),
        choices: [
          { label: t("ask.replace"), run: (services) => writeResults(services, true) },
          { label: t("ask.saveAs"), run: (services) => writeResults(services, false, true) },
        ],
      };
    case "owed":
      return {
        title: t("ask.exists", { sheet: asked.name }),
        body: t("ask.owedBody"),
        choices: [{ label: t("ask.replace"), run: (services) => writeOwed(services, true) }],
      };
    case "conclusions":
      return {
        title: t("ask.exists", { sheet: asked.name }),
        body: t("ask.conclusionsBody"),
        choices: [{ label: t("ask.replace"), run: (services) => writeConclusions(services, true) }],
      };
    case "seal":
      return {
        title: t("ask.seal", { year }),
        body: t("ask.sealBody"),
        choices: [{ label: t("step.seal"), run: sealYear }],
      };
  }
}

/**
 * Asks before a sheet is written over or the year is sealed; the safe button has the focus. It stays mounted when it
 * closes, so that the page behind it is given back to screen readers.
 */
export default function AskDialog() {
  const services = useServices();
  const t = useScoreWords();
  const asked = useScore((s) => s.asked);
  const year = useScore((s) => s.view?.year);
  const [last, setLast] = useState(asked);
  if (asked && asked !== last) setLast(asked);
  const shown = asked ?? last;
  if (!shown) return null;
  const { title, body, choices } = word(shown, t, year === undefined ? "" : String(year));
  const close = (): void => dropAsked(services);
  return (
    <Dialog open={asked !== undefined} modalType="alert" onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{body}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" autoFocus onClick={close}>
              {t("ask.cancel")}
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
