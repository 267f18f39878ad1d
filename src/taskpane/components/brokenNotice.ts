import { finishBroken, removeTorn, returnBroken } from "../../app/commands/changes/broken";
import type { Services } from "../../app/services";
import type { Notice } from "../../app/state";
import type { Locale } from "../../i18n/locale";
import { safetyTranslator } from "../../i18n/safety";

export type Intent = "error" | "warning" | "info" | "success";

export interface Action {
  readonly label: string;
  readonly run: (services: Services) => unknown;
}

/** A notice as it is shown. */
export interface Worded {
  readonly intent: Intent;
  readonly title: string;
  readonly body: string;
  readonly actions: readonly Action[];
}

/** What broke off the last time, and the ways to go on. */
export function brokenWords(notice: Extract<Notice, { kind: "broken" | "torn" }>, locale: Locale): Worded {
  const t = safetyTranslator(locale);
  if (notice.kind === "torn") {
    const sheets = notice.sheets.map((name) => (locale === "zh-CN" ? `“${name}”` : name));
    return {
      intent: "warning",
      title: t("broken.sheets", { sheets: sheets.join(locale === "zh-CN" ? "" : ", ") }),
      body: t("broken.sheetsBody"),
      actions: [{ label: t("broken.remove"), run: (services) => removeTorn(services, notice.sheets) }],
    };
  }
  return {
    intent: "warning",
    title: t("broken.title", { what: notice.what }),
    body: t("broken.body", { n: notice.count }),
    actions: [
      { label: t("broken.finish"), run: finishBroken },
      { label: t("broken.undo"), run: returnBroken },
    ],
  };
}
