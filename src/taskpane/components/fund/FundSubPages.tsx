import { lazy, Suspense, useState } from "react";
import type { FundSubPage } from "../../../app/fund/state";
import { ExecutionPage } from "./ExecutionPage";
import { FundNotice } from "./FundNotice";
import { LeverPage } from "./LeverPage";
import { PapersPage } from "./PapersPage";
import { PromisesPage } from "./PromisesPage";
import { SignPage } from "./SignPage";
import { SocietyPage } from "./SocietyPage";
import { useFreshFund, useFund } from "./useFund";
import { WinnersPage } from "./WinnersPage";

const FundDialog = lazy(() => import("./FundDialog"));

function Page({ sub }: { readonly sub: FundSubPage }) {
  switch (sub.page) {
    case "society":
      return <SocietyPage />;
    case "promises":
      return <PromisesPage />;
    case "execution":
      return <ExecutionPage />;
    case "papers":
      return <PapersPage />;
    case "winners":
      return <WinnersPage />;
    case "lever":
      return <LeverPage />;
    case "sign":
      return <SignPage />;
  }
}

/** Pages below the list to pay. */
export default function FundSubPages({ sub }: { readonly sub: FundSubPage }) {
  const isAsked = useFund((s) => s.asked !== undefined);
  const [wasAsked, setWasAsked] = useState(isAsked);
  if (isAsked && !wasAsked) setWasAsked(true);
  useFreshFund();
  return (
    <>
      <FundNotice />
      <Page sub={sub} />
      {wasAsked && (
        <Suspense fallback={null}>
          <FundDialog />
        </Suspense>
      )}
    </>
  );
}
