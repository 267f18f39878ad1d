import "./caps";
import "./english";
import { associateAll } from "./registry";

/** The functions alone, for hosts that run them apart from the pane. */
associateAll();
