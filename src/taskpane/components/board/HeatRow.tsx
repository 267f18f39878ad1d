import { mergeClasses } from "@fluentui/react-components";
import type { TrialPlace } from "../../../app/board/state";
import type { StandingRow, StandingView } from "../../../app/board/types";
import type { HeatScale } from "../../../charts/heatBins";
import type { ChartTheme } from "../../../charts/theme";
import type { Voice } from "../../../charts/voice";
import { cellText, changeText, standingSays } from "../../../charts/words/standing";
import { starIds } from "../../../core/standards/stars";
import { useFills, useHeatStyles } from "./heatStyles";
import { useBoardStyles } from "./styles";
import { useBoard, useBoardWords } from "./useBoard";

export interface HeatRowProps {
  readonly row: StandingRow;
  readonly view: StandingView;
  readonly voice: Voice;
  readonly scale: HeatScale;
  readonly theme: ChartTheme;
  readonly isWide: boolean;
  /** Whether a trial is shown beside the official place. */
  readonly isTried: boolean;
  readonly isStop: boolean;
  readonly isPicked: boolean;
  readonly onPick: (id: string) => void;
}

/** Place and total of a society in the trial of the scoring. */
function useTrialText(place: TrialPlace | undefined): string {
  const t = useBoardWords();
  if (!place) return "";
  const moves = place.moves === undefined ? "" : t(`trial.${place.moves}`);
  return t("trial.place", { rank: place.rank ?? "—", total: place.total ?? "—", moves });
}

function Scores({ row, view, voice, scale, theme, isWide }: HeatRowProps) {
  const styles = useHeatStyles();
  const fills = useFills(theme);
  return starIds.map((star) => (
    <td
      key={star}
      className={mergeClasses(
        styles.cell,
        !isWide && styles.tight,
        fills(scale.binOf(star, row.scores[star])),
      )}
    >
      {cellText(voice, row.scores[star], view.lines[star])}
    </td>
  ));
}

/** One society: place, name, total, five scores on their ramp; when wide, change and stars reached too. */
export function HeatRow(props: HeatRowProps) {
  const { row, view, voice, isWide, isTried, isStop, isPicked, onPick } = props;
  const styles = useHeatStyles();
  const shared = useBoardStyles();
  const t = useBoardWords();
  const isFollowed = useBoard((b) => b.followed.includes(row.id));
  const trial = useTrialText(useBoard((b) => b.trial?.[row.id]));
  return (
    <tr
      data-id={row.id}
      title={standingSays(voice, row, view.year)}
      tabIndex={isStop ? 0 : -1}
      aria-selected={isPicked}
      className={mergeClasses(shared.row, isPicked && shared.picked)}
      onClick={() => onPick(row.id)}
    >
      <td>{voice.rank(row.rank)}</td>
      <th scope="row" className={styles.society}>
        {isFollowed && (
          <span className={styles.star} role="img" aria-label={t("followed")}>
            ★
          </span>
        )}
        {voice.name(row)}
        {isTried && !isWide && <span className={styles.trial}>{trial}</span>}
      </th>
      <td className={styles.total}>{voice.total(row.total)}</td>
      {isTried && isWide && <td>{trial}</td>}
      {isWide && <td>{changeText(voice, row)}</td>}
      <Scores {...props} />
      {isWide && <td>{row.stars === null ? voice.text("word.none") : `${row.stars}/5`}</td>}
    </tr>
  );
}
