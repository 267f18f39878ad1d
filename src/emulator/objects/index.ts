import "./application";
import "./conditionalFormat";
import "./freezePanes";
import "./names";
import "./protection";
import "./range";
import "./rangeAreas";
import "./rangeEditing";
import "./rangeNavigation";
import "./settings";
import "./table";
import "./tableParts";
import "./worksheet";
import { rootWorkbook } from "./workbook";

/** The object model: importing this declares every class. */
export { rootWorkbook };
