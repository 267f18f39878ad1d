const WIDTH = 30;
/** Lines that a run writes where nobody watches. */
const LINES = 20;

export interface Progress {
  /** Tells that `done` files of all are done. */
  to(done: number): void;
  end(): void;
}

/** A bar on a terminal; elsewhere a line now and then. */
export function progressTo(
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  total: number,
): Progress {
  const share = (done: number): number => (total === 0 ? 1 : done / total);
  const count = (done: number): string => `${done}/${total} ${Math.floor(share(done) * 100)}%`;
  let last = 0;
  if (stream.isTTY) {
    const bar = (done: number): string => "█".repeat(Math.round(share(done) * WIDTH)).padEnd(WIDTH, "░");
    return {
      to: (done) => {
        stream.write(`\r${bar(done)} ${count(done)}`);
      },
      end: () => {
        stream.write("\n");
      },
    };
  }
  return {
    to: (done) => {
      const step = Math.floor(share(done) * LINES);
      if (step === last) return;
      last = step;
      stream.write(`${count(done)}\n`);
    },
    end: () => undefined,
  };
}
