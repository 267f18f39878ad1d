/** A control on the ribbon. */
export interface RibbonControl {
  id: string;
  label: string;
  tip: string;
  /** Address of the picture nearest to 32 px; "" if the manifest has none. */
  icon: string;
  action: { kind: "showPane"; url: string } | { kind: "run"; functionName: string } | { kind: "none" };
  /** Items of a menu. */
  items: RibbonControl[];
}

export interface RibbonGroup {
  id: string;
  label: string;
  controls: RibbonControl[];
}

export interface RibbonTab {
  id: string;
  label: string;
  groups: RibbonGroup[];
}

/** Files that make up an add-in's custom functions. */
export interface FunctionsPart {
  metadataUrl: string;
  namespace: string;
}

/** What an add-in's XML manifest says, in one language. */
export interface Manifest {
  id: string;
  name: string;
  /** Page of the task pane. */
  sourceUrl: string;
  tabs: RibbonTab[];
  /** Items of the context menu of cells. */
  contextMenu: RibbonControl[];
  functions: FunctionsPart | undefined;
  shortcutsUrl: string | undefined;
  /** Minimum versions of the requirement sets. */
  requirements: Record<string, string>;
}

/** Children with a local name, whatever their namespace. */
const children = (element: Element | undefined, name: string): Element[] =>
  [...(element?.children ?? [])].filter((child) => child.localName === name);

const child = (element: Element | undefined, ...path: string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => children(at, name)[0], element);

const descendants = (element: Element | undefined, name: string): Element[] => [
  ...(element?.getElementsByTagNameNS("*", name) ?? []),
];

const attribute = (element: Element | undefined, name: string): string => element?.getAttribute(name) ?? "";

const kindOf = (element: Element): string =>
  element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? "";

/** Value of an element with overrides by language. */
function localized(element: Element | undefined, language: string): string {
  const wanted = language.toLowerCase();
  const override = children(element, "Override").find(
    (own) => attribute(own, "Locale").toLowerCase() === wanted,
  );
  return attribute(override, "Value") || attribute(element, "DefaultValue");
}

class Reader {
  readonly #resources = new Map<string, string>();
  readonly #overrides: Element | undefined;

  constructor(
    private readonly root: Element,
    private readonly language: string,
  ) {
    this.#overrides = child(root, "VersionOverrides");
    for (const list of child(this.#overrides, "Resources")?.children ?? []) {
      for (const item of list.children) {
        this.#resources.set(attribute(item, "id"), localized(item, language));
      }
    }
  }

  read(): Manifest {
    const shortcuts = attribute(child(this.root, "ExtendedOverrides"), "Url");
    const form = descendants(this.#overrides, "DesktopFormFactor")[0];
    const points = descendants(form, "ExtensionPoint");
    return {
      id: child(this.root, "Id")?.textContent?.trim() ?? "",
      name: localized(child(this.root, "DisplayName"), this.language),
      sourceUrl: localized(child(this.root, "DefaultSettings", "SourceLocation"), this.language),
      tabs: points
        .filter((point) => kindOf(point) === "PrimaryCommandSurface")
        .flatMap((point) => this.#tabs(point)),
      contextMenu: points
        .filter((point) => kindOf(point) === "ContextMenu")
        .flatMap((point) => descendants(point, "Control").map((control) => this.#control(control))),
      functions: this.#functions(),
      shortcutsUrl: shortcuts === "" ? undefined : shortcuts,
      requirements: this.#requirements(),
    };
  }

  #resource(element: Element | undefined): string {
    return this.#resources.get(attribute(element, "resid")) ?? "";
  }

  #tabs(point: Element): RibbonTab[] {
    return [...children(point, "CustomTab"), ...children(point, "OfficeTab")].map((tab) => ({
      id: attribute(tab, "id"),
      label: this.#resource(child(tab, "Label")) || attribute(tab, "id"),
      groups: children(tab, "Group").map((group) => ({
        id: attribute(group, "id"),
        label: this.#resource(child(group, "Label")),
        controls: children(group, "Control").map((control) => this.#control(control)),
      })),
    }));
  }

  #control(control: Element): RibbonControl {
    const images = descendants(child(control, "Icon"), "Image");
    const nearest = [...images].sort(
      (a, b) => Math.abs(Number(attribute(a, "size")) - 32) - Math.abs(Number(attribute(b, "size")) - 32),
    )[0];
    return {
      id: attribute(control, "id"),
      label: this.#resource(child(control, "Label")),
      tip: this.#resource(child(control, "Supertip", "Description")),
      icon: this.#resource(nearest),
      action: this.#action(child(control, "Action")),
      items: children(child(control, "Items"), "Item").map((item) => this.#control(item)),
    };
  }

  #action(action: Element | undefined): RibbonControl["action"] {
    if (action && kindOf(action) === "ShowTaskpane") {
      return { kind: "showPane", url: this.#resource(child(action, "SourceLocation")) };
    }
    const functionName = child(action, "FunctionName")?.textContent?.trim();
    return functionName ? { kind: "run", functionName } : { kind: "none" };
  }

  #functions(): FunctionsPart | undefined {
    const point = descendants(this.#overrides, "ExtensionPoint").find(
      (own) => kindOf(own) === "CustomFunctions",
    );
    const metadataUrl = this.#resource(child(point, "Metadata", "SourceLocation"));
    if (metadataUrl === "") return undefined;
    return { metadataUrl, namespace: this.#resource(child(point, "Namespace")) };
  }

  #requirements(): Record<string, string> {
    const sets = child(this.root, "Requirements", "Sets");
    const fallback = attribute(sets, "DefaultMinVersion") || "1.1";
    return Object.fromEntries(
      children(sets, "Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion") || fallback]),
    );
  }
}

/**
 * Reads a parsed XML manifest.
 * @param document - The manifest as a DOM document.
 * @param language - Language of labels and tips, e.g. `zh-CN`; the default values where it has no override.
 */
export function readManifest(document: Document, language: string): Manifest {
  const root = document.documentElement;
  if (root.localName !== "OfficeApp") throw new Error("This is no manifest of an Office add-in.");
  return new Reader(root, language).read();
}
