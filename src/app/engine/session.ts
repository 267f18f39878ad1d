import { dayOfIso } from "../../core/day";
import { findTables } from "../../core/intake/findTables";
import type { FoundTable, MappingChoice, SheetIntake } from "../../core/intake/types";
import { runRules, type LintProgress } from "../../core/lint/runRules";
import { compareRuns } from "../../core/lint/compareRuns";
import { recheck } from "../../core/lint/recheck";
import type { Finding, LintConfig, LintResult, Rule } from "../../core/lint/types";
import { applyWaivers } from "../../core/lint/waivers";
import { rules } from "../../core/rules/registry";
import { columnType, type Kind } from "../../core/schema/fields";
import type { CellValue, Grid } from "../../core/table/grid";
import type { CellRef, Table } from "../../core/table/table";
import { tableOf } from "../../core/table/tableOf";
import { textOf } from "../../core/table/columns";
import { settingsFrom, type ReadSettings } from "../../core/standards/settingRows";
import { fold } from "../../core/text";
import { allSettingWords, settingProblemText } from "../../i18n/settings";
import { translator } from "../../i18n/ui";
import type { SettingFault } from "../settings/calls";
import { readMappings } from "../settings/mappingRows";
import type { Locale } from "../../i18n/locale";
import { nameStatuses, wordFinding } from "../../report/wording";
import { calls, type Call, type EngineBook } from "./calls";
import { factsOf } from "./facts";
import { bookMemory, type BookMemory, type MemoryRows } from "../memory/bookMemory";
import { changesOf, patchTables, type Patch } from "./patches";
import type {
  CheckConfig,
  CheckedFinding,
  CheckOutcome,
  SheetHead,
  SheetSummary,
  TableSummary,
} from "./types";

interface LastCheck {
  readonly result: LintResult;
  readonly tables: readonly Table[];
  readonly isCancelled: boolean;
  /** Keys of the run before it; undefined for a first run. */
  readonly before: readonly string[] | undefined;
}

const noMemory = bookMemory({ file: "", sheets: {} });

interface OpenSheet {
  readonly head: SheetHead;
  readonly values: CellValue[][];
}

const SAMPLES = 3;

/** Folded header texts of a table, by which a choice of the user finds it again. */
export const headerKeyOf = (found: FoundTable): string =>
  [...found.columns, ...found.unmapped]
    .sort((a, b) => a.column - b.column)
    .map(({ header }) => fold(header))
    .join("|");

/** The order of dates that is open, or that the user chose; undefined where the dates tell it themselves. */
function dateOrderOf({ dates }: FoundTable): TableSummary["dateOrder"] {
  const order = dates.find(({ order: one, why }) => one === "ambiguous" || why === "user")?.order;
  return order === "ymd" ? undefined : order;
}

/** The sheets of one workbook, what was recognised on them, and the checks over them. */
export class EngineSession implements EngineBook {
  private readonly sheets = new Map<string, OpenSheet>();
  intakes: readonly SheetIntake[] = [];
  settingsSheet: readonly (readonly CellValue[])[] | undefined;
  settings: ReadSettings = settingsFrom([], allSettingWords);
  private choices: readonly MappingChoice[] = [];
  private typed: readonly Table[] | undefined;

  memory: BookMemory = noMemory;
  /** Areas patched since the last check or recheck. */
  private patches: Patch[] = [];
  private last: LastCheck | undefined;

  reset(): void {
    this.sheets.clear();
    this.settingsSheet = undefined;
    this.settings = settingsFrom([], allSettingWords);
    this.memory = noMemory;
    this.choices = [];
    this.intakes = [];
    this.patches = [];
  }

  openMemory(rows: MemoryRows): void {
    this.memory = bookMemory(rows);
  }

  openSheet(head: SheetHead): void {
    this.sheets.set(head.name, { head, values: [] });
  }

  addRows(sheet: string, values: readonly (readonly CellValue[])[]): void {
    const open = this.sheets.get(sheet);
    if (!open) throw new Error(`sheet ${sheet} was not opened`);
    for (const row of values) open.values.push(row as CellValue[]);
  }

