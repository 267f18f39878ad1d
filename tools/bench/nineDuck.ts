import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { at, budgetOf, most, nearDays, words, year, type Answer, type Row } from "./nineRows";

/** Hands over the columns that the checks read; blanks as NULL, an amount that is a text in a column of its own. */
async function takeIn(connection: DuckDBConnection, rows: readonly Row[]): Promise<void> {
  await connection.run(
    "create or replace table t(id integer, date integer, voucher varchar, society varchar, category varchar, payee varchar, amount double, words varchar, invoice varchar, summary varchar)",
  );
  const appender = await connection.createAppender("t");
  const text = (value: unknown): void => {
    if (typeof value === "string" && value !== "") appender.appendVarchar(value);
    else appender.appendNull();
  };
  rows.forEach((row, index) => {
    appender.appendInteger(index);
    appender.appendInteger(Number(row[at.date]));
    for (const column of [at.voucher, at.society, at.category, at.payee]) text(row[column]);
    const amount = row[at.amount];
    if (typeof amount === "number") appender.appendDouble(amount);
    else appender.appendNull();
    text(amount);
    text(row[at.invoice]);
    text(row[at.summary]);
    appender.endRow();
  });
  appender.closeSync();
}

function queries(rows: number): string[] {
  const where = (test: string): string => `select count(*), coalesce(sum(id), 0) from t where ${test}`;
  const from = (inner: string, test: string): string =>
    `select count(*), coalesce(sum(id), 0) from (${inner}) where ${test}`;
  return [
    where(
      "society is null or category is null or payee is null or invoice is null or (amount is null and words is null)",
    ),
    where("words is not null"),
    where(`amount is not null and not (amount > 0 and amount <= ${most})`),
    where(words.map((word) => `contains(summary, '${word}')`).join(" or ")),
    from(
      "select max(id) as id, sum(round(amount * 100)::bigint) as fen from t where amount is not null and society is not null and category is not null group by society, category",
      `fen > ${budgetOf(rows) * 100}`,
    ),
    from(
      "select id, row_number() over (partition by invoice order by id) as nth from t where invoice is not null",
      "nth > 1",
    ),
    from(
      "select id, date - lag(date) over (partition by payee, amount order by date, id) as apart from t where amount is not null and payee is not null",
      `apart <= ${nearDays}`,
    ),
    where(`date < ${year.first} or date > ${year.last}`),
    from(
      "select id, number - lag(number) over (order by number) as step from (select id, substr(voucher, 2)::integer as number from t)",
      "step > 1",
    ),
  ];
}

/** A database in memory on two threads, asked the nine checks of rows it takes in each time. */
export async function openDuck(): Promise<{
  ask(rows: readonly Row[]): Promise<Answer[]>;
  close(): void;
}> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  return {
    async ask(rows) {
      await takeIn(connection, rows);
      const answers: Answer[] = [];
      for (const query of queries(rows.length)) {
        const [first] = (await connection.runAndReadAll(query)).getRows();
        answers.push({ count: Number(first![0]), rowSum: Number(first![1]) });
      }
      return answers;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
