import type { Locale } from "../../i18n/locale";
import type { CellValue } from "../../core/table/grid";
import type { MemoryRows } from "../memory/bookMemory";
import type { CheckConfig, CheckProgress, SheetHead } from "./types";

/** What the pane asks of the engine; each request but `cancel` is answered once by its id. */
export type EngineRequest =
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
  | {
      readonly id: number;
      readonly do: "openSettings";
      readonly rows: readonly (readonly CellValue[])[] | undefined;
      readonly locale: Locale;
    }
  | { readonly id: number; readonly do: "openMemory"; readonly rows: MemoryRows }
  | { readonly id: number; readonly do: "recognise" }
  | { readonly id: number; readonly do: "recheck"; readonly config: CheckConfig }
  | { readonly id: number; readonly do: "check"; readonly config: CheckConfig }
  | { readonly id: number; readonly do: "reword"; readonly locale: Locale }
  | { readonly id: number; readonly do: "call"; readonly name: string; readonly question: unknown }
  | { readonly do: "cancel" };

export type EngineAnswer =
  | { readonly id: number; readonly progress: CheckProgress }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: string };
