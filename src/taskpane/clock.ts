import type { Services } from "../app/services";

const two = (n: number): string => String(n).padStart(2, "0");

/** Local date and time of this computer. */
export const clock: Services["clock"] = {
  today: () => {
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  time: () => {
    const now = new Date();
    return `${two(now.getHours())}:${two(now.getMinutes())}`;
  },
};
