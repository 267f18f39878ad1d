import { describe, expect, it, vi } from "vitest";
import "./support";
import { cap } from "../../src/functions/cap";
import { forbidden } from "../../src/functions/forbidden";
import { text } from "../../src/functions/language";
import { clauses } from "../../src/core/standards/clauses";
import { forbiddenClasses } from "../../src/core/standards/forbidden";

const thrown = (call: () => unknown): { code: string; message: string } => {
  try {
    call();
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error("no error value came");
};

describe("FORBIDDEN", () => {
  it("tells what the policy forbids, what a person has to look at, and what is neither", () => {
    expect(forbidden("捐款")).toBe("不得列支：捐款（“捐款”，方案五（三））");
    expect(forbidden("会议费", "支付罚款")).toContain("请核实：可能是罚款");
    expect(forbidden("", "退还借款")).toBe("没有禁列字样（方案五（三））");
  });

  it("gives a blank for blank cells and passes errors on", () => {
    expect(forbidden("", null)).toBe("");
    expect(thrown(() => forbidden("#REF!")).code).toBe("#VALUE!");
  });

  it("names every class, and the clause where it stands", () => {
    for (const name of forbiddenClasses) expect(text(`class.${name}`)).not.toBe("");
    expect(text("forbidden.clear")).toContain(clauses["S-V-3f"].place);
  });
});

describe("CAP", () => {
  const amount = (...given: Parameters<typeof cap>): number =>
    (cap(...given) as [[number, string, string]])[0][0];

  it("multiplies the cap in force by people and days", () => {
    expect(amount("会议费", "三类", "2025-03-14")).toBe(550);
    expect(amount("会议费", "三类", "2025-03-14", 50, 2)).toBe(55_000);
    expect(amount("培训费", "三类", 45730, 10, 40)).toBe(amount("培训费", "三类", 45730) * 10 * 37);
    expect(amount("讲课费", "副教授", "2025-03-14", 1, 4)).toBe(2000);
  });

  it("takes the highest class where none is named, and says what is not confirmed", () => {
    const [[blank, source, status]] = cap("会议", null, "2025-03-14") as [[number, string, string]];
    for (const level of ["二类", "三类", "四类"])
      expect(blank).toBeGreaterThanOrEqual(amount("会议", level, "2025-03-14"));
    expect(source).not.toBe("");
    expect(status).toBe("参考值");
  });

  it("says which argument is wrong and why", () => {
    expect(thrown(() => cap("会议", "九类", "2025-03-14"))).toMatchObject({
      code: "#VALUE!",
      message: "参数 class“九类”不是“会议”的类别或职级。",
    });
    expect(thrown(() => cap("会议", "三类", "明天"))).toMatchObject({ code: "#VALUE!" });
    expect(thrown(() => cap("会议", "三类", "2025-03-14", 0)).message).toBe("参数 people 应大于 0。");
    expect(thrown(() => cap("会议", "三类", ""))).toMatchObject({ message: "缺少参数 date。" });
    expect(thrown(() => cap("会议", "三类", "1990-01-01")).code).toBe("#N/A");
  });

  it("fetches the tables when it is first asked, where they are not at hand", async () => {
    vi.resetModules();
    const fresh = await import("../../src/functions/cap");
    const [[amount]] = await fresh.cap("会议费", "三类", "2025-03-14", 2);
    expect(amount).toBe(1100);
  });
});
