import { defaultIconCriteria } from "./icons";
import type { ConditionalCriteria, ConditionalType } from "./model";

/** What a conditional format applies to before the add-in has said anything; nothing for those that need a rule. */
export function defaultCriteria(type: ConditionalType): ConditionalCriteria {
  switch (type) {
    case "ColorScale":
      return {
        colorScale: {
          minimum: { type: "LowestValue", color: "#FFEF9C" },
          midpoint: undefined,
          maximum: { type: "HighestValue", color: "#63BE7B" },
        },
      };
    case "IconSet":
      return {
        iconSet: {
          style: "ThreeTrafficLights1",
          reverseIconOrder: false,
          showIconOnly: false,
          criteria: defaultIconCriteria("ThreeTrafficLights1"),
        },
      };
    case "DataBar":
      return {
        dataBar: {
          showDataBarOnly: false,
          barDirection: "Context",
          axisFormat: "Automatic",
          axisColor: "#000000",
          lowerBoundRule: { type: "Automatic" },
          upperBoundRule: { type: "Automatic" },
          positive: { fillColor: "#638EC6", gradientFill: true, borderColor: "#638EC6" },
          negative: {
            fillColor: "#FF0000",
            matchPositiveFillColor: false,
            borderColor: "#FF0000",
            matchPositiveBorderColor: false,
          },
        },
      };
    default:
      return {};
  }
}
