import { format } from "node:util";
import type { NodeEmulator } from "../node";
import { createEmulator } from "../node";
import type { Activity } from "./activity";
import { activityScript } from "./activity";
import type { Stage, StageOptions } from "./run";
import { describe } from "./run";

/** A script played in jsdom. */
export class NodeStage implements Stage {
  private constructor(
    private readonly emulator: NodeEmulator,
    private readonly stop: () => void,
  ) {}

  static async open({ html, file, log, failed }: StageOptions): Promise<NodeStage> {
    const rejected = (reason: unknown) => {
      failed(describe(reason));
    };
    process.on("unhandledRejection", rejected);
    const emulator = await createEmulator({
      html,
      ...(file === undefined ? {} : { file }),
      log: (kind, args) => {
        log(kind, format(...args));
      },
    });
    emulator.window.eval(activityScript);
    return new NodeStage(emulator, () => {
      process.off("unhandledRejection", rejected);
    });
  }

  async evaluate(code: string): Promise<void> {
    await this.emulator.run(code);
  }

  click(selector: string): Promise<void> {
    const element = this.emulator.window.document.querySelector<HTMLElement>(selector);
    if (!element) return Promise.reject(new Error(`There is no element ${selector}.`));
    element.click();
    return Promise.resolve();
  }

  async isIdle(quiet: number): Promise<boolean> {
    await this.emulator.idle();
    const { activity } = this.emulator.window as unknown as { activity: Activity };
    const last = Math.max(activity.last, this.emulator.host.lastMessage);
    return activity.waiting() === 0 && Date.now() - last >= quiet;
  }

  save(): Promise<Uint8Array> {
    return this.emulator.saveFile();
  }

  async close(): Promise<void> {
    await this.emulator.close();
    this.stop();
  }
}
