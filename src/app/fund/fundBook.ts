import { cyclesOf, type Cycle } from "../../core/award/cycle";
import type { Facts } from "../../core/award/facts";
import { entriesOf, type TablesOf } from "../../core/award/fromTables";
import { readFacts } from "../../core/award/readFacts";
import type { AwardSettings } from "../../core/award/settings";
import { memo } from "../../core/lint/memo";
import { awardsOf, societyOfSheet } from "../../core/rules/shared/entitlement";
import { spendingOf } from "../../core/rules/shared/spending";
import type { Kind } from "../../core/schema/fields";
import type { Settings } from "../../core/standards/settings";
import type { Table } from "../../core/table/table";
import type { EngineBook } from "../engine/calls";
import { placesOf, type Places } from "./places";
import { sharedPrefix } from "./prefix";

/** Everything the pages of the award money are made of. */
export interface FundBook {
  readonly cycles: readonly Cycle[];
  readonly facts: Facts;
  readonly settings: AwardSettings;
  readonly all: Settings;
  readonly places: Places;
  readonly tables: TablesOf;
  /** Beginning that all names of societies share, such as the name of the city; blank for none. */
  readonly prefix: string;
}

const tablesIn =
  (tables: readonly Table[]): TablesOf =>
  <K extends Kind>(kind: K) =>
    tables.filter((table) => table.kind === kind) as unknown as readonly Table<K>[];

/** The society a ledger without a column for it belongs to, under the name of the award list. */
function ledgerSociety(
  tables: TablesOf,
  settings: Settings,
): (table: Table<"expense">) => string | undefined {
  const awards = awardsOf({ all: tables });
  return (table) => societyOfSheet(table, awards, settings);
}

function read(book: EngineBook): FundBook {
  const tables = tablesIn(book.tables);
  const all = book.settings.settings;
  const entries = entriesOf(tables, { societyOfLedger: ledgerSociety(tables, all), spendingOf });
  const facts = readFacts(entries);
  const names = facts.cohorts.map(({ society }) => society);
  return {
    cycles: cyclesOf(facts, all.award),
    facts,
    settings: all.award,
    all,
    places: placesOf(book),
    tables,
    prefix: sharedPrefix(names),
  };
}

const known = memo((_: readonly Table[]) => new Map<Settings, FundBook>());

/** Reads the workbook for the award money; once until a cell or a setting changes. */
export function fundBookOf(book: EngineBook): FundBook {
  const settings = book.settings.settings;
  const before = known(book.tables);
  let made = before.get(settings);
  if (!made) before.set(settings, (made = read(book)));
  return made;
}
