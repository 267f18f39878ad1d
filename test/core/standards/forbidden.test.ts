import { describe, expect, test } from "vitest";
import { forbiddenClasses, forbiddenVerdict } from "../../../src/core/standards/forbidden";

describe("forbidden spending", () => {
  test("the classes are the nine of the policy", () => {
    expect(forbiddenClasses).toHaveLength(9);
  });

  test.each([
    ["人员基本工资", "wages"],
    ["办公用品", "office"],
    ["捐款", "donation"],
    ["活动赞助", "sponsorship"],
    ["罚款", "fine"],
    ["还贷", "loanRepayment"],
    ["对外投资", "investment"],
    ["对外借款", "lending"],
    ["基建", "construction"],
    ["办公用品（Ａ４纸）", "office"],
  ])("the category %s is not allowed: %s", (category, kind) => {
    expect(forbiddenVerdict(category)).toMatchObject({ verdict: "forbidden", class: kind, clause: "S-V-3f" });
  });

  test.each([
    ["绩效奖金", "", "wages"],
    ["装修费", "", "construction"],
    ["违约金", "", "fine"],
    ["其他", "代垫付会场押金", "lending"],
    ["其他费用", "支付交通罚款", "fine"],
    ["", "缴纳滞纳金", "fine"],
  ])("%s · %s asks a person to look: %s", (category, summary, kind) => {
    expect(forbiddenVerdict(category, summary)).toMatchObject({ verdict: "check", class: kind });
  });

  test.each([
    ["培训费", "罚款管理制度培训"],
    ["会议费", "投资咨询讲座场地"],
    ["往来", "退还借款"],
    ["会议费", "矿泉水费"],
    ["劳务费", "专家补贴"],
    ["印刷费", "物业管理学会论文集"],
    ["咨询费", "绩效评价报告"],
    ["往来", "退还款项"],
    ["会议费", ""],
    ["", ""],
    ["会议费", "严禁赞助"],
  ])("%s · %s is nothing", (category, summary) => {
    expect(forbiddenVerdict(category, summary)).toEqual({ verdict: "clear", clause: "S-V-3f" });
  });
});
