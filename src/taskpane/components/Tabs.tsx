import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactNode } from "react";

const useStyles = makeStyles({
  list: { display: "flex", paddingLeft: "4px" },
  tab: {
    position: "relative",
    minHeight: "40px",
    padding: "0 12px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-4px" },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: 600,
    "::after": {
      content: '""',
      position: "absolute",
      left: "12px",
      right: "12px",
      bottom: 0,
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: "2px",
    },
  },
});

interface TabsProps<T extends string> {
  readonly label: string;
  readonly className?: string;
  readonly tabs: readonly { readonly id: T; readonly content: ReactNode }[];
  readonly selected: T;
  readonly onSelect: (id: T) => void;
}

/** One row of tabs: a single stop of the Tab key, arrows move, Enter and Space choose. */
export function Tabs<T extends string>({ label, className, tabs, selected, onSelect }: TabsProps<T>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const all = [...(list.current?.querySelectorAll<HTMLElement>("[role=tab]") ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % all.length,
      ArrowLeft: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  }

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      className={mergeClasses(styles.list, className)}
      onKeyDown={onKeyDown}
    >
      {tabs.map(({ id, content }) => (
        <button
          key={id}
          role="tab"
          aria-selected={id === selected}
          tabIndex={id === selected ? 0 : -1}
          className={mergeClasses(styles.tab, id === selected && styles.selected)}
          onClick={() => onSelect(id)}
        >
          {content}
        </button>
      ))}
    </div>
  );
}
