import type { Given } from "../../memory/explanations";
import { notify, notifyHost, type Services } from "../../services";
import { markFindings } from "../marks";
import { closePage } from "../view";
import { reword, saveMemory } from "./saveMemory";

const BY = "by";

/** Name given with the last explanation on this computer. */
export const rememberedName = ({ memory }: Services): string => memory.get(BY) ?? "";

async function shown(services: Services): Promise<void> {
  await reword(services);
  if (services.store.get().check.done?.isMarked) await markFindings(services);
}

/** Explains findings on the sheet of explanations; they leave the list of what is open. */
export async function explainFindings(
  services: Services,
  keys: readonly string[],
  given: Omit<Given, "date">,
): Promise<boolean> {
  const { store, engine, clock, memory } = services;
  const { locale } = store.get();
  memory.set(BY, given.by);
  const values = await engine.call("memory.explain", {
    keys,
    given: { ...given, date: clock.today() },
    locale,
  });
  const saved = await saveMemory(services, "explanations", values);
  if (!saved.ok) {
    notifyHost(services, saved.error);
    return false;
  }
  closePage(services);
  await shown(services);
  notify(services, { kind: "done", key: "note.explained", data: { n: keys.length } });
  return true;
}

/** Takes explanations back; their findings are open again. */
export async function withdrawExplanations(services: Services, keys: readonly string[]): Promise<void> {
  const { store, engine } = services;
  const values = await engine.call("memory.withdraw", { keys, locale: store.get().locale });
  const saved = await saveMemory(services, "explanations", values);
  if (!saved.ok) return notifyHost(services, saved.error);
  await shown(services);
}
