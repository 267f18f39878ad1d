import { executionView } from "./execution";
import { filling } from "./filling";
import { layingOut, missingColumns } from "./layingOut";
import { leverView } from "./leverage";
import { executionSpec, planOf } from "./making";
import { announcing, noticeSpecs, papersView } from "./papers";
import { registering } from "./payments";
import { promisesView } from "./promises";
import { signing, unsignedList } from "./signing";
import { societyView } from "./society";
import { fundView } from "./view";
import { sharedAmounts, winnersView } from "./winners";

/** Questions of the award money, answered where the tables live. Answers are plain data, worded. */
export const fundCalls = {
  "fund.view": fundView,
  "fund.society": societyView,
  "fund.promises": promisesView,
  "fund.execution": executionView,
  "fund.papers": papersView,
  "fund.winners": winnersView,
  "fund.amounts": sharedAmounts,
  "fund.lever": leverView,
  "fund.unsigned": unsignedList,
  "fund.layOut": layingOut,
  "fund.columns": missingColumns,
  "fund.fill": filling,
  "fund.sign": signing,
  "fund.register": registering,
  "fund.plan": planOf,
  "fund.executionSheet": executionSpec,
  "fund.notices": noticeSpecs,
  "fund.announce": announcing,
} as const;
