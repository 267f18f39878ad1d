import { NotYet } from "../NotYet";

/** First page of the job. */
export default function BoardPage() {
  return <NotYet />;
}
