import { checkBook } from "../app/commands/checkBook";
import { clearMarks } from "../app/commands/marks";
import { stepFinding } from "../app/commands/selectFinding";
import { chooseJob, openPage } from "../app/commands/view";
import type { Services } from "../app/services";

type Run = (services: Services) => unknown;

const atCell = () => import(/* webpackChunkName: "atCell" */ "../app/commands/atCell");

/** What the buttons of the ribbon and the menu of a cell do, by the names the manifest gives them. */
const commands: Readonly<Record<string, Run>> = {
  checkWorkbook: checkBook,
  clearMarks,
  nextFinding: (services) => stepFinding(services, 1),
  previousFinding: (services) => stepFinding(services, -1),
  openScore: (services) => chooseJob(services, "score"),
  openFund: (services) => chooseJob(services, "fund"),
  openBoard: (services) => chooseJob(services, "board"),
  openNewBook: (services) => openPage(services, { kind: "newBook" }),
  openSettings: (services) => openPage(services, { kind: "settings" }),
  openHelp: (services) => openPage(services, { kind: "help" }),
  showCellFindings: async (services) => (await atCell()).showCellFindings(services),
  showCellScore: async (services) => (await atCell()).showCellScore(services),
  showCellSociety: async (services) => (await atCell()).showCellSociety(services),
};

/** Ties each command to its name; each shows the pane, and tells Office when it is done. */
export function tieCommands(services: Services): void {
  for (const [name, run] of Object.entries(commands)) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        await Office.addin.showAsTaskpane();
        await run(services);
      } finally {
        event.completed();
      }
    });
  }
}
