import type { Host } from "../host/host";

/** The file an add-in describes its keyboard shortcuts with. */
interface ShortcutsFile {
  actions?: { id: string; name?: string }[];
  shortcuts?: { action: string; key: { default?: string; web?: string } }[];
}

const modifiers = ["ctrl", "alt", "shift"] as const;

/** A combination in one spelling: `Ctrl+Shift+1` and `SHIFT+CTRL+1` are the same. */
function normal(combination: string): string {
  const parts = combination.toLowerCase().split("+");
  const key = parts.at(-1) ?? "";
  return [...modifiers.filter((modifier) => parts.includes(modifier)), key].join("+");
}

/** The combination a key press is; digits and letters by the key, whatever the modifiers make of them. */
function pressed(event: KeyboardEvent): string {
  const held = { ctrl: event.ctrlKey || event.metaKey, alt: event.altKey, shift: event.shiftKey };
  const key = /^(Key|Digit)(.)$/.exec(event.code)?.[2] ?? event.key;
  return [...modifiers.filter((modifier) => held[modifier]), key.toLowerCase()].join("+");
}

/** Reads the add-in's shortcuts and runs their actions. */
export async function takeShortcuts(host: Host, url: string): Promise<(target: Window) => void> {
  const response = await fetch(url);
  const file = response.ok ? ((await response.json()) as ShortcutsFile) : {};
  const names = new Map(file.actions?.map(({ id, name }) => [id, name ?? id]));
  for (const { action, key } of file.shortcuts ?? []) {
    host.surface.shortcuts.set(action, key.web ?? key.default ?? "");
  }
  return (target) => {
    target.addEventListener(
      "keydown",
      (event) => {
        const combination = pressed(event);
        for (const [action, own] of host.surface.shortcuts) {
          if (own === "" || normal(own) !== combination) continue;
          event.preventDefault();
          event.stopPropagation();
          host.runAction(names.get(action) ?? action);
          return;
        }
      },
      { capture: true },
    );
  };
}
