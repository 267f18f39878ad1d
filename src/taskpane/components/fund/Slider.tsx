import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useFundStyles } from "./styles";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: "10px" },
  number: { width: "76px", flexShrink: 0, textAlign: "right" },
});

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

/** A slider with a field beside it for those who know the number. */
export function Slider({ label, value, min, max, step, onChange }: SliderProps) {
  const styles = useStyles();
  const shared = useFundStyles();
  const [typed, setTyped] = useState<string>();
  const type = (text: string): void => {
    setTyped(text);
    const number = Number(text);
    if (text.trim() !== "" && number >= min && number <= max) onChange(number);
  };
  return (
    <div className={shared.field}>
      <span>{label}</span>
      <div className={styles.row}>
        <input
          className={shared.slider}
          type="range"
          aria-label={label}
          {...{ value, min, max, step }}
          onChange={(event) => onChange(Number(event.target.value))}
        />
        <input
          className={`${shared.input} ${styles.number}`}
          type="number"
          aria-label={label}
          {...{ min, max, step }}
          value={typed ?? value}
          onChange={(event) => type(event.target.value)}
          onBlur={() => setTyped(undefined)}
        />
      </div>
    </div>
  );
}
