import { juryIncomplete } from "../../../../src/core/rules/score/jury-incomplete";
import { testRule } from "../../../support/ruleTester";
import { tableFrom } from "../../../support/tables";

const jury = (...rows: (string | null)[][]) => tableFrom("judge", "judge|role", rows, { sheet: "评委" });

testRule(juryIncomplete, {
  valid: [
    { name: "experts and the administration", tables: [jury(["评委甲", "专家"], ["评委乙", "管理部门"])] },
    { name: "roles not filled in", tables: [jury(["评委甲", null], ["评委乙", null])] },
    { name: "English roles", tables: [jury(["Judge A", "Expert"], ["Judge B", "Administrator"])] },
  ],
  invalid: [
    {
      name: "experts only",
      tables: [jury(["评委甲", "专家"], ["评委乙", "专家"])],
      problems: ["administrator @ 评委!B2"],
      data: { count: 2 },
    },
    {
      name: "one member of the administration alone",
      tables: [jury(["评委甲", null], ["评委乙", "管理部门人员"])],
      problems: ["expert @ 评委!B3"],
    },
  ],
});
