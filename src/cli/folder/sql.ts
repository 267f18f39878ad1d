/**
 * The questions asked of all workbooks together. `duplicates` and `bookings` are plain SQL that an engine for a cluster
 * runs as it stands over the Parquet files; `docs/scale.md` shows them.
 */
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const finding = "STRUCT(code VARCHAR, severity VARCHAR, sheet VARCHAR, cell VARCHAR, message VARCHAR)";
const invoice =
  "STRUCT(key VARCHAR, invoice VARCHAR, sheet VARCHAR, cell VARCHAR, payee VARCHAR, fen BIGINT)";
const outcome = [
  "attempt: 'BIGINT'",
  "file: 'VARCHAR'",
  "size: 'BIGINT'",
  "modified: 'BIGINT'",
  "content: 'VARCHAR'",
  "refused: 'VARCHAR'",
  "\"rows\": 'BIGINT'",
  "errors: 'BIGINT'",
  "warnings: 'BIGINT'",
  "infos: 'BIGINT'",
  `findings: '${finding}[]'`,
  `invoices: '${invoice}[]'`,
].join(", ");

/** Bytes that no line of the journal reaches. */
const LONGEST = 16 * 1024 ** 2;

/** Takes in the last outcome of each file that is there. */
export const takeIn = (journal: string, present: string): readonly string[] => [
  `CREATE TABLE lines AS SELECT * FROM read_json(${text(journal)},
    format = 'newline_delimited', maximum_object_size = ${LONGEST}, columns = {${outcome}}) WHERE attempt IS NOT NULL`,
  `CREATE TABLE present AS SELECT file FROM read_json(${text(present)}, format = 'newline_delimited', columns = {file: 'VARCHAR'})`,
  `CREATE TABLE files AS SELECT attempt, file, size, content, refused, "rows", errors, warnings, infos FROM lines
    WHERE attempt IN (SELECT max(attempt) FROM lines WHERE file IN (SELECT file FROM present) GROUP BY file)
    AND file IS NOT NULL`,
  `CREATE TABLE findings AS SELECT file, one.* FROM (SELECT attempt, unnest(findings) AS one FROM lines)
    JOIN files USING (attempt)`,
  `CREATE TABLE invoices AS SELECT file, content, one.* RENAME (key AS invoice_key, fen AS amount_fen)
    FROM (SELECT attempt, unnest(invoices) AS one FROM lines) JOIN files USING (attempt)`,
  "DROP TABLE lines",
  "ALTER TABLE files DROP COLUMN attempt",
];

/** Invoices that are booked in more than one workbook; copies of one workbook count once. */
export const duplicates = `SELECT invoice_key, COUNT(*) AS bookings, COUNT(DISTINCT content) AS workbooks
FROM invoices
GROUP BY invoice_key
HAVING COUNT(DISTINCT content) > 1`;

/** Each booking of those invoices. */
export const bookings = `SELECT d.invoice_key, d.workbooks, i.invoice, i.file, i.sheet, i.cell, i.payee, i.amount_fen
FROM duplicates d JOIN invoices i ON i.invoice_key = d.invoice_key
ORDER BY d.workbooks DESC, d.invoice_key, i.file, i.sheet, i.cell`;

/** Writes a table or a question as Parquet. */
export const toParquet = (from: string, file: string): string =>
  `COPY (SELECT * FROM ${from}) TO ${text(file)} (FORMAT parquet, COMPRESSION zstd)`;

/** Keeps the memory of the engine in bounds; what does not fit goes to disk. */
export const bounds = (megabytes: number, folder: string): readonly string[] => [
  `SET memory_limit = '${megabytes}MB'`,
  `SET temp_directory = ${text(folder)}`,
  "SET preserve_insertion_order = false",
];
