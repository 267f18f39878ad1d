import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState, type KeyboardEvent } from "react";
import { findSocieties, shortName } from "../../../app/board/find";
import { useBoardStyles } from "./styles";
import { useBoard, useBoardWords } from "./useBoard";

const useStyles = makeStyles({
  field: { position: "relative", flex: 1, minWidth: "96px", maxWidth: "320px" },
  input: { width: "100%", boxSizing: "border-box", padding: "0 8px" },
  list: {
    position: "absolute",
    zIndex: 3,
    top: "100%",
    left: 0,
    minWidth: "100%",
    maxWidth: "300px",
    margin: "2px 0 0",
    padding: "4px 0",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
  // The list itself scrolls, its active option being brought into sight by the keys of the field.
  options: { maxHeight: "272px", overflowY: "auto" },
  option: {
    padding: "6px 10px",
    lineHeight: "20px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  chosen: { fontWeight: 600 },
  more: { padding: "6px 10px", fontSize: "12px", color: tokens.colorNeutralForeground2 },
});

/** Whose place in the list each key takes. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at <= 0 ? count : at) - 1,
  PageDown: (at, count) => Math.min(at + 10, count - 1),
  PageUp: (at) => Math.max(at - 10, 0),
};

interface Choice {
  readonly id: string | undefined;
  readonly text: string;
}

/** Societies that match what was typed, as choices; without a text all of them, from the first. */
function useChoices(text: string, none: string | undefined): { choices: readonly Choice[]; left: number } {
  const rows = useBoard((b) => b.standing?.rows);
  const place = useBoard((b) => b.summary?.place ?? "");
  const { shown, left } = useMemo(() => findSocieties(rows ?? [], text, place), [rows, text, place]);
  const found = shown.map(({ id, name }) => ({ id, text: shortName(name, place) }));
  return {
    choices: none === undefined || text !== "" ? found : [{ id: undefined, text: none }, ...found],
    left,
  };
}

interface ListProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly left: number;
  readonly at: number;
  readonly value: string | undefined;
  readonly typed: string;
  readonly onChoose: (choice: Choice) => void;
}

/** The active option comes into sight. */
const intoSight = (option: HTMLElement | null): void => option?.scrollIntoView({ block: "nearest" });

function List({ id, label, choices, left, at, value, typed, onChoose }: ListProps) {
  const styles = useStyles();
  const t = useBoardWords();
  return (
    <div className={styles.list} onMouseDown={(event) => event.preventDefault()}>
      <div id={id} role="listbox" aria-label={label} className={styles.options}>
        {choices.map((choice, index) => (
          <div
            key={choice.id ?? ""}
            id={`${id}-${index}`}
            ref={index === at ? intoSight : undefined}
            role="option"
            aria-selected={choice.id === value}
            className={mergeClasses(
              styles.option,
              index === at && styles.active,
              choice.id === value && styles.chosen,
            )}
            onClick={() => onChoose(choice)}
          >
            {choice.text}
          </div>
        ))}
      </div>
      <div className={choices.length === 0 || left > 0 ? styles.more : undefined} role="status">
        {choices.length === 0 && t("foundNone", { search: typed })}
        {left > 0 && t("society.left", { n: left })}
      </div>
    </div>
  );
}

const placeOf = (choices: readonly Choice[], id: string | undefined): number =>
  choices.findIndex((one) => one.id === id);

interface SocietyFieldProps {
  readonly label: string;
  /** Society chosen; undefined where none is. */
  readonly value: string | undefined;
  /** Words for choosing none, where that is allowed. */
  readonly none?: string;
  readonly onChoose: (id: string | undefined) => void;
}

/** A society, found by typing: arrows move in the list, Enter chooses, Escape leaves it as it was. */
export function SocietyField({ label, value, none, onChoose }: SocietyFieldProps) {
  const styles = useStyles();
  const shared = useBoardStyles();
  const t = useBoardWords();
  const id = useId();
  const place = useBoard((b) => b.summary?.place ?? "");
  const name = useBoard((b) => b.standing?.rows.find((row) => row.id === value)?.name);
  /** What was typed; undefined while the list is closed. */
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(-1);
  const isOpen = typed !== undefined;
  const { choices, left } = useChoices(typed ?? "", none);
  const chosen = name === undefined ? "" : shortName(name, place);
  const close = (): void => setTyped(undefined);
  const open = (text: string, active: number): void => {
    setTyped(text);
    setAt(active);
  };
  const choose = (choice: Choice): void => {
    close();
    if (choice.id !== value) onChoose(choice.id);
  };
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    const now = choices[at];
    if (step && !event.altKey) {
      event.preventDefault();
      if (!isOpen) open("", Math.max(0, placeOf(choices, value)));
      else if (choices.length > 0) setAt(step(at, choices.length));
    } else if (event.key === "Enter" && isOpen && now) {
      event.preventDefault();
      choose(now);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }
  return (
    <div className={styles.field}>
      <input
        className={mergeClasses(shared.select, styles.input)}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-activedescendant={isOpen && choices[at] ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={chosen === "" ? (none ?? t("search")) : chosen}
        value={typed ?? chosen}
        onChange={(event) => open(event.target.value, 0)}
        onClick={() => isOpen || open("", -1)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {isOpen && <List {...{ id, label, choices, left, at, value, typed }} onChoose={choose} />}
    </div>
  );
}
