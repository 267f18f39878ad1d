import "./application";
import "./comment";
import "./conditionalFormat";
import "./freezePanes";
import "./names";
import "./protection";
import "./range";
import "./rangeAreas";
import "./rangeEditing";
import "./rangeNavigation";
import "./settings";
import "./shape";
import "./table";
import "./tableParts";
import "./worksheet";
import { rootWorkbook } from "./workbook";

/** The object model: importing this declares every class. */
export { rootWorkbook };
