import { overlappingTrips } from "../../../../src/core/rules/expense/overlapping-trips";
import { testRule } from "../../../support/ruleTester";
import { ledger } from "../../../support/tables";

const header = "person|category|place|startDate|endDate|voucher";
const lines = (...rows: (string | number | null)[][]) => [ledger(header, rows)];
const who = "示例甲";

testRule(overlappingTrips, {
  valid: [
    {
      name: "the parts of one trip",
      tables: lines(
        [who, "住宿费", "郑州", 45767, 45769, "记-1"],
        [who, "差旅费", "郑州市", 45766, 45770, "记-1"],
        [who, "伙食补助", "郑州", 45766, 45770, "记-1"],
        [who, "市内交通费", "郑州", 45766, 45770, "记-2"],
      ),
    },
    {
      name: "one trip ends on the day the next begins",
      tables: lines([who, "差旅费", "郑州", 45766, 45768, ""], [who, "差旅费", "洛阳", 45768, 45770, ""]),
    },
    {
      name: "two persons",
      tables: lines(
        [who, "差旅费", "郑州", 45766, 45769, ""],
        ["示例乙", "差旅费", "洛阳", 45766, 45769, ""],
      ),
    },
    {
      name: "dates that are blank or reversed",
      tables: lines([who, "差旅费", "郑州", 45769, 45766, ""], [who, "差旅费", "洛阳", null, 45769, ""]),
    },
    {
      name: "lines that are no travel",
      tables: lines([who, "印刷费", "郑州", 45766, 45769, ""], [who, "印刷费", "洛阳", 45766, 45769, ""]),
    },
    { name: "no rows", tables: lines() },
  ],
  invalid: [
    {
      name: "two places on the same days",
      tables: lines(
        [who, "差旅费", "郑州", 45766, 45769, "记-1"],
        [" 示例甲", "差旅费", "洛阳", 45767, 45770, "记-2"],
      ),
      problems: ["places @ expense!D2"],
      data: { days: 3, other: 3 },
    },
    {
      name: "an allowance paid with two vouchers",
      tables: lines(
        [who, "伙食补助", "郑州", 45766, 45769, "记-1"],
        [who, "伙食补助", "郑州", 45768, 45770, "记-8"],
      ),
      problems: ["allowance @ expense!D2"],
      data: { days: 2 },
    },
    {
      name: "meals during a meeting, and a third row in another place",
      tables: lines(
        [who, "会议费", "郑州", 45766, 45768, ""],
        [who, "伙食补助", "郑州", 45766, 45768, ""],
        [who, "差旅费", "开封", 45767, 45768, ""],
      ),
      problems: ["warning hosted @ expense!D2", "places @ expense!D3"],
    },
    {
      name: "trips that begin on one day, the shorter one first wherever it stands",
      tables: lines(
        [who, "差旅费", "郑州", 45766, 45770, "记-1"],
        [who, "差旅费", "洛阳", 45766, 45768, "记-2"],
      ),
      problems: ["places @ expense!D3"],
      data: { end: 45768, otherEnd: 45770, other: 2 },
    },
  ],
  skipped: [
    {
      name: "no last day",
      tables: [ledger("person|category|startDate", [[who, "差旅费", 1]])],
      why: "missingColumn",
    },
  ],
});
