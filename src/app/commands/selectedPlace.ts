import type { Area } from "../../core/table/grid";
import { notifyHost, patiently, type Services } from "../services";

/** The selected area and the sheet it is on. */
export interface SelectedPlace {
  readonly sheetId: string;
  readonly sheet: string;
  readonly area: Area;
}

/** What is selected in the workbook; undefined, with the user told, where the workbook does not say. */
export async function selectedPlace(services: Services): Promise<SelectedPlace | undefined> {
  const { workbook } = services;
  const selected = await patiently(services, () => workbook.selection());
  const sheets = await patiently(services, () => workbook.sheets());
  for (const result of [selected, sheets]) if (!result.ok) notifyHost(services, result.error);
  if (!selected.ok || !sheets.ok) return undefined;
  const { sheetId, area } = selected.value;
  const sheet = sheets.value.find(({ id }) => id === sheetId)?.name;
  return sheet === undefined ? undefined : { sheetId, sheet, area };
}
