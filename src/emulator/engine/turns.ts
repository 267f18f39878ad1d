/** A first-in-first-out queue: each turn starts when the one before has ended, however it ended. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Runs `work` when all earlier turns have ended.
   * @returns What `work` returns; rejects as `work` rejects, without harm to later turns.
   */
  take<T>(work: () => Promise<T> | T): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  /** Resolves when every turn taken so far has ended. */
  async idle(): Promise<void> {
    let seen: unknown;
    while (seen !== this.#last) {
      seen = this.#last;
      await seen;
    }
  }
}
