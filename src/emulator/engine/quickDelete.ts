import { ObjectMatrix } from "@univerjs/core";

const { realDeleteValue } = ObjectMatrix.prototype;

/**
 * Univer lists all cells of a row whenever it deletes one, to see whether any is left, so that moving the cells
 * of a wide row takes time with the square of its width. A neighbour that is there answers at once.
 */
ObjectMatrix.prototype.realDeleteValue = function (row: number, column: number): void {
  const cells = this.getRow(row) as Record<number, unknown> | undefined;
  if (cells && ((column > 0 && cells[column - 1] !== undefined) || cells[column + 1] !== undefined)) {
    Reflect.deleteProperty(cells, column);
  } else realDeleteValue.call(this, row, column);
};
