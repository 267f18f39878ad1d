import {
  CheckmarkCircleFilled,
  ClockRegular,
  EditRegular,
  PauseCircleFilled,
  ProhibitedRegular,
} from "@fluentui/react-icons";
import type { FundView } from "../../../app/fund/types";
import { useFundStyles } from "./styles";

export type MoneyState = FundView["groups"][number]["state"];

const icons = {
  due: CheckmarkCircleFilled,
  hold: PauseCircleFilled,
  stopped: ProhibitedRegular,
  notAssessed: ClockRegular,
  toCorrect: EditRegular,
} as const;
const looks = {
  due: "good",
  hold: "warning",
  stopped: "error",
  notAssessed: "info",
  toCorrect: "error",
} as const;

/** Shape and colour of a state of the money; its word stands beside it. */
export function StateIcon({ state }: { readonly state: MoneyState }) {
  const styles = useFundStyles();
  const Icon = icons[state];
  return <Icon aria-hidden className={styles[looks[state]]} fontSize={16} />;
}
