import { chooseBoardYear } from "../../../app/commands/board/choose";
import { yearOf } from "../../../app/board/queries";
import { useServices } from "../useApp";
import { Select } from "./Select";
import { useBoard, useBoardWords } from "./useBoard";
import { YearSlider } from "./YearSlider";

interface YearProps {
  /** Whether there is room for years to lie on a track. */
  readonly isTrack: boolean;
}

/** The year that is looked at. */
export function Year({ isTrack }: YearProps) {
  const services = useServices();
  const t = useBoardWords();
  const year = useBoard(yearOf);
  const years = useBoard((b) => b.summary?.years);
  if (!years || year === undefined) return null;
  const choose = (one: number): void => void chooseBoardYear(services, one);
  if (isTrack && years.length > 1) return <YearSlider years={years} year={year} onChoose={choose} />;
  const options = [...years]
    .reverse()
    .map((one) => ({ value: String(one), text: t("yearOf", { year: String(one) }) }));
  return (
    <Select
      label={t("year")}
      value={String(year)}
      options={options}
      onChoose={(one) => choose(Number(one))}
    />
  );
}
