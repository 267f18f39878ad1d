import type { ScoreSubPage } from "../../../app/score/state";
import { AgreementPage } from "./AgreementPage";
import { GapsPage } from "./GapsPage";
import { IndicatorsPage } from "./IndicatorsPage";
import { ReceiptPage } from "./ReceiptPage";
import { useFresh } from "./useScore";
import { WhatIfPage } from "./WhatIfPage";

/** Pages below the steps. */
export default function ScoreSubPages({ sub }: { readonly sub: ScoreSubPage }) {
  useFresh();
  switch (sub.page) {
    case "receipt":
      return <ReceiptPage {...sub} />;
    case "indicators":
      return <IndicatorsPage society={sub.society} />;
    case "gaps":
      return <GapsPage />;
    case "agreement":
      return <AgreementPage />;
    case "whatIf":
      return <WhatIfPage />;
  }
}
