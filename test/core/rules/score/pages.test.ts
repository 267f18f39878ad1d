import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lint } from "../../../../src/core/lint/runRules";
import { rules } from "../../../../src/core/rules/registry";
import type { Kind } from "../../../../src/core/schema/fields";
import { clauses } from "../../../../src/core/standards/clauses";
import { defaultSettings, type ScoringChoices } from "../../../../src/core/standards/settings";
import type { Table } from "../../../../src/core/table/table";
import { tableFrom } from "../../../support/tables";

const fields: Readonly<Record<string, string>> = {
  年度: "year",
  学会名称: "society",
  指标编号: "indicator",
  满分: "fullMark",
  评委: "judge",
  得分: "points",
  回避: "recused",
  类别: "role",
  所属学会: "society",
  自评分: "selfScore",
  总分: "total",
  学会党建之星: "party",
  服务科技创新之星: "innovation",
  服务社会和政府之星: "service",
  服务科技工作者之星: "people",
  学会自我发展之星: "growth",
  规则版本: "rulebook",
  计分时间: "scoredAt",
};

interface Block {
  readonly table: Table;
  readonly scoring: Partial<ScoringChoices>;
}

const cellOf = (text: string): string | number | null =>
  text === "" ? null : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;

function blocksOf(section: string): readonly Block[] {
  return [...section.matchAll(/```table (\w+)(?: settings=(\S+))?\n([\s\S]*?)```/g)].map(
    ([, kind, settings, body]): Block => {
      const lines = body!.trim().split("\n");
      const [head, , ...rows] = lines.map((line) =>
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
      return {
        table: tableFrom(
          kind as Kind,
          head!.map((name) => fields[name]!).join("|"),
          rows.map((row) => row.map(cellOf)),
        ),
        scoring: settings ? (JSON.parse(settings) as { scoring: ScoringChoices }).scoring : {},
      };
    },
  );
}

const headings = ["查什么", "为什么", "依据", "会报出", "不会报出", "怎么处理", "English"];

describe.each(rules.filter(({ meta }) => meta.id.startsWith("score/")))("the page of $meta.code", (rule) => {
  const file = new URL(`../../../../docs/rules/${rule.meta.id}.md`, import.meta.url);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";

  function found(section: string): readonly string[] {
    const blocks = blocksOf(section);
    expect(blocks.length).toBeGreaterThan(0);
    const scoring = Object.assign(
      {},
      defaultSettings.scoring,
      ...blocks.map((one) => one.scoring),
    ) as ScoringChoices;
    const { findings, statuses } = lint(
      [rule],
      blocks.map(({ table }) => table),
      {
        today: undefined,
        register: undefined,
        settings: { ...defaultSettings, scoring },
        off: new Set(),
        limit: 100,
      },
    );
    expect(statuses[0]!.status).toBe("ran");
    return findings.map((finding) => finding.rule);
  }

  const sections = new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf("\n")), part]),
  );

  test("has its headings in order, its name, and the words of its clauses", () => {
    expect([...sections.keys()]).toEqual(headings);
    expect(text.split("\n")[0]).toBe(`# ${rule.meta.code} ${rule.text.name}`);
    for (const id of rule.meta.clauses) expect(sections.get("依据")).toContain(clauses[id].place);
  });

  test("shows tables that it reports, and tables that it does not", () => {
    expect(new Set(found(sections.get("会报出")!))).toEqual(new Set([rule.meta.id]));
    expect(found(sections.get("不会报出")!)).toEqual([]);
  });
});
