import { ObjectClass } from "../host/define";
import type { Cells, SheetState } from "./support";

/** A table, found again by its id. */
export interface TableState {
  id: string;
}

/** Classes that several families refer to; each family declares the members of its own. */
export const workbook = new ObjectClass<object>("Workbook");
export const worksheet = new ObjectClass<SheetState>("Worksheet");
export const range = new ObjectClass<Cells>("Range");
export const rangeAreas = new ObjectClass<Cells>("RangeAreas");
export const table = new ObjectClass<TableState>("Table");