  patch(sheet: string, top: number, left: number, values: readonly (readonly CellValue[])[]): void {
    const open = this.sheets.get(sheet);
    if (!open) return;
    this.typed = undefined;
    const right = left + Math.max(0, ...values.map((row) => row.length)) - 1;
    this.patches.push({ sheet, area: { top, left, bottom: top + values.length - 1, right } });
    for (const [r, row] of values.entries()) {
      while (open.values.length <= top + r) open.values.push([]);
      const target = open.values[top + r]!;
      while (target.length < left + row.length) target.push("");
      for (const [c, value] of row.entries()) target[left + c] = value;
    }
  }

  private gridOf({ head, values }: OpenSheet): Grid {
    const { formats } = head;
    return {
      sheet: head.name,
      values,
      merges: head.merges,
      date1904: head.date1904,
      fromText: head.fromText,
      format: (row, column) => formats[Math.min(row, formats.length - 1)]?.[column],
    };
  }

  openSettings(rows: readonly (readonly CellValue[])[] | undefined, locale: Locale): readonly SettingFault[] {
    this.settingsSheet = rows;
    this.settings = settingsFrom(rows ?? [], allSettingWords);
    const { choices, unknown } = readMappings(rows ?? []);
    this.choices = choices;
    return [
      ...this.settings.problems.map((problem) => ({
        row: problem.row,
        text: settingProblemText(problem, locale),
      })),
      ...unknown.map((row) => ({ row, text: translator(locale)("settings.unknownMapping") })),
    ].sort((a, b) => a.row - b.row);
  }

  recognise(): readonly SheetSummary[] {
    this.typed = undefined;
    this.intakes = [...this.sheets.values()].map((open) =>
      findTables(this.gridOf(open), { choices: this.choices }),
    );
    return this.intakes.map((intake) => ({
      sheet: intake.sheet,
      kind: intake.kind,
      why: intake.why,
      tables: intake.tables.map((found, index) => this.summary(intake.sheet, found, index)),
    }));
  }

  private summary(sheet: string, found: FoundTable, index: number): TableSummary {
    const values = this.sheets.get(sheet)!.values;
    const samples = (column: number): readonly string[] => {
      const texts: string[] = [];
      for (let i = 0; i < found.rows.length && texts.length < SAMPLES; i++) {
        const text = textOf(values[found.rows[i]!]?.[column]);
        if (text !== null && !texts.includes(text)) texts.push(text);
      }
      return texts;
    };
    return {
      id: `${sheet}#${index}`,
      kind: found.kind,
      headerRow: found.headerRows.length > 0 ? found.headerRows.at(-1)! + 1 : undefined,
      headerKey: headerKeyOf(found),
      firstRow: (found.rows[0] ?? 0) + 1,
      lastRow: (found.rows.at(-1) ?? 0) + 1,
      rowCount: found.rows.length,
      totalRows: found.totals.map((total) => total.row + 1),
      columns: found.columns.map((column) => ({
        ...column,
        type: columnType(found.kind, column.field) ?? "text",
        samples: samples(column.column),
      })),
      unmapped: found.unmapped.map((column) => ({ ...column, samples: samples(column.column) })),
      verdict: found.verdict,
      doubts: found.doubts,
      dateOrder: dateOrderOf(found),
    };
  }

  grid(sheet: string): Grid | undefined {
    const open = this.sheets.get(sheet);
    return open && this.gridOf(open);
  }

  /** Typed tables of everything recognised and not refused; read anew after each change. */
  get tables(): readonly Table[] {
    this.typed ??= this.readTables();
    return this.typed;
  }

  /** Answers a question of a job; an unknown one is a bug. */
  call(name: string, question: unknown): unknown {
    const answer = (calls as Readonly<Record<string, Call>>)[name];
    if (!answer) throw new Error(`no question ${name}`);
    return answer(this, question as never);
  }

