import { builtInCaps } from "../core/standards/caps/table";
import type { CapStatus } from "../core/standards/caps/types";
import { capOf, type CapAmount, type CapError } from "../core/standards/caps/use";
import { dayArgument, optionalNumber, optionalText, required } from "./arguments";
import { fail } from "./errors";
import { text } from "./language";

/** What the function is called with, in its order. */
export type CapArguments = readonly [
  kind: unknown,
  level: unknown,
  date: unknown,
  people?: unknown,
  days?: unknown,
  place?: unknown,
];

/** Documents and what is not certain about the figure. */
function sourceOf({ row, isExpired, isKnownPlace }: CapAmount): string {
  const parts = [
    row.doc,
    row.source,
    isExpired ? text("cap.expired") : "",
    isKnownPlace ? "" : text("cap.elsewhere"),
  ];
  return parts.filter((part) => part !== "").join(text("separator"));
}

const statusText = (status: CapStatus): string => text(`cap.${status}`);

function refuse(error: CapError, kind: string): never {
  switch (error.kind) {
    case "unknownKind":
      return fail("#VALUE!", "notChoice", { argument: "kind", value: error.text, words: text("cap.kinds") });
    case "unknownClass":
      return fail("#VALUE!", "unknownClass", { value: error.text, kind });
    case "notPositive":
      return fail("#VALUE!", "notPositive", { argument: error.argument });
    case "noCap":
      return fail("#N/A", "noCap", { kind });
  }
}

/** The cap in yuan with its source and whether finance has confirmed it, as one row. */
export function answerCap([kind, level, date, people, days, place]: CapArguments): [
  [number, string, string],
] {
  const asked = required(optionalText(kind, "kind"), "kind");
  const [many, long, where] = [
    optionalNumber(people, "people"),
    optionalNumber(days, "days"),
    optionalText(place, "place"),
  ];
  const result = capOf(
    {
      kind: asked,
      class: optionalText(level, "class") ?? "",
      date: required(dayArgument(date, "date"), "date"),
      ...(many === undefined ? {} : { people: many }),
      ...(long === undefined ? {} : { days: long }),
      ...(where === undefined ? {} : { place: where }),
    },
    builtInCaps,
  );
  if (!result.ok) return refuse(result.error, asked);
  const { value } = result;
  return [[value.totalFen / 100, sourceOf(value), statusText(value.row.status)]];
}
