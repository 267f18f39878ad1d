import type { Result } from "../../../core/result";
import type { WideEnd } from "../state";

/** A page of its own beside the pane; texts pass between the two. */
export interface WideWindow {
  /** Says something to the page; throws where the host refuses. */
  send(text: string): void;
  close(): void;
}

export interface WindowListener {
  /** The page has said something. */
  onMessage(text: string): void;
  /** The page is gone, other than by `close`. */
  onGone(why: WideEnd): void;
}

/** Opens the page; to be called while a click of the user is answered, or browsers refuse. */
export type OpenWindow = (listener: WindowListener) => Promise<Result<WideWindow, WideEnd>>;
