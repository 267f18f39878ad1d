import { parseColor } from "../engine/colors";
import { OfficeError } from "../host/errors";
import type { Kind } from "../host/kinds";
import { text } from "../host/kinds";

/** A colour given as `#RRGGBB` or by its HTML name; reads as `#RRGGBB`. */
export const color: Kind<string> = {
  name: "color",
  read: (value, cx) => {
    const parsed = parseColor(text.read(value, cx));
    if (parsed === undefined) throw new OfficeError("InvalidArgument");
    return parsed;
  },
};
