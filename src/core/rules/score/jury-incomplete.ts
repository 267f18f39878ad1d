import { defineRule } from "../../lint/defineRule";
import { fold } from "../../text";

const expert = /专家|expert|学者|教授/;
const administrator = /管理|行政|部门|机关|admin|official/;

/**
 * Reports a jury that has no expert or no member of the administration. Lists that name no role are not judged.
 *
 * Source: clause S-III-1 (experts and members of the administration).
 */
export const juryIncomplete = defineRule({
  meta: {
    id: "score/jury-incomplete",
    code: "SCO-02",
    severity: "error",
    clauses: ["S-III-1"],
    scope: "table",
    table: "judge",
    needs: ["judge", "role"],
  },
  text: {
    name: "评委组成不全",
    messages: {
      expert: { short: "没有专家", problem: "评委名单 {count} 人，没有专家。" },
      administrator: { short: "没有管理部门人员", problem: "评委名单 {count} 人，没有管理部门人员。" },
    },
    action: ["核对“类别”列是否填全。", "确实缺少的，补充评委后再评审。"],
  },
  *check({ table }) {
    const names = table.column("judge").values;
    const roles = table
      .column("role")
      .values.map((role, row) => (names[row] === null ? "" : fold(role ?? "")));
    const count = names.filter((name) => name !== null).length;
    const first = roles.findIndex((role) => role !== "");
    if (first < 0) return;
    const lacks = (words: RegExp): boolean => !roles.some((role) => words.test(role));
    const at = (identity: string) => ({ row: first, field: "role", identity }) as const;
    if (lacks(expert)) yield { message: "expert", data: { count }, at: at("expert") };
    if (lacks(administrator)) yield { message: "administrator", data: { count }, at: at("administrator") };
  },
});
