import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { layOutSheets } from "../../../app/commands/score/layOut";
import type { LayOutForm, SheetId } from "../../../app/score/layOut";
import { BLANK_SOCIETIES, namesIn } from "../../../app/societyNames";
import type { ScoreView } from "../../../app/score/types";
import { scoreSheetName } from "../../../i18n/scoreNames";
import { useApp, useServices } from "../useApp";
import { useScoreStyles } from "./styles";
import { useScore, useScoreWords } from "./useScore";

const useStyles = makeStyles({
  grid: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "10px", marginTop: "8px" },
  wide: { gridColumn: "1 / 3" },
  area: { minHeight: "64px", resize: "vertical" },
  sheets: { margin: "10px 0 0", padding: 0, border: "none", minInlineSize: 0 },
  sheet: { display: "flex", alignItems: "center", gap: "8px", minHeight: "32px" },
  go: { width: "100%", marginTop: "10px" },
});

/** Rows of the long form beyond which judges across are asked for. */
const MOST_ROWS = 60_000;
const ITEMS = { indicator: 54, star: 5 } as const;

/** Sheets the workbook already has, by what they are for. */
const there = ({ sheets, known }: ScoreView): Readonly<Record<SheetId, string | undefined>> => ({
  plan: sheets.plan,
  roster: known.societies > 0 ? "·" : undefined,
  jury: sheets.jury,
  self: sheets.self,
  scores: sheets.scores[0],
});

type Draft = Omit<LayOutForm, "sheets" | "societies" | "blanks"> & { readonly names: string };

/** Rows of the sheet of scores that a form asks for. */
function rowsOf({ by, shape, judges, names }: Draft, known: number): number {
  const societies = namesIn(names).length || known || BLANK_SOCIETIES;
  return ITEMS[by] * societies * (shape === "long" ? judges : 1);
}

interface FormProps {
  readonly draft: Draft;
  readonly known: number;
  readonly onChange: (next: Partial<Draft>) => void;
}

function NumberField({
  label,
  value,
  min,
  max,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}) {
  const shared = useScoreStyles();
  return (
    <label className={shared.field}>
      <span className={shared.label}>{label}</span>
      <input
        className={shared.input}
        type="number"
        min={min}
        max={max}
        value={Number.isNaN(value) ? "" : value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </label>
  );
}

function Fields({ draft, known, onChange }: FormProps) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const t = useScoreWords();
  return (
    <div className={styles.grid}>
      <NumberField
        label={t("year")}
        value={draft.year}
        min={2000}
        max={2199}
        onChange={(year) => onChange({ year })}
      />
      <NumberField
        label={t("setUp.judges")}
        value={draft.judges}
        min={1}
        max={99}
        onChange={(judges) => onChange({ judges })}
      />
      <label className={shared.field}>
        <span className={shared.label}>{t("setUp.by")}</span>
        <select
          className={shared.input}
          value={draft.by}
          onChange={(event) => onChange({ by: event.target.value as Draft["by"] })}
        >
          <option value="indicator">{t("setUp.byIndicator")}</option>
          <option value="star">{t("setUp.byStar")}</option>
        </select>
      </label>
      <label className={shared.field}>
        <span className={shared.label}>{t("setUp.shape")}</span>
        <select
          className={shared.input}
          value={draft.shape}
          onChange={(event) => onChange({ shape: event.target.value as Draft["shape"] })}
        >
          <option value="long">{t("setUp.long")}</option>
          <option value="wide">{t("setUp.wide")}</option>
        </select>
      </label>
      {known === 0 && (
        <label className={mergeClasses(shared.field, styles.wide)}>
          <span className={shared.label}>{t("setUp.societies")}</span>
          <textarea
            className={mergeClasses(shared.input, styles.area)}
            value={draft.names}
            placeholder={t("setUp.societiesHint", { n: BLANK_SOCIETIES })}
            onChange={(event) => onChange({ names: event.target.value })}
          />
        </label>
      )}
    </div>
  );
}

