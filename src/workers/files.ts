import type { FileAnswer, ResultsFile } from "../app/board/files";
import { resultsOf } from "../app/board/input";
import { findTables } from "../core/intake/findTables";
import type { Kind } from "../core/schema/fields";
import { tableOf } from "../core/table/tableOf";
import { readGrids } from "../workbook/xlsx/readGrids";

async function read({ name, bytes }: ResultsFile): Promise<FileAnswer> {
  const file = await readGrids(new Uint8Array(bytes), name);
  if (!file.ok) return { refused: file.error.code };
  const tables = file.value.grids.flatMap((grid) =>
    findTables(grid, { fileName: name }).tables.flatMap((found, position) =>
      found.kind === "unknown" || found.verdict === "refuse"
        ? []
        : [tableOf(grid, found, found.kind as Kind, position)],
    ),
  );
  return { rows: resultsOf(tables, null, name) };
}

self.addEventListener("message", (event: MessageEvent<ResultsFile>) => {
  read(event.data).then(
    (answer) => self.postMessage(answer),
    (error: unknown) => self.postMessage({ failure: String(error) } satisfies FileAnswer),
  );
});
