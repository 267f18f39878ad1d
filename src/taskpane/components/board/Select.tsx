import { useBoardStyles } from "./styles";

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChoose: (value: T) => void;
}

/** A choice in the look of the board. */
export function Select<T extends string>({ label, value, options, onChoose }: SelectProps<T>) {
  const shared = useBoardStyles();
  return (
    <select
      className={shared.select}
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.target.value as T)}
    >
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.text}
        </option>
      ))}
    </select>
  );
}
