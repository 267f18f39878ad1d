import * as en from "../i18n/locales/en/functions";
import { addLanguage } from "./language";

addLanguage("en", en);
