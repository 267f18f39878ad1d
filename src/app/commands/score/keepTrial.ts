import { starIds } from "../../../core/standards/stars";
import { scoreTranslator } from "../../../i18n/score";
import { sheetNames } from "../../../i18n/sheetNames";
import type { SettingChange } from "../../settings/calls";
import type { Trial } from "../../score/whatIf";
import { notify, type Services } from "../../services";
import { saveSettings } from "../saveSettings";
import { reread, whileBusy } from "./put";
import { change } from "./refresh";

/** Settings that a trial says anew; where they come from is told with them, whether they are confirmed stays as it is. */
function changesOf({ weights01, line, quota }: Trial, source: string): readonly SettingChange[] {
  const values = new Map<string, number>();
  const sum = weights01?.reduce((all, weight) => all + weight, 0) ?? 0;
  if (weights01 && sum > 0)
    starIds.forEach((star, i) =>
      values.set(`scoring.weight01.${star}`, Number((weights01[i]! / sum).toFixed(6))),
    );
  if (line !== undefined) values.set("scoring.starLine", line);
  if (quota !== undefined) values.set("scoring.quota", quota);
  return [...values].map(([id, value]) => ({ kind: "set", id, value, source }));
}

/** Writes what was tried out to the settings sheet, from which the formulas take it; then it is official. */
export const keepTrial = (services: Services): Promise<void> =>
  whileBusy(services, "settings", async () => {
    const { store, clock } = services;
    const { score, locale } = store.get();
    const source = scoreTranslator(locale)("whatIf.source", { date: clock.today() });
    const changes = changesOf(score.trial, source);
    if (!(await saveSettings(services, changes))) return;
    notify(services, { kind: "wrote", sheet: sheetNames.settings[locale], count: changes.length });
    change(services, () => ({ trial: {} }));
    await reread(services);
  });
