import { Button, Checkbox, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { applyFixes, editName, offeredEdits } from "../../../app/commands/changes/applyFixes";
import { MANY_CELLS } from "../../../app/commands/changes/backUp";
import { selectCell } from "../../../app/commands/selectFinding";
import { closePage } from "../../../app/commands/view";
import { findingsOf } from "../../../app/findings";
import { isoOf } from "../../../core/day";
import type { CellEdit } from "../../../core/lint/types";
import { cellName } from "../../../core/text";
import { safetyTranslator } from "../../../i18n/safety";
import { SubPageHead } from "../SubPageHead";
import { useApp, useServices } from "../useApp";
import { usePageStyles } from "./styles";
import { useUpkeep } from "./useUpkeep";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(48px, auto) 1fr",
    alignItems: "center",
    columnGap: "6px",
    padding: "2px 16px 2px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  values: { minWidth: 0, overflowWrap: "anywhere", padding: "4px 0" },
  why: { fontSize: "12px", color: tokens.colorNeutralForeground2 },
});

const FIRST = 100;

/** A value with the blanks around it made visible. */
const shown = (value: CellEdit["from"]): string =>
  String(value ?? "").replace(/^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/g, (blanks) =>
    "␣".repeat(blanks.length),
  );

/** What a cell will show. */
const nowShown = ({ to, reason }: CellEdit): string =>
  reason === "textToDate" && typeof to === "number" ? isoOf(to) : shown(to);

interface RowProps {
  readonly edit: CellEdit;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function Row({ edit, isChosen, onChoose }: RowProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const services = useServices();
  const t = useUpkeep();
  const { cell, from, reason } = edit;
  return (
    <div className={styles.row}>
      <Checkbox
        checked={isChosen}
        aria-label={editName(edit)}
        onChange={(_, { checked }) => onChoose(checked === true)}
      />
      <Link title={editName(edit)} onClick={() => void selectCell(services, cell)}>
        <span className={page.code}>{cellName(cell.row, cell.column)}</span>
      </Link>
      <div className={styles.values}>
        <span className={page.old}>{shown(from)}</span>
        {" → "}
        <span className={page.now}>{nowShown(edit)}</span>
        <div className={styles.why}>{t(`fix.reason.${reason}`)}</div>
      </div>
    </div>
  );
}

/** Repairs that are certain: each cell before and after, all chosen to begin with. */
export function FixesPage({ rule }: { readonly rule: string | undefined }) {
  const styles = usePageStyles();
  const services = useServices();
  const t = useUpkeep();
  const s = safetyTranslator(useApp(({ locale }) => locale));
  const findings = useApp(findingsOf);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(FIRST);
  const [isBusy, setIsBusy] = useState(false);
  const [wantsCopy, setWantsCopy] = useState<boolean>();
  const edits = offeredEdits(findings.filter((one) => rule === undefined || one.rule === rule));
  const chosen = edits.filter((edit) => !left.has(editName(edit)));
  const isBackedUp = wantsCopy ?? chosen.length > MANY_CELLS;
  function choose(edit: CellEdit, isChosen: boolean): void {
    const next = new Set(left);
    if (isChosen) next.delete(editName(edit));
    else next.add(editName(edit));
    setLeft(next);
  }
  async function apply(): Promise<void> {
    setIsBusy(true);
    await applyFixes(services, chosen, isBackedUp);
    setIsBusy(false);
  }
  if (edits.length === 0) {
    return (
      <>
        <SubPageHead title={t("fix.title")} />
        <div className={styles.empty}>{t("fix.none")}</div>
      </>
    );
  }
  return (
    <>
      <SubPageHead title={t("fix.titleN", { n: edits.length })} />
      <div className={styles.body}>
        <p className={styles.lead}>{t("fix.lead")}</p>
        <Checkbox
          label={t("fix.all")}
          checked={chosen.length === edits.length ? true : chosen.length === 0 ? false : "mixed"}
          onChange={(_, { checked }) => setLeft(checked ? new Set() : new Set(edits.map(editName)))}
        />
        <div>
          <Checkbox
            label={s("backup.label")}
            title={s("backup.note")}
            checked={isBackedUp}
            onChange={(_, { checked }) => setWantsCopy(checked === true)}
          />
        </div>
      </div>
      {edits.slice(0, limit).map((edit) => (
        <Row
          key={editName(edit)}
          edit={edit}
          isChosen={!left.has(editName(edit))}
          onChoose={(isChosen) => choose(edit, isChosen)}
        />
      ))}
      {edits.length > limit && (
        <div className={styles.item}>
          <Link onClick={() => setLimit(limit + FIRST)}>
            {t("fix.more", { n: Math.min(FIRST, edits.length - limit) })}
          </Link>
        </div>
      )}
      <div className={styles.bar}>
        <Button appearance="primary" disabled={isBusy || chosen.length === 0} onClick={() => void apply()}>
          {t("fix.apply", { n: chosen.length })}
        </Button>
        <Button onClick={() => closePage(services)}>{t("upkeep.cancel")}</Button>
      </div>
    </>
  );
}
