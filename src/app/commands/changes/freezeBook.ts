import { listed } from "../../../i18n/locale";
import { safetyTranslator } from "../../../i18n/safety";
import type { FormulaArea } from "../../../workbook/port";
import { logFrozen } from "../../changes/formulas";
import { notify, notifyHost, patiently, type Services } from "../../services";

const QUOTED = /"(?:[^"]|"")*"/g;
const OURS = /(?:^|[^\p{L}\d_.])(?:FIVESTAR\.|_xldudf_)/iu;

/** True for a formula that calls a function of ours, also by the name that Excel shows where the add-in is missing. */
export const isOurFormula = (formula: string): boolean => OURS.test(formula.replace(QUOTED, '""'));

export type OurFormulas = readonly FormulaArea[];

/** Formulas of ours in the workbook; where there are none, or they cannot be read, the user has been told. */
export async function findOurFormulas(services: Services): Promise<readonly FormulaArea[]> {
  const found = await patiently(services, () => services.workbook.formulasOf(isOurFormula));
  if (!found.ok) {
    notifyHost(services, found.error);
    return [];
  }
  if (found.value.length === 0) notify(services, { kind: "told", key: "note.noFormulas", data: {} });
  return found.value;
}

/** Turns formulas of ours into the values they show, so that a reader without the add-in sees them; the log puts them back. */
export async function freezeBook(services: Services, areas: readonly FormulaArea[]): Promise<void> {
  const { locale } = services.store.get();
  const sheets = listed([...new Set(areas.map(({ sheet }) => sheet))], locale);
  const what = safetyTranslator(locale)("freeze.what", { n: areas.length, sheets });
  const frozen = await logFrozen(services, what, areas);
  if (!frozen.ok) return notifyHost(services, frozen.error);
  const { action, done: n, refused } = frozen.value;
  notify(services, {
    kind: "done",
    key: refused > 0 ? "note.frozenSome" : "note.frozen",
    data: { n, refused },
    ...(n > 0 ? { undo: action } : {}),
  });
}
