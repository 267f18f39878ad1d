import { describe, expect, test } from "vitest";
import type { Day } from "../../src/core/day";
import { lint } from "../../src/core/lint/runRules";
import type { Finding, InvoiceRegister, LintConfig, Rule } from "../../src/core/lint/types";
import { defaultSettings, type Settings } from "../../src/core/standards/settings";
import type { Table } from "../../src/core/table/table";
import { cellName } from "../../src/core/text";
import { whyText } from "../../src/report/unchecked";
import { wordFinding } from "../../src/report/wording";
import { edited } from "./tables";

interface Case {
  readonly name: string;
  readonly tables: readonly Table[];
  readonly settings?: Partial<Settings>;
  readonly today?: Day;
  readonly register?: InvoiceRegister;
}

interface Invalid extends Case {
  /** `message @ sheet!cell`, with the severity before it where it is not the rule's: `warning blank @ expense!B2`. */
  readonly problems: readonly string[];
  /** Values of slots of the first problem that matter. */
  readonly data?: Readonly<Record<string, string | number>>;
}

interface Reasoned extends Case {
  /** Id of the reason. */
  readonly why: string;
}

interface RuleCases {
  readonly valid: readonly Case[];
  readonly invalid: readonly Invalid[];
  readonly skipped?: readonly Reasoned[];
  /** Tables that are looked at in part only. */
  readonly partly?: readonly Reasoned[];
}

const configOf = ({ settings, today, register }: Case): LintConfig => ({
  today,
  register,
  settings: { ...defaultSettings, ...settings },
  off: new Set(),
  limit: 1000,
});

const nameOf = (rule: Rule, finding: Finding): string => {
  const severity = finding.severity === rule.meta.severity ? "" : `${finding.severity} `;
  return `${severity}${finding.message} @ ${finding.at.sheet}!${cellName(finding.at.row, finding.at.column)}`;
};

/** Runs the cases of a rule, and tests the cases: every message is exercised, and every text can be worded in both languages. */
export function testRule(rule: Rule, cases: RuleCases): void {
  const run = (one: Case) => lint([rule], one.tables, configOf(one));

  /** Fixes of safe rules mend what they are offered for, and bring nothing new up. */
  function expectFixed(one: Case, findings: readonly Finding[]): void {
    const edits = findings.flatMap((finding) => finding.fix ?? []);
    for (const edit of edits) expect(edit.to).not.toBe(edit.from);
    if (edits.length === 0 || rule.meta.fix === "none") return;
    const after = lint([rule], edited(one.tables, edits), configOf(one)).findings;
    const unfixed = findings.filter((finding) => !finding.fix).map((finding) => finding.message);
    expect(after.map((finding) => finding.message).sort()).toEqual(unfixed.sort());
  }

  describe(`${rule.meta.code} ${rule.meta.id}`, () => {
    const seen = new Set<string>();
    for (const one of cases.valid) {
      test(`accepts ${one.name}`, () => {
        const { findings, statuses } = run(one);
        expect(findings.map((finding) => nameOf(rule, finding))).toEqual([]);
        expect(statuses[0]!.status).toBe("ran");
      });
    }
    for (const one of cases.invalid) {
      test(`reports ${one.name}`, () => {
        const { findings, statuses } = run(one);
        expect(statuses[0]!.why.filter((why) => why.id === "crashed")).toEqual([]);
        expect(findings.map((finding) => nameOf(rule, finding))).toEqual(one.problems);
        expect(new Set(findings.map((finding) => finding.key)).size).toBe(findings.length);
        if (one.data) expect(findings[0]!.data).toMatchObject(one.data);
        for (const finding of findings) {
          seen.add(finding.message);
          for (const locale of ["zh-CN", "en"] as const) {
            const words = wordFinding(finding, locale);
            expect(words.problem).not.toMatch(/[{}]|NaN|undefined/);
            expect(words.short).not.toMatch(/[{}]|NaN|undefined/);
          }
        }
        expectFixed(one, findings);
      });
    }
    for (const one of cases.skipped ?? []) {
      test(`is skipped: ${one.name}`, () => {
        const status = run(one).statuses[0]!;
        expect(status.status).toBe("skipped");
        expect(status.why.map((why) => why.id)).toContain(one.why);
        for (const why of status.why)
          for (const locale of ["zh-CN", "en"] as const)
            expect(whyText(why, locale)).not.toMatch(/[{}]|NaN|undefined/);
      });
    }
    for (const one of cases.partly ?? []) {
      test(`looks in part: ${one.name}`, () => {
        const status = run(one).statuses[0]!;
        expect(status.status).toBe("ran");
        expect(status.why.map((why) => why.id)).toContain(one.why);
        for (const why of status.why)
          for (const locale of ["zh-CN", "en"] as const)
            expect(whyText(why, locale)).not.toMatch(/[{}]|NaN|undefined/);
      });
    }
    test("exercises every message", () => {
      expect([...seen].sort()).toEqual(Object.keys(rule.text.messages).sort());
    });
    test("has no case twice", () => {
      const names = [...cases.valid, ...cases.invalid].map((one) => one.name);
      expect(new Set(names).size).toBe(names.length);
    });
  });
}
