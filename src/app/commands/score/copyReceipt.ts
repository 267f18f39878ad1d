import { scoreTranslator } from "../../../i18n/score";
import type { IndicatorPart, ReceiptView, StarPart } from "../../score/receipt";
import { say, type Services } from "../../services";

function indicatorLines({ id, name, words, notes, judges }: IndicatorPart): readonly string[] {
  const scores = judges.map(({ name: judge, points, why, cell }) =>
    [`    ${judge}`, points ?? "—", why, cell ? `${cell.sheet}!${cell.text}` : ""].filter(Boolean).join("\t"),
  );
  return [`  ${id} ${name}`, `    ${words}`, ...notes.map((note) => `    ${note}`), ...scores];
}

const starLines = ({ name, weight, score, words, notes, indicators }: StarPart): readonly string[] => [
  `${name}\t${weight}\t${score ?? "—"}`,
  `  ${words}`,
  ...notes.map((note) => `  ${note}`),
  ...indicators.flatMap(indicatorLines),
];

/** A receipt as plain text, indented by its parts. */
export function receiptText(receipt: ReceiptView, title: string): string {
  return [
    `${title}\t${receipt.society}`,
    `${receipt.total ?? "—"}\t${receipt.words}`,
    ...receipt.notes,
    ...receipt.stars.flatMap(starLines),
    receipt.basis,
  ].join("\n");
}

/** Puts the open receipt on the clipboard, down to the cells of the judges. */
export async function copyReceipt(services: Services): Promise<void> {
  const { locale, score } = services.store.get();
  const { receipt } = score.pages;
  if (!receipt) return;
  await services.copy(receiptText(receipt, scoreTranslator(locale)("page.receipt")));
  say(services, "say.copied");
}
