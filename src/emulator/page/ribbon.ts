import type { Host } from "../host/host";
import type { RibbonControl, RibbonTab } from "../manifest";

/** Draws the add-in's tabs as one row of groups and keeps their state. */
export function showRibbon(container: HTMLElement, host: Host, tabs: readonly RibbonTab[]): void {
  const draw = () => {
    container.replaceChildren(...tabs.flatMap((tab) => tabElements(host, tab)));
  };
  host.surface.changed.add(draw);
  draw();
}

function tabElements(host: Host, tab: RibbonTab): HTMLElement[] {
  if (host.surface.visible.get(tab.id) === false) return [];
  const title = document.createElement("span");
  title.className = "tab";
  title.textContent = tab.label;
  const groups = tab.groups
    .filter((group) => host.surface.visible.get(group.id) !== false)
    .map((group) => {
      const element = document.createElement("div");
      element.className = "group";
      element.setAttribute("role", "group");
      element.setAttribute("aria-label", group.label);
      element.append(...group.controls.flatMap((control) => controlElements(host, control)));
      return element;
    });
  return [title, ...groups];
}

/** A button, or the buttons of a menu. */
function controlElements(host: Host, control: RibbonControl): HTMLElement[] {
  if (control.items.length > 0) return control.items.flatMap((item) => controlElements(host, item));
  const button = document.createElement("button");
  button.type = "button";
  button.dataset["control"] = control.id;
  button.title = control.tip;
  button.disabled = host.surface.enabled.get(control.id) === false;
  if (control.icon !== "") {
    const icon = document.createElement("img");
    icon.src = control.icon;
    icon.alt = "";
    button.append(icon);
  }
  button.append(control.label);
  button.addEventListener("click", () => {
    press(host, control);
  });
  return [button];
}

/** Does what a control is for. */
export function press(host: Host, { action, id }: RibbonControl): void {
  if (action.kind === "showPane") host.showPane(true);
  if (action.kind === "run") void host.runCommand(action.functionName, id);
}
