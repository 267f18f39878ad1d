import { NewBookPage } from "./NewBookPage";
import { PracticePage } from "./PracticePage";

/** Pages of the first minutes: a new workbook, and practice. */
export default function StartPages({ kind }: { readonly kind: "newBook" | "practice" }) {
  return kind === "newBook" ? <NewBookPage /> : <PracticePage />;
}
