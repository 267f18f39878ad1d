import { addDictionary } from "./dictionary";
import * as doubts from "./locales/en/doubts";
import * as fields from "./locales/en/fields";
import { terms } from "./locales/en/terms";
import { ui } from "./locales/en/ui";
import * as whys from "./locales/en/whys";

addDictionary("en", { ui, terms, fields: { ...fields }, whys: { ...whys }, doubts: { ...doubts } });
