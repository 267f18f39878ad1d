import type { Rich } from "../../i18n/rich";

export interface TwinColumn {
  readonly key: string;
  readonly title: string;
  /** Numbers stand at the end. */
  readonly align: "start" | "end";
}

export interface TwinRow {
  /** Society, or another mark of the picture that the row is about. */
  readonly id: string;
  readonly cells: readonly string[];
  /** The row in words, as a tooltip or a screen reader gives it. */
  readonly says: string;
}

/** The data of a picture as a table, in the order of its marks. */
export interface TableTwin {
  readonly caption: string;
  readonly columns: readonly TwinColumn[];
  readonly rows: readonly TwinRow[];
}

/** What stands around a picture. */
export interface Words {
  /** Computed from the data, numbers inside, names marked. */
  readonly conclusion: Rich;
  readonly title: string;
  /** How the numbers came about and what is missing. */
  readonly method: string;
  readonly table: TableTwin;
}

/** Words whose table is made when it is first read: pictures of very many societies do without it. */
export function wordsWith(words: Omit<Words, "table">, make: () => TableTwin): Words {
  let made: TableTwin | undefined;
  return {
    ...words,
    get table() {
      return (made ??= make());
    },
  };
}
