import { notify, notifyHost, type Services } from "../../services";
import { freshen } from "../readBook";
import { saveMemory } from "./saveMemory";

/** Random text of which a new register makes its salt. */
const seed = (): string => Array.from(crypto.getRandomValues(new Uint32Array(8))).join("-");

/** Adds the invoices of the workbook's ledgers to its register, as salted hashes. */
export async function registerInvoices(services: Services): Promise<void> {
  const { store, engine, clock } = services;
  if (!(await freshen(services))) return;
  const { locale } = store.get();
  const { rows, count, added } = await engine.call("memory.register", {
    seed: seed(),
    today: clock.today(),
    locale,
  });
  const saved = await saveMemory(services, "invoices", rows);
  if (saved.ok) notify(services, { kind: "done", key: "note.registered", data: { count, added } });
  else notifyHost(services, saved.error);
}
