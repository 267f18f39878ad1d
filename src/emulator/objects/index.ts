import "./conditionalFormat";
import "./range";
import "./rangeAreas";
import "./rangeEditing";
import "./rangeNavigation";
import "./worksheet";
import { rootWorkbook } from "./workbook";

/** The object model: importing this declares every class. */
export { rootWorkbook };
