import { useState } from "react";
import { useFundStyles } from "./styles";
import { useFundWords } from "./useFund";

export interface CheckItem {
  readonly id: string;
  readonly text: string;
  readonly under?: string;
  readonly value?: string;
  readonly isDisabled?: boolean;
}

interface CheckListProps {
  readonly items: readonly CheckItem[];
  readonly isChecked: (id: string) => boolean;
  readonly onToggle: (id: string) => void;
}

/** Rows shown at first, and added by a click. */
const STEP = 60;

/** Societies to be ticked. */
export function CheckList({ items, isChecked, onToggle }: CheckListProps) {
  const shared = useFundStyles();
  const t = useFundWords();
  const [shown, setShown] = useState(STEP);
  const left = items.length - shown;
  return (
    <>
      <ul className={shared.list}>
        {items.slice(0, shown).map(({ id, text, under, value, isDisabled = false }) => (
          <li key={id}>
            <label className={shared.check}>
              <input
                type="checkbox"
                checked={isChecked(id)}
                disabled={isDisabled}
                onChange={() => onToggle(id)}
              />
              <span>{text}</span>
              <span className={shared.number}>{value}</span>
              {under && <span className={`${shared.under} ${shared.small}`}>{under}</span>}
            </label>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button className={shared.link} onClick={() => setShown(shown + STEP)}>
          {t("view.more", { n: Math.min(left, STEP) })}
        </button>
      )}
    </>
  );
}
