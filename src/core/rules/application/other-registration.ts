import { checkUscc } from "../../code/uscc";
import { defineRule } from "../../lint/defineRule";

/** Registrar and type of social organisations: civil affairs, social organisation. */
const societyType = "51";

/**
 * Reports credit codes that hold but are not those of a society registered in the division that the settings name.
 *
 * Source: clause S-III-1 (societies of the city); GB 32100-2015 for the parts of the code.
 */
export const otherRegistration = defineRule({
  meta: {
    id: "application/other-registration",
    code: "APP-03",
    severity: "warning",
    clauses: ["S-III-1"],
    scope: "row",
    table: "application",
    needs: ["uscc"],
  },
  text: {
    name: "登记类别或地区不符",
    messages: {
      type: {
        short: "不是社会团体的代码",
        problem: "统一社会信用代码“{value}”以“{type}”开头，社会团体应以“51”开头。",
      },
      division: {
        short: "登记地是 {division}",
        problem: "统一社会信用代码“{value}”的登记地区划码是 {division}，不是 {expected}。",
      },
    },
    basis: "方案面向全市性学会；代码第 1–2 位为登记部门和类别，第 3–8 位为登记地区划码（可在设置中修改）",
    action: ["核对登记证书。", "在上级或区县登记而属于全市性学会的，点“核实说明”写明。"],
  },
  *check({ table, first, end, settings }) {
    const codes = table.column("uscc").values;
    const expected = settings.registrationDivision;
    for (let row = first; row < end; row++) {
      const value = codes[row];
      const checked = value ? checkUscc(value) : undefined;
      if (!value || !checked?.ok) continue;
      const { registrar, type, division } = checked.value;
      const at = { row, field: "uscc" } as const;
      if (registrar + type !== societyType)
        yield { message: "type", data: { value, type: registrar + type }, at };
      else if (expected !== null && division !== expected)
        yield { message: "division", data: { value, division, expected }, at };
    }
  },
});
