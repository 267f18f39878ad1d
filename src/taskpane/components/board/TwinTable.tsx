import { mergeClasses } from "@fluentui/react-components";
import type { TableTwin } from "../../../charts/words/types";
import { useBoardStyles } from "./styles";
import { useRowKeys } from "./useRowKeys";

interface TwinTableProps {
  readonly table: TableTwin;
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}

/** The data of a picture: one stop of the Tab key, arrows move between rows, Enter chooses. */
export function TwinTable({ table, picked, onPick }: TwinTableProps) {
  const styles = useBoardStyles();
  const keys = useRowKeys(onPick);
  const stop = table.rows.some(({ id }) => id === picked) ? picked : table.rows[0]?.id;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} role="grid" onKeyDown={keys}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ key, title, align }) => (
              <th key={key} scope="col" className={align === "end" ? styles.end : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ id, cells, says }, index) => (
            <tr
              key={`${id} ${index}`}
              data-id={id}
              title={says}
              tabIndex={id === stop ? 0 : -1}
              aria-selected={id === picked}
              className={mergeClasses(styles.row, id === picked && styles.picked)}
              onClick={() => onPick(id)}
            >
              {cells.map((cell, column) => (
                <td
                  key={table.columns[column]!.key}
                  className={table.columns[column]!.align === "end" ? styles.end : undefined}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
