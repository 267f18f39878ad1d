import { installStandIn } from "../../src/functions/standIn";

installStandIn(globalThis);
