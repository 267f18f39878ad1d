/** What the add-in shows outside the sheet: its pane and its controls on the ribbon. */
export class Surface {
  /** The task pane is on screen. */
  paneVisible = true;
  /** How the add-in's runtime starts with this document: "Inactive" or "Background". */
  startState = "Inactive";
  /** Controls by id whose state was set by the add-in. */
  readonly enabled = new Map<string, boolean>();
  /** Tabs and groups by id whose visibility was set by the add-in. */
  readonly visible = new Map<string, boolean>();
  /** Key combinations by action, as the add-in replaced them. */
  readonly shortcuts = new Map<string, string>();
  /** Tabs the add-in asked to create, as it wrote them. */
  readonly created: unknown[] = [];
  /** Called after each change. */
  readonly changed = new Set<() => void>();

  /** Changes something and tells who listens. */
  update(change: () => void): void {
    change();
    for (const listener of this.changed) listener();
  }

  /** Takes in what a ribbon update asks for. */
  applyRibbon(json: string): void {
    const { tabs = [] } = JSON.parse(json) as { tabs?: RibbonPart[] };
    this.update(() => {
      for (const tab of tabs) this.#apply(tab);
    });
  }

  #apply(part: RibbonPart): void {
    if (part.visible !== undefined) this.visible.set(part.id, part.visible);
    if (part.enabled !== undefined) this.enabled.set(part.id, part.enabled);
    for (const inner of [...(part.groups ?? []), ...(part.controls ?? [])]) this.#apply(inner);
  }
}

interface RibbonPart {
  id: string;
  visible?: boolean;
  enabled?: boolean;
  groups?: RibbonPart[];
  controls?: RibbonPart[];
}
