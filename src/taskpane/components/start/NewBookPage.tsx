import { Button, ProgressBar } from "@fluentui/react-components";
import { useState } from "react";
import { createBook, lackingParts, sheetsOfPart } from "../../../app/commands/start/newBook";
import { BLANK_SOCIETIES, namesIn } from "../../../app/societyNames";
import { bookParts, type BookPart, type NewBookForm } from "../../../app/start/newBook";
import type { StartKey } from "../../../i18n/start";
import { SubPageHead } from "../SubPageHead";
import { useApp, useServices } from "../useApp";
import { useStartStyles } from "./styles";
import { useStart } from "./useStart";

const noSheets: readonly never[] = [];

/** Why the form cannot be used; undefined when it can. */
function obstacle({ year, judges, parts }: NewBookForm): StartKey | undefined {
  if (parts.length === 0) return "newBook.none";
  if (!(year >= 2000 && year < 2200)) return "newBook.badYear";
  return parts.includes("score") && !(judges >= 1 && judges < 100) ? "newBook.badJudges" : undefined;
}

interface PartsProps {
  readonly parts: readonly BookPart[];
  readonly lacking: readonly BookPart[];
  readonly societies: readonly string[];
  readonly onToggle: (part: BookPart) => void;
}

/** Jobs to choose, each with the sheets it gets; one whose sheets are all there cannot be chosen. */
function Parts({ parts, lacking, societies, onToggle }: PartsProps) {
  const styles = useStartStyles();
  const t = useStart();
  const locale = useApp((s) => s.locale);
  const named = (part: BookPart): string => sheetsOfPart(part, societies, locale).join(t("newBook.joined"));
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.label}>{t("newBook.sheets")}</legend>
      {bookParts.map((part) => (
        <label key={part} className={styles.part}>
          <input
            type="checkbox"
            checked={parts.includes(part)}
            disabled={!lacking.includes(part)}
            onChange={() => onToggle(part)}
          />
          <span>{t(`newBook.part.${part}`, { sheets: named(part) })}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Lays out the sheets of a year in the open workbook. */
export function NewBookPage() {
  const styles = useStartStyles();
  const services = useServices();
  const t = useStart();
  const locale = useApp((s) => s.locale);
  const sheets = useApp((s) => (s.book.phase === "ready" ? s.book.sheets : noSheets));
  const starting = useApp((s) => s.starting);
  const thisYear = useApp(() => Number(services.clock.today().slice(0, 4)));
  const [year, setYear] = useState(thisYear);
  const [judges, setJudges] = useState(7);
  const [names, setNames] = useState("");
  const [off, setOff] = useState<readonly BookPart[]>([]);
  const societies = namesIn(names);
  const lacking = lackingParts(
    sheets.map(({ name }) => name),
    societies,
    locale,
  );
  const parts = lacking.filter((part) => !off.includes(part));
  const form: NewBookForm = { year, judges, societies, parts };
  const why = obstacle(form);
  const toggle = (part: BookPart): void =>
    setOff(off.includes(part) ? off.filter((one) => one !== part) : [...off, part]);
  const number = (value: number, set: (value: number) => void) => ({
    className: styles.input,
    type: "number",
    value: Number.isNaN(value) ? "" : value,
    onChange: (event: { target: { valueAsNumber: number } }) => set(event.target.valueAsNumber),
  });
  return (
    <>
      <SubPageHead title={t("newBook.title")} />
      <div className={styles.body}>
        <p className={styles.lead}>{t("newBook.lead")}</p>
        <div className={styles.grid}>
          <label className={styles.field}>
            <span className={styles.label}>{t("newBook.year")}</span>
            <input {...number(year, setYear)} min={2000} max={2199} />
          </label>
          <label className={styles.field}>
            <span className={styles.label}>{t("newBook.judges")}</span>
            <input {...number(judges, setJudges)} min={1} max={99} />
          </label>
          <label className={`${styles.field} ${styles.span}`}>
            <span className={styles.label}>{t("newBook.societies")}</span>
            <textarea
              className={`${styles.input} ${styles.area}`}
              value={names}
              placeholder={t("newBook.societiesHint", { n: BLANK_SOCIETIES })}
              onChange={(event) => setNames(event.target.value)}
            />
          </label>
        </div>
        <Parts parts={parts} lacking={lacking} societies={societies} onToggle={toggle} />
        <Button
          appearance="primary"
          className={styles.wide}
          disabled={why !== undefined || starting !== undefined}
          onClick={() => void createBook(services, form)}
        >
          {starting ? t("newBook.busy") : t("newBook.run")}
        </Button>
        {starting && starting.of > 0 && (
          <div className={styles.progress}>
            <ProgressBar value={starting.done / starting.of} aria-label={t("newBook.busy")} />
            <div className={styles.small}>{t("newBook.progress", { ...starting })}</div>
          </div>
        )}
        <p className={styles.small} role="status">
          {why ? t(why) : ""}
        </p>
      </div>
    </>
  );
}
