import { useEffect, useState } from "react";
import { asking } from "../../../app/commands/fund/refresh";
import type { Candidate, SharedAmounts, Sharing } from "../../../app/fund/winners";
import { useServices } from "../useApp";

/** Amount of money as it is typed, in fen; undefined where it is none with at most two decimals. */
export function fenOf(text: string): number | undefined {
  const plain = text.replaceAll(/[,，\s]/g, "");
  return /^\d{1,10}(?:\.\d{1,2})?$/.test(plain) && Number(plain) > 0
    ? Math.round(Number(plain) * 100)
    : undefined;
}

/** First awards of the winners ticked; undefined while they are worked out or where the money does not allow it. */
export function useSharedAmounts(
  sharing: Sharing,
  fen: number | undefined,
  winners: readonly Candidate[],
): SharedAmounts | undefined {
  const services = useServices();
  const [made, setMade] = useState<SharedAmounts>();
  const key = JSON.stringify([sharing, fen, winners.map(({ id }) => id)]);
  useEffect(() => {
    let isOver = false;
    const question = {
      ...asking(services),
      sharing,
      fen: fen ?? 0,
      winners: winners.map(({ id, total }) => ({ id, total })),
    };
    void services.engine.call("fund.amounts", question).then((answer) => {
      if (!isOver) setMade(answer);
    });
    return () => {
      isOver = true;
    };
    // The key says all that the amounts depend on.
  }, [services, key]);
  return made;
}
