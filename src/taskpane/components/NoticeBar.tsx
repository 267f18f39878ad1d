import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { undoAction } from "../../app/commands/changes/applyFixes";
import { clearMarks, markFindings } from "../../app/commands/marks";
import { checkBook } from "../../app/commands/checkBook";
import { readBook } from "../../app/commands/readBook";
import { freeName, writeFindings } from "../../app/commands/writeFindings";
import { removeMadeSheets } from "../../app/commands/start/makeSheets";
import { openPage } from "../../app/commands/view";
import { diagnosisText } from "../../app/diagnosis";
import { hostWords } from "../../app/hostWords";
import { dismiss, say } from "../../app/services";
import type { Notice, RetryStep } from "../../app/state";
import type { Locale } from "../../i18n/locale";
import { sheetNames } from "../../i18n/sheetNames";
import { upkeepTranslator } from "../../i18n/upkeep";
import type { Translate } from "../../i18n/ui";
import { brokenWords, type Action, type Intent, type Worded } from "./brokenNotice";
import { useApp, useServices, useWords } from "./useApp";

const useStyles = makeStyles({
  bar: { margin: "0 16px 10px", minWidth: 0 },
  title: { display: "block" },
  more: { fontSize: "12px" },
});

const warnings = new Set(["editing", "otherWorkbook", "merged", "conflict", "busy", "exists"]);

function retryAction(step: RetryStep, t: Translate): Action | undefined {
  switch (step) {
    case "read":
      return { label: t("act.reread"), run: readBook };
    case "check":
      return { label: t("act.retry"), run: checkBook };
    case "mark":
      return { label: t("act.retryMarks"), run: markFindings };
    case "clear":
      return { label: t("act.retry"), run: clearMarks };
    case "writeFindings":
      return { label: t("act.retry"), run: (services) => writeFindings(services) };
    case "select":
      return undefined;
  }
}

function hostActions(notice: Extract<Notice, { kind: "host" }>, t: Translate, locale: Locale): Action[] {
  const { error, retry } = notice;
  if (error.kind === "exists" && retry === "writeFindings") {
    const sheet = error.sheet ?? sheetNames.findings[locale];
    return [
      {
        label: t("act.saveAs", { sheet: `${sheet} (2)` }),
        run: async (services) => writeFindings(services, false, await freeName(services, sheet)),
      },
      { label: t("act.overwrite"), run: (services) => writeFindings(services, true) },
    ];
  }
  const again = retry && retryAction(retry, t);
  const copy: Action = {
    label: t("act.copyDiagnosis"),
    run: async (services) => {
      await services.copy(diagnosisText(services, error));
      say(services, "say.copied");
    },
  };
  return [...(again ? [again] : []), ...(error.kind === "other" ? [copy] : [])];
}

function word(notice: Notice, t: Translate, locale: Locale): Worded {
  if (notice.kind === "broken" || notice.kind === "torn") return brokenWords(notice, locale);
  if (notice.kind === "cleared") {
    return {
      intent: "success",
      title: t("note.cleared"),
      body: t("note.clearedBody"),
      actions: [{ label: t("act.showMarks"), run: markFindings }],
    };
  }
  if (notice.kind === "wrote") {
    const data = { sheet: notice.sheet, n: notice.count };
    return { intent: "success", title: t("note.wrote", data), body: t("note.wroteBody", data), actions: [] };
  }
  if (notice.kind === "settings") {
    const [first] = notice.faults;
    const sheet = sheetNames.settings[locale];
    const body = first ? t("note.settingsBody", { sheet, row: first.row + 1, text: first.text }) : "";
    return { intent: "warning", title: t("note.settings", { n: notice.faults.length }), body, actions: [] };
  }
  const words = upkeepTranslator(locale);
  if (notice.kind === "told") {
    return { intent: "info", title: words(notice.key, notice.data), body: "", actions: [] };
  }
  if (notice.kind === "madeSheets") {
    const { sheets } = notice;
    return {
      intent: "success",
      title: words("note.madeSheets", { sheets: sheets.length }),
      body: sheets.join(t("list.comma")),
      actions: [{ label: words("act.undo"), run: (services) => removeMadeSheets(services, sheets) }],
    };
  }
  if (notice.kind === "done") {
    const { undo } = notice;
    const back: readonly Action[] =
      undo === undefined
        ? []
        : [
            { label: words("act.undo"), run: (services) => undoAction(services, undo) },
            { label: words("act.seeLog"), run: (services) => openPage(services, { kind: "log" }) },
          ];
    return { intent: "success", title: words(notice.key, notice.data), body: "", actions: back };
  }
  const { error } = notice;
  return {
    intent: warnings.has(error.kind) ? "warning" : error.kind === "oldExcel" ? "info" : "error",
    ...hostWords(error, notice.retry, locale),
    actions: hostActions(notice, t, locale),
  };
}

const urgency: Readonly<Record<Intent, number>> = { error: 3, warning: 2, info: 1, success: 1 };

/** The most urgent thing to know; the others wait behind it. */
export default function NoticeBar() {
  const styles = useStyles();
  const services = useServices();
  const t = useWords();
  const locale = useApp((s) => s.locale);
  const notices = useApp((s) => s.notices);
  if (notices.length === 0) return null;
  const worded = notices.map((notice) => ({ notice, words: word(notice, t, locale) }));
  const first = worded.reduce((a, b) => (urgency[b.words.intent] >= urgency[a.words.intent] ? b : a));
  const { notice, words } = first;
  const isLasting = notice.kind === "host" && notice.error.kind === "editing";
  return (
    <MessageBar
      className={styles.bar}
      intent={words.intent}
      layout="multiline"
      politeness={words.intent === "error" ? "assertive" : "polite"}
    >
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{words.title}</MessageBarTitle>
        {words.body}
        {notices.length > 1 && <div className={styles.more}>{t("note.more", { n: notices.length - 1 })}</div>}
      </MessageBarBody>
      {!isLasting && (
        <MessageBarActions>
          {words.actions.map(({ label, run }) => (
            <Button
              key={label}
              size="small"
              onClick={() => {
                dismiss(services, notice);
                void run(services);
              }}
            >
              {label}
            </Button>
          ))}
          <Button size="small" appearance="transparent" onClick={() => dismiss(services, notice)}>
            {t("act.close")}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
