import type { Area } from "../engine/area";
import { columnsOf, intersect, rowsOf } from "../engine/area";
import type { Binding } from "../engine/bindings";
import { allBindings, findBinding } from "../engine/bindings";
import type { Change } from "../engine/changes";
import type { Engine } from "../engine/engine";

/** Numbers of the kinds of bindings in the common API, which has a matrix for a range. */
const kindNumbers = { Table: 1, Text: 2, Range: 3 };

/** A binding as the common API describes it. */
const described = ({ id, type, place }: Binding): object => ({
  Name: id,
  BindingType: kindNumbers[type],
  RowCount: place ? rowsOf(place.area) : 0,
  ColCount: place ? columnsOf(place.area) : 0,
  HasHeaders: type === "Table",
});

/** The answer to a question for a binding by its id; 3002: there is none. */
export function answerBinding(engine: Engine, id: string): object {
  const binding = findBinding(engine, id);
  return binding ? { Version: 1, Error: 0, Bindings: [described(binding)] } : { Version: 1, Error: 3002 };
}

type Send = (event: string, data: unknown) => void;

function touched(engine: Engine, sheetId: string, areas: readonly Area[]): [Binding, Area][] {
  return allBindings(engine).flatMap((binding): [Binding, Area][] => {
    if (binding.place?.sheetId !== sheetId) return [];
    const parts = areas
      .map((area) => intersect(area, binding.place!.area))
      .filter((part) => part !== undefined);
    return parts[0] ? [[binding, parts[0]]] : [];
  });
}

/** Tells who listens to a binding that its cells changed or were selected. */
export function tellBindings(engine: Engine, change: Change, send: Send): void {
  if (change.kind === "edited") {
    for (const [binding] of touched(engine, change.sheetId, change.areas())) {
      send(`${binding.id}_bindingDataChanged`, { ddaBinding: described(binding) });
    }
  }
  if (change.kind === "selected" && change.author !== "remote") {
    for (const [binding, part] of touched(engine, change.sheetId, change.areas)) {
      const { top, left } = binding.place!.area;
      const subset = {
        startRow: part.top - top,
        startColumn: part.left - left,
        rowCount: rowsOf(part),
        columnCount: columnsOf(part),
      };
      send(`${binding.id}_bindingSelectionChanged`, { ddaBinding: described(binding), subset });
    }
  }
}
