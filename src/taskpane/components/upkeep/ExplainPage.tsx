import { Button, Checkbox, Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { explainFindings, rememberedName } from "../../../app/commands/memory/explain";
import { closePage } from "../../../app/commands/view";
import { findingsOf } from "../../../app/findings";
import { situations, type Situation } from "../../../core/lint/waivers";
import { SubPageHead } from "../SubPageHead";
import { useApp, useServices } from "../useApp";
import { usePageStyles } from "./styles";
import { useUpkeep } from "./useUpkeep";

/** A shorter explanation says nothing. */
const SHORTEST = 5;

/** Form in which a person says why findings need no more attention. */
export function ExplainPage({ keys }: { readonly keys: readonly string[] }) {
  const styles = usePageStyles();
  const services = useServices();
  const t = useUpkeep();
  const findings = useApp(findingsOf);
  const old = useApp((s) =>
    s.check.done?.outcome.explained.find(({ waiver }) => keys.includes(waiver.key)),
  )?.waiver;
  const [situation, setSituation] = useState<Situation>(old?.situation ?? "correct");
  const [reason, setReason] = useState(old?.reason ?? "");
  const [by, setBy] = useState(old?.by ?? rememberedName(services));
  const [isAll, setIsAll] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const first = findings.find(({ key }) => keys.includes(key));
  const alike = first ? findings.filter(({ rule }) => rule === first.rule).map(({ key }) => key) : [];
  const isShort = [...reason.trim()].length < SHORTEST;
  const isNameless = by.trim() === "";
  async function save(): Promise<void> {
    setIsTried(true);
    if (isShort || isNameless) return;
    setIsBusy(true);
    const given = { situation, reason: reason.trim(), by: by.trim() };
    if (!(await explainFindings(services, isAll ? alike : keys, given))) setIsBusy(false);
  }
  return (
    <>
      <SubPageHead title={t("explain.title")} />
      <form
        noValidate
        className={styles.body}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {first && <p className={styles.lead}>{`${first.words.address} · ${first.words.problem}`}</p>}
        <p className={styles.lead}>{t("explain.note")}</p>
        <Field className={styles.field} label={t("explain.situation")} required>
          <RadioGroup value={situation} onChange={(_, { value }) => setSituation(value as Situation)}>
            {situations.map((one) => (
              <Radio key={one} value={one} label={t(`explain.${one}`)} />
            ))}
          </RadioGroup>
        </Field>
        <Field
          className={styles.field}
          label={t("explain.reason")}
          required
          {...(isTried && isShort
            ? { validationState: "error" as const, validationMessage: t("explain.reasonShort") }
            : {})}
        >
          <Textarea rows={4} value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
        <Field
          className={styles.field}
          label={t("explain.by")}
          required
          {...(isTried && isNameless
            ? { validationState: "error" as const, validationMessage: t("explain.byMissing") }
            : {})}
        >
          <Input value={by} onChange={(_, { value }) => setBy(value)} />
        </Field>
        {alike.length > keys.length && (
          <Checkbox
            label={t("explain.allOf", { n: alike.length })}
            checked={isAll}
            onChange={(_, { checked }) => setIsAll(checked === true)}
          />
        )}
        <div className={styles.bar}>
          <Button type="submit" appearance="primary" disabled={isBusy}>
            {t("explain.save")}
          </Button>
          <Button onClick={() => closePage(services)}>{t("upkeep.cancel")}</Button>
        </div>
      </form>
    </>
  );
}
