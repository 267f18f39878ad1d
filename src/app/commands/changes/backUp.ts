import { sheetNames } from "../../../i18n/sheetNames";
import { notifyHost, patiently, type Services } from "../../services";

/** Cells from which on a copy is offered unasked: so many are not looked through one by one. */
export const MANY_CELLS = 50;

/** Longest name a sheet may have. */
const LONGEST = 31;

/** Name of a copy: what it is of, and when it was made; shortened and numbered where the name is taken. */
function copyName(word: string, sheet: string, when: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const number = n === 1 ? "" : String(n);
    const room = LONGEST - word.length - when.length - number.length - 2;
    const name = `${word} ${sheet.slice(0, room)}${number} ${when}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Keeps a copy of each sheet before it is changed; gives false when one could not be made, and then nothing may be changed. */
export async function backUp(services: Services, sheets: readonly string[]): Promise<boolean> {
  const { store, workbook, clock } = services;
  const listed = await patiently(services, () => workbook.sheets());
  if (!listed.ok) {
    notifyHost(services, listed.error);
    return false;
  }
  const word = sheetNames.backup[store.get().locale];
  const when = `${clock.today().slice(5)}-${clock.time()}`.replace("-", "").replace(":", "");
  const taken = new Set(listed.value.map(({ name }) => name.toLowerCase()));
  for (const sheet of sheets) {
    const name = copyName(word, sheet, when, taken);
    taken.add(name.toLowerCase());
    const copied = await patiently(services, () => workbook.copySheet(sheet, name));
    if (!copied.ok) {
      notifyHost(services, { ...copied.error, sheet });
      return false;
    }
  }
  return true;
}
