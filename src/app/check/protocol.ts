import type { MappingChoice } from "../../core/intake/types";
import type { Locale } from "../../i18n/locale";
import type { CellValue } from "../../core/table/grid";
import type { CheckConfig, CheckOutcome, CheckProgress, SheetHead, SheetSummary } from "./types";

/** What the pane asks of the check worker; each request but `cancel` is answered once by its id. */
export type CheckRequest =
  | { readonly id: number; readonly do: "reset" }
  | { readonly id: number; readonly do: "openSheet"; readonly head: SheetHead }
  | {
      readonly id: number;
      readonly do: "addRows";
      readonly sheet: string;
      readonly values: readonly (readonly CellValue[])[];
    }
  | {
      readonly id: number;
      readonly do: "patch";
      readonly sheet: string;
      readonly top: number;
      readonly left: number;
      readonly values: readonly (readonly CellValue[])[];
    }
  | { readonly id: number; readonly do: "recognise"; readonly choices: readonly MappingChoice[] }
  | { readonly id: number; readonly do: "check"; readonly config: CheckConfig }
  | { readonly id: number; readonly do: "reword"; readonly locale: Locale }
  | { readonly do: "cancel" };

export type CheckAnswer =
  | { readonly id: number; readonly progress: CheckProgress }
  | { readonly id: number; readonly result: readonly SheetSummary[] | CheckOutcome | null }
  | { readonly id: number; readonly failure: string };
