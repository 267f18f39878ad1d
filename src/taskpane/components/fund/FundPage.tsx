import { NotYet } from "../NotYet";

/** First page of the job. */
export default function FundPage() {
  return <NotYet />;
}
