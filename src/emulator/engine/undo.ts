import { LocalUndoRedoService } from "@univerjs/core";
import type { IUndoRedoItem } from "@univerjs/core";

/**
 * Univer's undo stack, for what a person does.
 *
 * What an add-in writes is not put on it; as in Excel, such a write empties it, since the steps below it
 * may no longer fit.
 */
export class PersonalUndo extends LocalUndoRedoService {
  /** True while an add-in writes. */
  suspended = false;

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (!this.suspended) super.pushUndoRedo(item);
  }
}
