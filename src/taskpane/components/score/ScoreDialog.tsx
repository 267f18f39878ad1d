import { layOutSheets } from "../../../app/commands/score/layOut";
import { dropAsked } from "../../../app/commands/score/put";
import { writeConclusions, writeOwed, writeResults } from "../../../app/commands/score/results";
import { sealYear } from "../../../app/commands/score/seal";
import type { Services } from "../../../app/services";
import type { Asked } from "../../../app/score/state";
import type { TranslateScore } from "../../../i18n/score";
import { AskDialog, type Choice } from "../AskDialog";
import { useServices } from "../useApp";
import { useLast } from "../useLast";
import { useScore, useScoreWords } from "./useScore";

interface Worded {
  readonly title: string;
  readonly body: string;
  readonly choices: readonly Choice[];
}

function word(asked: Asked, services: Services, t: TranslateScore, year: string): Worded {
  switch (asked.what) {
    case "layOut":
      return {
        title: t("ask.layOut", { n: asked.names.length }),
        body: t("ask.layOutBody", { names: asked.names.join(t("list.comma")) }),
        choices: [{ label: t("ask.replace"), run: () => layOutSheets(services, asked.form, true) }],
      };
    case "result":
      return {
        title: t("ask.exists", { sheet: asked.name }),
        body: t("ask.resultBody"),
        choices: [
          { label: t("ask.replace"), run: () => writeResults(services, true) },
          { label: t("ask.saveAs"), run: () => writeResults(services, false, true) },
        ],
      };
    case "owed":
      return {
        title: t("ask.exists", { sheet: asked.name }),
        body: t("ask.owedBody"),
        choices: [{ label: t("ask.replace"), run: () => writeOwed(services, true) }],
      };
    case "conclusions":
      return {
        title: t("ask.exists", { sheet: asked.name }),
        body: t("ask.conclusionsBody"),
        choices: [{ label: t("ask.replace"), run: () => writeConclusions(services, true) }],
      };
    case "seal":
      return {
        title: t("ask.seal", { year }),
        body: t("ask.sealBody"),
        choices: [{ label: t("step.seal"), run: () => sealYear(services) }],
      };
  }
}

/** Asks before a sheet is written over or the year is sealed. */
export default function ScoreDialog() {
  const services = useServices();
  const t = useScoreWords();
  const asked = useScore((s) => s.asked);
  const year = useScore((s) => s.view?.year);
  const shown = useLast(asked);
  if (!shown) return null;
  const { title, body, choices } = word(shown, services, t, year === undefined ? "" : String(year));
  return (
    <AskDialog
      isOpen={asked !== undefined}
      title={title}
      choices={choices}
      cancel={t("ask.cancel")}
      onClose={() => dropAsked(services)}
    >
      {body}
    </AskDialog>
  );
}
