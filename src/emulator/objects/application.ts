import type { Context } from "../host/context";
import { calculated, defineClass, method, read, readWrite } from "../host/define";
import { OfficeError } from "../host/errors";
import { flag, integer, number, oneOf, optional, text } from "../host/kinds";
import { workbook } from "./classes";

const chinese = (cx: Context): boolean => cx.host.language.toLowerCase().startsWith("zh");

const datetimeFormat = defineClass<object>("DatetimeFormatInfo", {
  scalars: {
    dateSeparator: read(() => "/"),
    timeSeparator: read(() => ":"),
    longDatePattern: read((_, cx) => (chinese(cx) ? "yyyy'年'M'月'd'日'" : "dddd, MMMM d, yyyy")),
    shortDatePattern: read((_, cx) => (chinese(cx) ? "yyyy/M/d" : "M/d/yyyy")),
    longTimePattern: read((_, cx) => (chinese(cx) ? "H:mm:ss" : "h:mm:ss tt")),
  },
});

const numberFormat = defineClass<object>("NumberFormatInfo", {
  scalars: { numberDecimalSeparator: read(() => "."), numberGroupSeparator: read(() => ",") },
});

const cultureInfo = defineClass<object>("CultureInfo", {
  scalars: { name: read((_, cx) => cx.host.language) },
  children: { numberFormat: () => numberFormat.of({}), datetimeFormat: () => datetimeFormat.of({}) },
});

const iterativeCalculation = defineClass<object>("IterativeCalculation", {
  scalars: {
    enabled: readWrite(
      () => false,
      flag,
      (_, _cx, on) => {
        if (on) throw new OfficeError("NotImplemented");
      },
    ),
    maxIteration: readWrite(
      () => 100,
      integer(1, 32_767),
      () => undefined,
    ),
    maxChange: readWrite(
      () => 0.001,
      number,
      () => undefined,
    ),
  },
});

const ribbon = defineClass<object>("Ribbon", {
  scalars: {
    activeTab: readWrite(
      () => "Home",
      text,
      () => undefined,
    ),
  },
});

const application = defineClass<object>("Application", {
  scalars: {
    calculationMode: readWrite(
      (_, cx) => cx.host.calculationMode,
      oneOf("Automatic", "AutomaticExceptTables", "Manual"),
      (_, cx, mode) => {
        cx.host.calculationMode = mode;
      },
    ),
    calculationState: calculated(read(() => "Done")),
    calculationEngineVersion: read(() => 191_029),
    decimalSeparator: read(() => "."),
    thousandsSeparator: read(() => ","),
    useSystemSeparators: read(() => true),
  },
  children: {
    cultureInfo: () => cultureInfo.of({}),
    iterativeCalculation: () => iterativeCalculation.of({}),
    ribbon: () => ribbon.of({}),
  },
  methods: {
    calculate: method([oneOf("Recalculate", "Full", "FullRebuild")], async (_, cx, kind) => {
      if (kind !== "Recalculate") {
        cx.engine.functions.forget();
        cx.engine.calculation.markAllDirty();
      }
      await cx.engine.calculation.settle();
    }),
    createWorkbook: method([optional(text)], () => {
      throw new OfficeError("UnsupportedOperation");
    }),
    suspendApiCalculationUntilNextSync: method([], () => undefined),
    suspendScreenUpdatingUntilNextSync: method([], () => undefined),
  },
});

workbook.declare({ children: { application: () => application.of({}) } });
