import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useRef, type KeyboardEvent } from "react";
import type { CheckedFinding } from "../../app/engine/types";
import { openFinding, stepFinding } from "../../app/commands/selectFinding";
import { closeRow, extendGroup, openPage, toggleGroup } from "../../app/commands/view";
import { isOneSheet, isStale } from "../../app/findings";
import { cellName } from "../../core/text";
import type { FindingGroup } from "../../report/groups";
import { quoteOf } from "../../report/quote";
import { SeverityIcon, useSeverityText } from "./SeverityIcon";
import { useApp, useServices, useWords } from "./useApp";

const FIRST = 20;
const MORE = 100;

const useStyles = makeStyles({
  header: {
    width: "100%",
    display: "flex",
    alignItems: "center",
    gap: "6px",
    minHeight: "36px",
    padding: "4px 16px 4px 12px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontWeight: 600,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  name: { flex: 1, minWidth: 0 },
  number: { color: tokens.colorNeutralForeground2, fontWeight: 400, fontVariantNumeric: "tabular-nums" },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, position: "relative" },
  open: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "::before": {
      content: '""',
      position: "absolute",
      left: 0,
      top: 0,
      bottom: 0,
      width: "3px",
      backgroundColor: tokens.colorBrandStroke1,
    },
  },
  row: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "50px 1fr auto",
    gap: "0 6px",
    padding: "7px 16px 7px 28px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  address: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: "12px",
    lineHeight: "20px",
    color: tokens.colorBrandForeground1,
    overflowWrap: "anywhere",
  },
  short: { minWidth: 0 },
  faded: { color: tokens.colorNeutralForeground3 },
  quote: {
    gridColumn: "2 / 4",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
  tag: {
    alignSelf: "start",
    fontSize: "12px",
    lineHeight: "16px",
    padding: "0 6px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: "9px",
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  actions: { display: "flex", gap: "8px", padding: "0 16px 10px 84px", flexWrap: "wrap" },
  more: { display: "block", padding: "8px 16px 8px 84px" },
});

interface RowProps {
  readonly finding: CheckedFinding;
  readonly at: number;
  readonly of: number;
}

function Row({ finding, at, of }: RowProps) {
  const styles = useStyles();
  const services = useServices();
  const t = useWords();
  const locale = useApp((s) => s.locale);
  const isOpen = useApp((s) => s.view.openKey === finding.key);
  const isOld = useApp((s) => (s.check.done ? isStale(finding, s.check.done) : false));
  const isAlone = useApp(isOneSheet);
  const { words } = finding;
  const tag = isOld ? t("list.stale") : finding.since === "new" ? t("list.new") : "";
  const quote = quoteOf(finding.facts, finding.currency, locale);
  const label = [t(`sev.${finding.severity}`), words.name, words.address, words.short, tag]
    .filter(Boolean)
    .join("，");
  return (
    <div
      role="listitem"
      aria-posinset={at}
      aria-setsize={of}
      className={mergeClasses(styles.item, isOpen && styles.open)}
      data-finding={finding.key}
    >
      <button
        data-row
        className={styles.row}
        aria-expanded={isOpen}
        aria-label={label}
        onClick={() => void openFinding(services, finding)}
      >
        <span className={styles.address}>{cellName(finding.at.row, finding.at.column)}</span>
        <span className={mergeClasses(styles.short, isOld && styles.faded)}>{words.short}</span>
        {tag ? <span className={styles.tag}>{tag}</span> : <span />}
        <span className={styles.quote}>{isAlone ? quote : `${finding.at.sheet} · ${quote}`}</span>
      </button>
      {isOpen && (
        <div className={styles.actions}>
          <Button
            size="small"
            appearance="primary"
            onClick={() => openPage(services, { kind: "finding", key: finding.key })}
          >
            {t("list.details")}
          </Button>
        </div>
      )}
    </div>
  );
}

function Group({
  group,
  isFirst,
}: {
  readonly group: FindingGroup<CheckedFinding>;
  readonly isFirst: boolean;
}) {
  const styles = useStyles();
  const words = useSeverityText();
  const services = useServices();
  const t = useWords();
  const isOpen = useApp((s) => !s.view.closed.includes(group.id));
  const shown = useApp((s) => s.view.extended[group.id] ?? FIRST);
  const { findings, severity } = group;
  const { name } = findings[0]!.words;
  const rest = findings.length - shown;
  return (
    <div>
      <button
        data-row
        data-group={group.id}
        tabIndex={isFirst ? 0 : undefined}
        className={styles.header}
        aria-expanded={isOpen}
        onClick={() => toggleGroup(services, group.id, !isOpen)}
      >
        {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        <SeverityIcon severity={severity} />
        <span className={words[severity]}>{t(`sev.${severity}`)}</span>
        <span className={styles.name}>{name}</span>
        <span className={styles.number}>{findings.length}</span>
      </button>
      {isOpen && (
        <div role="list" aria-label={name}>
          {findings.slice(0, shown).map((finding, index) => (
            <Row key={finding.key} finding={finding} at={index + 1} of={findings.length} />
          ))}
          {rest > 0 && (
            <Link className={styles.more} onClick={() => extendGroup(services, group.id, shown + MORE)}>
              {t("list.more", { n: Math.min(rest, MORE) })}
            </Link>
          )}
        </div>
      )}
    </div>
  );
}

const rowsOf = (box: HTMLElement): HTMLElement[] => [...box.querySelectorAll<HTMLElement>("[data-row]")];

/** Findings grouped by rule: arrows move, Enter selects the cell, right and left open and close. */
export function FindingList({ groups }: { readonly groups: readonly FindingGroup<CheckedFinding>[] }) {
  const box = useRef<HTMLDivElement>(null);
  const services = useServices();
  const t = useWords();

  function move(from: Element, step: number | "first" | "last"): void {
    const rows = box.current ? rowsOf(box.current) : [];
    const at = rows.findIndex((row) => row === from || row.parentElement?.contains(from));
    const to = step === "first" ? 0 : step === "last" ? rows.length - 1 : at + step;
    rows[to]?.focus();
  }

  function onArrowRight(target: HTMLElement): void {
    const { group } = target.dataset;
    if (group !== undefined) toggleGroup(services, group, true);
    else target.parentElement?.querySelector<HTMLElement>("button:not([data-row])")?.focus();
  }

  function onArrowLeft(target: HTMLElement): void {
    const { group } = target.dataset;
    if (group !== undefined) toggleGroup(services, group, false);
    else if (target.dataset["row"] === undefined) {
      target.closest("[data-finding]")?.querySelector<HTMLElement>("[data-row]")?.focus();
    } else closeRow(services);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const target = event.target as HTMLElement;
    const key = target.closest<HTMLElement>("[data-finding]")?.dataset["finding"];
    if (event.key === "ArrowDown") move(target, 1);
    else if (event.key === "ArrowUp") move(target, -1);
    else if (event.key === "Home") move(target, "first");
    else if (event.key === "End") move(target, "last");
    else if (event.key === "ArrowRight") onArrowRight(target);
    else if (event.key === "ArrowLeft") onArrowLeft(target);
    else if (event.key === "Enter" && event.ctrlKey && key !== undefined)
      openPage(services, { kind: "finding", key });
    else if (event.key === "F8") void stepFinding(services, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }

  return (
    <div ref={box} role="group" aria-label={t("list.label")} onKeyDown={onKeyDown}>
      {groups.map((group, index) => (
        <Group key={group.id} group={group} isFirst={index === 0} />
      ))}
    </div>
  );
}
