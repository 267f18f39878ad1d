import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Listed } from "./outcome";
import { bookings, bounds, duplicates, takeIn, toParquet } from "./sql";

export interface Totals {
  readonly files: number;
  readonly refused: number;
  readonly rows: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly duplicates: number;
}

type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** What the summary shows of all workbooks together; lists are cut at their limit. */
export interface Summary {
  readonly totals: Totals;
  readonly refused: readonly Row[];
  readonly rules: readonly Row[];
  readonly worst: readonly Row[];
  readonly copies: readonly Row[];
  readonly bookings: readonly Row[];
}

/** Most rows of a list in the summary; the Parquet files hold all. */
export const SHOWN = 500;

const rowsOf = async (connection: DuckDBConnection, sql: string): Promise<readonly Row[]> =>
  (await connection.runAndReadAll(sql))
    .getRowObjectsJS()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === "bigint" ? Number(value) : (value as Cell),
        ]),
      ),
    );

async function summaryOf(connection: DuckDBConnection): Promise<Summary> {
  const ask = (sql: string): Promise<readonly Row[]> => rowsOf(connection, sql);
  const [totals] = await ask(`SELECT count(*) AS files, count(refused) AS refused,
    coalesce(sum("rows"), 0)::BIGINT AS rows, coalesce(sum(errors), 0)::BIGINT AS errors,
    coalesce(sum(warnings), 0)::BIGINT AS warnings, coalesce(sum(infos), 0)::BIGINT AS infos,
    (SELECT count(*) FROM duplicates) AS duplicates FROM files`);
  return {
    totals: totals as unknown as Totals,
    refused: await ask(
      `SELECT file, refused FROM files WHERE refused IS NOT NULL ORDER BY file LIMIT ${SHOWN}`,
    ),
    rules: await ask(
      "SELECT code, severity, count(*) AS findings, count(DISTINCT file) AS files FROM findings GROUP BY ALL ORDER BY code, severity",
    ),
    worst: await ask(
      `SELECT file, "rows", errors, warnings, infos FROM files WHERE errors + warnings > 0
      ORDER BY errors DESC, warnings DESC, file LIMIT ${SHOWN}`,
    ),
    copies: await ask(
      `SELECT string_agg(file, '、' ORDER BY file) AS files FROM files WHERE content IS NOT NULL
      GROUP BY content HAVING count(*) > 1 ORDER BY 1 LIMIT ${SHOWN}`,
    ),
    bookings: await ask(`SELECT * FROM bookings LIMIT ${SHOWN}`),
  };
}

/**
 * Brings the outcomes of all files together in a database on disk, writes them as Parquet into `out` and gives what
 * the summary shows.
 * @param memory megabytes the engine may use; what does not fit goes to disk.
 */
export async function gather(
  out: string,
  journal: string,
  present: readonly Listed[],
  memory: number,
): Promise<Summary> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const work = path.join(out, ".work");
  const list = path.join(work, "present.jsonl");
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  writeFileSync(list, present.map(({ file }) => `${JSON.stringify({ file })}\n`).join(""));
  const instance = await DuckDBInstance.create(path.join(work, "all.duckdb"));
  const connection = await instance.connect();
  try {
    for (const sql of [...bounds(memory, work), ...takeIn(journal, list)]) await connection.run(sql);
    await connection.run(`CREATE TABLE duplicates AS ${duplicates}`);
    await connection.run(`CREATE TABLE bookings AS ${bookings}`);
    for (const table of ["files", "findings", "invoices"])
      await connection.run(toParquet(table, path.join(out, `${table}.parquet`)));
    await connection.run(toParquet("bookings", path.join(out, "duplicate-invoices.parquet")));
    return await summaryOf(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(work, { recursive: true, force: true });
  }
}
