import { ObjectClass } from "../host/define";
import type { Cells, SheetState } from "./support";

/** Classes that several families refer to; each family declares the members of its own. */
export const workbook = new ObjectClass<object>("Workbook");
export const worksheet = new ObjectClass<SheetState>("Worksheet");
export const range = new ObjectClass<Cells>("Range");
export const rangeAreas = new ObjectClass<Cells>("RangeAreas");