  private readTables(): readonly Table[] {
    return this.intakes.flatMap((intake) => {
      const open = this.sheets.get(intake.sheet);
      if (!open) return [];
      const grid = this.gridOf(open);
      return intake.tables.flatMap((found, index) =>
        found.kind === "unknown" || found.verdict === "refuse"
          ? []
          : [tableOf(grid, found, found.kind as Kind, index)],
      );
    });
  }

  get lastKeys(): readonly string[] {
    return this.last?.result.findings.map(({ key }) => key) ?? [];
  }

  checked(locale: Locale): readonly CheckedFinding[] | undefined {
    return this.inWords(locale)?.findings;
  }

  /** The last outcome in a language; undefined when nothing was checked. */
  inWords(locale: Locale): CheckOutcome | undefined {
    if (!this.last) return undefined;
    const { result, tables, isCancelled, before } = this.last;
    const { open, explained, problems } = applyWaivers(result, this.memory.waivers);
    const change = before && compareRuns(before, result);
    const valueOf = ({ sheet, row, column }: CellRef): CellValue =>
      this.sheets.get(sheet)?.values[row]?.[column] ?? null;
    const worded = (findings: readonly Finding[]): CheckedFinding[] => {
      const facts = factsOf(findings, tables, valueOf);
      return findings.map((finding, index) => {
        const since = change?.states.get(finding.key);
        return {
          ...finding,
          words: wordFinding(finding, locale),
          facts: facts[index]!,
          ...(since ? { since } : {}),
        };
      });
    };
    const explainedInWords = worded(explained.map(({ finding }) => finding));
    return {
      findings: worded([...open, ...problems]),
      explained: explained.map(({ waiver }, index) => ({ waiver, finding: explainedInWords[index]! })),
      change: change && {
        fresh: [...change.states.values()].filter((state) => state === "new").length,
        stillOpen: [...change.states.values()].filter((state) => state === "stillOpen").length,
        fixed: change.fixed.length,
      },
      statuses: nameStatuses(result.statuses, locale),
      ruleCount: rules.length,
      rowCount: tables.reduce((sum, table) => sum + table.rowCount, 0),
      isCancelled,
    };
  }

  private configOf(config: CheckConfig): LintConfig {
    return {
      today: config.today === undefined ? undefined : dayOfIso(config.today),
      settings: this.settings.settings,
      off: new Set(config.off),
      limit: config.limit,
      register: this.memory.register,
    };
  }

  /** Starts a run of the rules; the caller takes its steps and decides when to go on or to stop. */
  start(config: CheckConfig, which: readonly Rule[] = rules): CheckRun {
    const { tables } = this;
    const before = this.last && !this.last.isCancelled ? this.lastKeys : this.memory.keys;
    const steps = runRules(which, tables, this.configOf(config));
    this.patches = [];
    const outcome = (result: LintResult, isCancelled: boolean): CheckOutcome => {
      this.last = { result, tables, isCancelled, before };
      return this.inWords(config.locale)!;
    };
    return { steps, outcome };
  }

  /** The last outcome brought up to date with the patched cells; undefined where all has to be looked at again. */
  recheck(config: CheckConfig): CheckOutcome | undefined {
    if (!this.last || this.last.isCancelled) return undefined;
    const { result, tables } = this.last;
    const isBlank = (sheet: string, row: number): boolean =>
      !this.sheets.get(sheet)?.values[row]?.some((cell) => textOf(cell) !== null);
    const changes = changesOf(this.patches, tables, this.intakes, isBlank);
    const patched = changes && patchTables(tables, changes);
    if (!patched) return undefined;
    this.patches = [];
    this.typed = patched;
    const next = recheck(rules, { result, tables }, patched, changes, this.configOf(config));
    this.last = { ...this.last, result: next, tables: patched };
    return this.inWords(config.locale);
  }
}

/** A run under way: its steps, and how to sum up what they gave. */
export interface CheckRun {
  readonly steps: Generator<LintProgress, LintResult, void>;
  outcome(result: LintResult, isCancelled: boolean): CheckOutcome;
}
