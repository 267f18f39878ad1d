import { keepCaps } from "./cap";
import { answerCap } from "./capAnswer";

/** Imported where the functions must answer at once. */
keepCaps(answerCap);
