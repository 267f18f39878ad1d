import type { InputSheet } from "../../../i18n/fundNames";
import type { KeptSheet, LayingOut } from "../../fund/layingOut";
import type { Services } from "../../services";
import { freshen } from "../readBook";
import { showSheet } from "../showSheet";
import { note, noteWrote, putSheet, rereadFund, whileBusy, words, writeLogged } from "./put";
import { asking, refreshFund } from "./refresh";

/** What is said after sheets were laid out: the new ones, those kept, and the first that lacks columns. */
function report(services: Services, { specs, kept }: LayingOut): void {
  const t = words(services);
  const names = (all: readonly string[]): string => all.join(t("list.comma"));
  const lacking = kept.find(({ lacks }) => lacks.length > 0);
  const parts = [
    ...(kept.length > 0 && specs.length > 0
      ? [t("note.kept", { sheets: names(kept.map(({ sheet }) => sheet)) })]
      : []),
    ...(lacking ? [t("note.lacks", { sheet: lacking.sheet, columns: names(lacking.lacks) })] : []),
  ];
  note(services, {
    intent: lacking ? "info" : "success",
    title:
      specs.length > 0
        ? t("note.laidOut", { sheets: names(specs.map(({ name }) => name)) })
        : t("note.nothing"),
    body: parts.join(t("sentence.join")),
    ...(lacking ? { addColumns: lacking.kind } : {}),
  });
}

const keptOf = (kept: readonly KeptSheet[]): string | undefined => kept[0]?.sheet;

/** Lays out the sheets that people fill in and that the workbook lacks; those it has are kept as they are. */
export const layOutFund = (services: Services, sheets?: readonly InputSheet[]): Promise<void> =>
  whileBusy(services, async () => {
    const { engine } = services;
    if (!(await freshen(services))) return;
    const made = await engine.call("fund.layOut", { ...asking(services), sheets });
    for (const spec of made.specs) if (!(await putSheet(services, spec))) return;
    if (made.specs.length > 0) await rereadFund(services);
    report(services, made);
    const [first] = made.specs;
    const front = first?.name ?? keptOf(made.kept);
    if (front !== undefined) await showSheet(services, front, first ? first.headingRow + 1 : 0);
  });

/** Adds the columns of ours that a sheet lacks, right of its last column. */
export const addColumns = (services: Services, kind: InputSheet): Promise<void> =>
  whileBusy(services, async () => {
    const t = words(services);
    if (!(await freshen(services))) return;
    const cells = await services.engine.call("fund.columns", { ...asking(services), kind });
    const [first] = cells;
    if (!first) return;
    const data = { sheet: first.sheet, n: cells.length };
    const written = await writeLogged(services, t("note.added", data), cells);
    if (!written.ok) return;
    await refreshFund(services);
    noteWrote(services, t("note.added", data), "", written);
  });
