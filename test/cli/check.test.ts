import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { book } from "../support/books";

const root = path.resolve(import.meta.dirname, "../..");
const sample = path.join(root, "samples", "演练台账.xlsx");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "check-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

function check(...args: readonly string[]): Answer {
  try {
    const script = path.join(root, "src/cli/check.ts");
    const out = execFileSync(process.execPath, ["--import", "tsx", script, ...args], {
      cwd: root,
      encoding: "utf8",
      stdio: "pipe",
    });
    return { code: 0, out, error: "" };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, out: stdout, error: stderr };
  }
}

const written = async (name: string, sheets: Parameters<typeof book>[0]): Promise<string> => {
  const file = path.join(folder, name);
  writeFileSync(file, await book(sheets));
  return file;
};
const header = ["日期", "凭证号", "摘要", "收款方", "费用类别", "金额"];
const clean = [45730, "记-1", "学术年会场地", "示例会展中心", "会议费", 300];
const loan = [45734, "记-3", "周转", "示例商贸公司", "对外借款", 200];

describe("the command line", () => {
  test("tells errors by its exit code and in JSON", { timeout: 180_000 }, () => {
    const { code, out } = check("--json", "--today", "2026-01-15", sample);
    expect(code).toBe(1);
    const report = JSON.parse(out) as {
      sheets: { name: string; tables: { kind: string; headerRows: number[]; rowCount: number }[] }[];
      findings: { code: string; cell: string }[];
      summary: { errors: number };
    };
    const [table] = report.sheets.find(({ name }) => name === "2025年经费台账")!.tables;
    expect(table).toMatchObject({ kind: "expense", headerRows: [7], rowCount: 64 });
    expect(report.findings).toContainEqual(expect.objectContaining({ code: "EXP-03", cell: "E22" }));
    expect(report.summary.errors).toBe(
      report.findings.filter((one) => "severity" in one && one.severity === "error").length,
    );
  });

  test("finds nothing wrong with a clean ledger, and says so", { timeout: 180_000 }, async () => {
    const { code } = check("--json", await written("clean.xlsx", { 台账: [header, clean] }));
    expect(code).toBe(0);
  });

  test("says what it could not read, and where it was asked for JSON in JSON", { timeout: 180_000 }, () => {
    const file = path.join(folder, "missing.xlsx");
    expect(check(file).code).toBe(2);
    const { code, out } = check("--json", file);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ error: { code: "notFound" } });
  });

  test("never writes its input, and writes a copy with the findings", { timeout: 180_000 }, async () => {
    const file = await written("marked.xlsx", { 台账: [header, clean, loan] });
    const before = readFileSync(file);
    const copy = path.join(folder, "copy.xlsx");
    expect(check(file, "--out", copy).code).toBe(1);
    expect(readFileSync(file)).toEqual(before);
    expect(readFileSync(copy).length).toBeGreaterThan(before.length);
  });

  test(
    "leaves out what was explained in the workbook, and does not check sheets of its own",
    { timeout: 180_000 },
    async () => {
      const plain = JSON.parse(
        check("--json", await written("a.xlsx", { 台账: [header, clean, loan] })).out,
      ) as {
        findings: { code: string; key: string }[];
      };
      const key = plain.findings.find(({ code }) => code === "EXP-03")!.key;
      const rows = [
        ["核实说明"],
        ["说明"],
        ["规则", "问题", "工作表", "单元格", "情况", "说明", "说明人", "日期", "编号（请勿改动）"],
        ["EXP-03", "列支", "台账", "E3", "属实，有合规依据", "经理事会批准", "示例会计", "2026-01-15", key],
      ];
      const file = await written("b.xlsx", { 台账: [header, clean, loan], 核实说明: rows });
      const { code, out } = check("--json", file);
      const report = JSON.parse(out) as { sheets: { name: string }[]; findings: { code: string }[] };
      expect(report.findings.filter((one) => one.code === "EXP-03")).toEqual([]);
      expect(report.sheets.map(({ name }) => name)).toEqual(["台账"]);
      expect(code).toBe(0);
    },
  );
});
