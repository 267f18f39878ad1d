import type { BoardView } from "../../analysis/views";
import { Voice, type WordsContext } from "../voice";
import { changeWords } from "./change";
import { compareWords } from "./compare";
import { findingsWords } from "./findings";
import { moneyWords } from "./money";
import { peersWords } from "./peers";
import { profileWords } from "./profile";
import { qualityWords } from "./quality";
import { spendingWords } from "./spending";
import { stabilityWords } from "./stability";
import { standingWords } from "./standing";
import type { Words } from "./types";

function spoken(voice: Voice, view: BoardView): Words {
  switch (view.kind) {
    case "standing":
      return standingWords(voice, view);
    case "change":
      return changeWords(voice, view);
    case "profile":
      return profileWords(voice, view);
    case "peers":
      return peersWords(voice, view);
    case "compare":
      return compareWords(voice, view);
    case "stability":
      return stabilityWords(voice, view);
    case "money":
      return moneyWords(voice, view);
    case "spending":
      return spendingWords(voice, view);
    case "findings":
      return findingsWords(voice, view);
    case "quality":
      return qualityWords(voice, view);
  }
}

/** What stands around the picture of a view: conclusion, title, method and the table of its data. */
export const wordsOf = (view: BoardView, context: WordsContext): Words => spoken(new Voice(context), view);
