import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  picture: { display: "block", width: "100%", height: "20px", overflow: "visible" },
  bar: {
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: "4px",
    strokeLinecap: "round",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  dot: {
    fill: tokens.colorCompoundBrandStroke,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { fill: "Highlight", stroke: "Canvas" },
  },
  line: {
    stroke: "var(--sevWarning)",
    strokeWidth: "1.5px",
    strokeDasharray: "3 2",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});

interface RankRangeProps {
  readonly low: number;
  readonly high: number;
  readonly at: number;
  readonly quota: number;
  readonly places: number;
}

const WIDTH = 110;
const EDGE = 8;
/** Places shown on either side of the line. */
const AROUND = 4;

/** The places a society may take as a bar, its own as a dot, the line between in and out dashed; the words say the same. */
export function RankRange({ low, high, at, quota, places }: RankRangeProps) {
  const styles = useStyles();
  const first = Math.max(1, Math.min(quota - AROUND, low));
  const last = Math.min(places, Math.max(quota + AROUND, high));
  const x = (place: number): number =>
    last === first ? WIDTH / 2 : EDGE + ((place - first) / (last - first)) * (WIDTH - 2 * EDGE);
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDTH} 20`} aria-hidden>
      <line className={styles.line} x1={x(quota + 0.5)} x2={x(quota + 0.5)} y1={0} y2={20} />
      <line className={styles.bar} x1={x(low)} x2={x(high)} y1={10} y2={10} />
      <circle className={styles.dot} cx={x(at)} cy={10} r={6} />
    </svg>
  );
}
