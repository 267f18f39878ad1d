import { NotYet } from "../NotYet";

/** First page of the job. */
export default function ScorePage() {
  return <NotYet />;
}
