import { ThemeService } from "@univerjs/core";
import { Emulator } from "../emulator";
import type { Engine } from "../engine/engine";
import type { Host } from "../host/host";
import type { Pane } from "./pane";

export type Theme = "light" | "dark";

/** The emulator of the page: what the Node one does, and what only a page has. */
export class PageEmulator extends Emulator {
  /** The task pane; undefined without an add-in. */
  pane: Pane | undefined;

  constructor(engine: Engine, host: Host) {
    super(engine, host);
    this.onOpened = () => this.reload();
  }

  /** Loads the add-in's page anew, as after a change of language or requirement sets. */
  async reload(): Promise<void> {
    await this.pane?.load();
  }

  /** Colours of page, grid and of what the add-in's page is told by `prefers-color-scheme`. */
  get theme(): Theme {
    return document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
  }

  set theme(theme: Theme) {
    document.documentElement.dataset["theme"] = theme;
    this.engine.injector.get(ThemeService).setDarkMode(theme === "dark");
    if (this.pane?.frame) this.pane.frame.style.colorScheme = theme;
  }

  /** Shows or hides the task pane. */
  showPane(visible: boolean): void {
    this.host.showPane(visible);
  }
}
