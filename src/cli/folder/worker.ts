import "../../i18n/english";
import { parentPort, workerData } from "node:worker_threads";
import { checkListed, type CheckSettings } from "./checkListed";
import type { Listed } from "./outcome";

/** Checks one file after another, as it is told, and answers with what became of each. */

const port = parentPort!;
port.on("message", (listed: Listed) => {
  void checkListed(listed, workerData as CheckSettings).then((outcome) => {
    port.postMessage(outcome);
  });
});
port.postMessage("ready");
