import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import { useRef, type KeyboardEvent } from "react";
import { chooseStep } from "../../../app/commands/score/navigate";
import { stepOf } from "../../../app/commands/score/refresh";
import { steps, type Step } from "../../../app/score/state";
import type { ScoreView } from "../../../app/score/types";
import { useServices } from "../useApp";
import { useScore, useScoreWords } from "./useScore";

const useStyles = makeStyles({
  bar: { display: "grid", gridTemplateColumns: "repeat(5, 1fr)", gap: "4px", padding: "10px 16px 4px" },
  step: {
    display: "flex",
    alignItems: "center",
    gap: "3px",
    minHeight: "32px",
    padding: "4px 0 0",
    border: "none",
    borderTop: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: "12px",
    lineHeight: "16px",
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  reached: { borderTopColor: tokens.colorCompoundBrandStroke, color: tokens.colorNeutralForeground1 },
  current: { fontWeight: 600, color: tokens.colorNeutralForeground1 },
});

/** Steps whose work is done. */
function doneSteps(view: ScoreView | undefined): ReadonlySet<Step> {
  const done = new Set<Step>();
  if (!view) return done;
  const { collect, resultSheet, seal, sheets } = view;
  if (sheets.plan && sheets.scores.length > 0) done.add("setUp");
  if (collect && collect.societies > 0 && collect.owed === 0 && collect.recusals.length === 0)
    done.add("collect");
  if (resultSheet && (resultSheet.different === 0 || seal)) done.add("score");
  if (seal) for (const step of ["review", "seal"] as const) done.add(step);
  return done;
}

/** The five steps; each is open to read at any time. */
export function StepBar() {
  const styles = useStyles();
  const services = useServices();
  const t = useScoreWords();
  const view = useScore((s) => s.view);
  const chosen = useScore((s) => s.step);
  const bar = useRef<HTMLDivElement>(null);
  const current = stepOf({ step: chosen, view });
  const done = doneSteps(view);

  function onKeyDown(event: KeyboardEvent): void {
    const all = [...(bar.current?.querySelectorAll<HTMLElement>("[role=tab]") ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = {
      ArrowRight: (at + 1) % all.length,
      ArrowLeft: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  }

  return (
    <div ref={bar} role="tablist" aria-label={t("steps")} className={styles.bar} onKeyDown={onKeyDown}>
      {steps.map((step) => (
        <button
          key={step}
          role="tab"
          aria-selected={step === current}
          aria-label={done.has(step) ? t("step.done", { step: t(`step.${step}`) }) : t(`step.${step}`)}
          tabIndex={step === current ? 0 : -1}
          className={mergeClasses(
            styles.step,
            (done.has(step) || step === current) && styles.reached,
            step === current && styles.current,
          )}
          onClick={() => void chooseStep(services, step)}
        >
          {done.has(step) && <CheckmarkRegular aria-hidden />}
          {t(`step.${step}`)}
        </button>
      ))}
    </div>
  );
}