/** Why the sheets cannot be laid out as the form says; undefined when they can. */
function obstacle(
  draft: Draft,
  sheets: readonly SheetId[],
  known: number,
  hasPlan: boolean,
): "setUp.badYear" | "setUp.badJudges" | "setUp.tooLong" | "setUp.needPlan" | "setUp.none" | undefined {
  if (!(draft.year >= 2000 && draft.year < 2200)) return "setUp.badYear";
  if (!(draft.judges >= 1 && draft.judges < 100)) return "setUp.badJudges";
  if (sheets.length === 0) return "setUp.none";
  if (!hasPlan && !sheets.includes("plan")) return "setUp.needPlan";
  return rowsOf(draft, known) > MOST_ROWS ? "setUp.tooLong" : undefined;
}

function SheetChoice({
  id,
  name,
  isOn,
  onToggle,
}: {
  readonly id: SheetId;
  readonly name: string | undefined;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const t = useScoreWords();
  const locale = useApp((s) => s.locale);
  return (
    <label className={styles.sheet}>
      <input type="checkbox" checked={isOn} onChange={onToggle} />
      <span className={shared.grow}>{scoreSheetName(id, locale)}</span>
      <span className={shared.small}>
        {name === undefined ? t("setUp.new") : isOn ? t("setUp.overwrite") : t("setUp.kept")}
      </span>
    </label>
  );
}

const order: readonly SheetId[] = ["plan", "roster", "jury", "self", "scores"];

/** Step 布表: lays out the sheets of the year, ready to print and to fill. */
export function SetUpStep() {
  const styles = useStyles();
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  const view = useScore((s) => s.view)!;
  const isBusy = useScore((s) => s.busy !== undefined);
  const thisYear = useApp(() => Number(services.clock.today().slice(0, 4)));
  const [draft, setDraft] = useState<Draft>({
    year: view.year ?? thisYear,
    judges: view.known.judges || 7,
    by: "indicator",
    shape: "long",
    names: "",
  });
  const [chosen, setChosen] = useState<Readonly<Partial<Record<SheetId, boolean>>>>({});
  const existing = there(view);
  const isOn = (id: SheetId): boolean => chosen[id] ?? existing[id] === undefined;
  const sheets = order.filter(isOn);
  const { societies: known } = view.known;
  const why = obstacle(draft, sheets, known, view.sheets.plan !== undefined);
  const form: LayOutForm = {
    year: draft.year,
    judges: draft.judges,
    by: draft.by,
    shape: draft.shape,
    societies: namesIn(draft.names),
    blanks: BLANK_SOCIETIES,
    sheets,
  };
  return (
    <div className={shared.head}>
      <h1 className={shared.title}>{t(view.sheets.scores.length > 0 ? "setUp.again" : "setUp.title")}</h1>
      <p className={shared.lead}>{known > 0 ? t("setUp.known", { n: known }) : t("setUp.lead")}</p>
      <Fields draft={draft} known={known} onChange={(next) => setDraft({ ...draft, ...next })} />
      <fieldset className={styles.sheets}>
        <legend className={shared.label}>{t("setUp.sheets")}</legend>
        {order
          .filter((id) => id !== "roster" || existing.roster === undefined)
          .map((id) => (
            <SheetChoice
              key={id}
              id={id}
              name={existing[id]}
              isOn={isOn(id)}
              onToggle={() => setChosen({ ...chosen, [id]: !isOn(id) })}
            />
          ))}
      </fieldset>
      <Button
        className={styles.go}
        appearance="primary"
        disabled={why !== undefined || isBusy}
        onClick={() => void layOutSheets(services, form)}
      >
        {isBusy ? t("setUp.busy") : t("step.setUp")}
      </Button>
      <div className={shared.why} role="status">
        {why ? t(why) : t("setUp.rows", { n: rowsOf(draft, known) })}
      </div>
      <p className={shared.small}>{t("setUp.note")}</p>
    </div>
  );
}
