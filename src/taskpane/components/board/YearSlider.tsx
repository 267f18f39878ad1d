import { makeStyles, tokens } from "@fluentui/react-components";
import { useBoardWords } from "./useBoard";

const useStyles = makeStyles({
  slider: { flex: 1, minWidth: "160px", maxWidth: "420px", fontSize: "12px", lineHeight: "14px" },
  track: { display: "block", width: "100%", margin: "0 0 2px", accentColor: tokens.colorCompoundBrandStroke },
  years: { display: "flex", justifyContent: "space-between", fontVariantNumeric: "tabular-nums" },
  now: { fontWeight: 600 },
});

interface YearSliderProps {
  /** Ascending; two or more. */
  readonly years: readonly number[];
  readonly year: number;
  readonly onChoose: (year: number) => void;
}

/** Years from the first to the last on a track; years without data are not on it. */
export function YearSlider({ years, year, onChoose }: YearSliderProps) {
  const styles = useStyles();
  const t = useBoardWords();
  const last = years.length - 1;
  const labelled = years.filter((one, i) => years.length <= 8 || i === 0 || i === last || one === year);
  return (
    <div className={styles.slider}>
      <input
        className={styles.track}
        type="range"
        min={0}
        max={last}
        step={1}
        value={years.indexOf(year)}
        aria-label={t("year")}
        aria-valuetext={t("yearOf", { year: String(year) })}
        onChange={(event) => onChoose(years[event.target.valueAsNumber]!)}
      />
      <div className={styles.years} aria-hidden>
        {labelled.map((one) => (
          <span key={one} className={one === year ? styles.now : undefined}>
            {one}
          </span>
        ))}
      </div>
    </div>
  );
}
