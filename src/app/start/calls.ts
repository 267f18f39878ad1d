import type { Locale } from "../../i18n/locale";
import type { EngineBook } from "../engine/calls";
import { practiceSheets, type PracticeAnswer } from "../practice/practiceSheets";
import { yearSheets, type NewBookAnswer, type NewBookQuestion } from "./yearSheets";

/** Questions of the first minutes. */
export const startCalls = {
  "start.newBook": (book: EngineBook, question: NewBookQuestion): NewBookAnswer => yearSheets(book, question),
  "start.practice": (_: EngineBook, { locale }: { readonly locale: Locale }): PracticeAnswer =>
    practiceSheets(locale),
} as const;
