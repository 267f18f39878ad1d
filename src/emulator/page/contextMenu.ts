import { CommandType, ICommandService } from "@univerjs/core";
import { ContextMenuGroup, ContextMenuPosition, IMenuManagerService, MenuItemType } from "@univerjs/ui";
import type { Engine } from "../engine/engine";
import type { Host } from "../host/host";
import type { RibbonControl } from "../manifest";
import { press } from "./ribbon";

/** Adds the add-in's items to the context menu of cells. */
export function extendContextMenu(engine: Engine, host: Host, controls: readonly RibbonControl[]): void {
  const items = controls.flatMap((control) => (control.items.length > 0 ? control.items : [control]));
  const commands = engine.injector.get(ICommandService);
  for (const item of items) {
    commands.registerCommand({
      id: commandOf(item),
      type: CommandType.OPERATION,
      handler: () => {
        press(host, item);
        return true;
      },
    });
  }
  const entries = items.map((item, order) => [
    commandOf(item),
    {
      order: 100 + order,
      menuItemFactory: () => ({ id: commandOf(item), type: MenuItemType.BUTTON, title: item.label }),
    },
  ]);
  engine.injector.get(IMenuManagerService).mergeMenu({
    [ContextMenuPosition.MAIN_AREA]: {
      [ContextMenuGroup.OTHERS]: Object.fromEntries(entries) as Record<string, never>,
    },
  });
}

const commandOf = ({ id }: RibbonControl): string => `addin.operation.${id}`;
