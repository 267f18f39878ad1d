import type { FundKey } from "../../../i18n/fund";
import type { SheetSpec } from "../../../workbook/port";
import type { Making } from "../../fund/state";
import type { Writing } from "../../fund/writing";
import { notifyHost, patiently, type Services } from "../../services";
import { freshen } from "../readBook";
import { freeName } from "../writeFindings";
import { showSheet } from "../showSheet";
import { note, noteWrote, putSheet, rereadFund, whileBusy, words, writeAll } from "./put";
import { asking, change, startShown, yearShown } from "./refresh";

/** What making a sheet of the others writes. */
interface Made {
  readonly specs: readonly SheetSpec[];
  /** Last day of a publicity, and rows that go with it. */
  readonly announced?: { readonly end: number; readonly rows: number; readonly writing: Writing | undefined };
}

const list = (spec: SheetSpec | undefined): readonly SheetSpec[] => (spec ? [spec] : []);

async function make(services: Services, making: Making, name: string | undefined): Promise<Made> {
  const { engine } = services;
  const year = yearShown(services);
  const question = { ...asking(services), year, ...(name === undefined ? {} : { name }) };
  switch (making.what) {
    case "plan":
      return { specs: list(await engine.call("fund.plan", question)) };
    case "execution":
      return { specs: list(await engine.call("fund.executionSheet", question)) };
    case "notices": {
      const { ids, isEach } = making;
      return { specs: await engine.call("fund.notices", { ...question, ids, isEach }) };
    }
    case "announcement": {
      const start = startShown(services);
      const made = await engine.call("fund.announce", { ...question, kind: making.kind, start });
      return made ? { specs: [made.spec], announced: made } : { specs: [] };
    }
  }
}

const nothingMade: Readonly<Record<Making["what"], FundKey>> = {
  plan: "note.noAwards",
  execution: "note.noAwards",
  notices: "register.none",
  announcement: "papers.nobody",
};

/** Names of sheets to be made that the workbook has already; undefined when it cannot be asked. */
async function taken(services: Services, specs: readonly SheetSpec[]): Promise<string[] | undefined> {
  const sheets = await patiently(services, () => services.workbook.sheets());
  if (!sheets.ok) {
    notifyHost(services, sheets.error);
    return undefined;
  }
  const names = new Set(sheets.value.map(({ name }) => name.toLowerCase()));
  return specs.map(({ name }) => name).filter((name) => names.has(name.toLowerCase()));
}

/** Says what was made; writes the rows that go with a public notice. Gives false where these could not be written. */
async function finish(services: Services, making: Making, { specs, announced }: Made): Promise<boolean> {
  const t = words(services);
  const sheet = specs.map(({ name }) => name).join(t("list.comma"));
  const writing = announced?.writing;
  const title = announced ? t("note.announced", { end: announced.end }) : t("note.wrote", { sheet });
  const wrote = writing && (await writeAll(services, title, [writing]));
  await rereadFund(services);
  if (wrote && !wrote.ok) return false;
  const isPaper = making.what === "notices" || making.what === "announcement";
  const body = [
    announced && announced.rows > 0 ? t("note.announcedRows", { n: announced.rows }) : "",
    isPaper ? t("act.print") : "",
  ];
  noteWrote(services, title, body.filter(Boolean).join(t("sentence.join")), wrote);
  return true;
}

/**
 * Writes a sheet that is made of the others. One of its name that exists is not touched: the user is asked first,
 * and then says to replace it or to write beside it.
 */
export const makeSheet = (
  services: Services,
  making: Making,
  how: "ask" | "replace" | "beside" = "ask",
): Promise<void> =>
  whileBusy(services, async () => {
    if (!(await freshen(services))) return;
    let made = await make(services, making, undefined);
    const t = words(services);
    if (made.specs.length === 0)
      return note(services, { intent: "warning", title: t(nothingMade[making.what]), body: "" });
    const there = await taken(services, made.specs);
    if (!there) return;
    const canSaveAs = made.specs.length === 1;
    if (there.length > 0 && how === "ask") {
      const asked = { what: "exists", sheet: there.join(t("list.comma")), making, canSaveAs } as const;
      return change(services, () => ({ asked }));
    }
    if (there.length > 0 && how === "beside" && canSaveAs)
      made = await make(services, making, await freeName(services, there[0]!));
    for (const spec of made.specs) if (!(await putSheet(services, spec, how === "replace"))) return;
    const [first] = made.specs;
    if ((await finish(services, making, made)) && first) await showSheet(services, first.name, 0);
  });
