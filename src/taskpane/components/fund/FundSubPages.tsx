import type { FundSubPage } from "../../../app/fund/state";
import { NotYet } from "../NotYet";

/** Pages below the first page of the job. */
export default function FundSubPages({ sub: _ }: { readonly sub: FundSubPage }) {
  return <NotYet />;
}
