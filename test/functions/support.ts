import "../../src/functions/caps";
import { installStandIn } from "../../src/functions/standIn";

installStandIn(globalThis);
