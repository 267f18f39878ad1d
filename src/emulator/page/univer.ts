import "../engine/polyfill";
import type { ILocales, Plugin, PluginCtor } from "@univerjs/core";
import { IUndoRedoService, LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalZh from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreZh from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationZh from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingEn from "@univerjs/preset-sheets-drawing/locales/en-US";
import drawingZh from "@univerjs/preset-sheets-drawing/locales/zh-CN";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterEn from "@univerjs/preset-sheets-filter/locales/en-US";
import filterZh from "@univerjs/preset-sheets-filter/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEn from "@univerjs/preset-sheets-note/locales/en-US";
import noteZh from "@univerjs/preset-sheets-note/locales/zh-CN";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableEn from "@univerjs/preset-sheets-table/locales/en-US";
import tableZh from "@univerjs/preset-sheets-table/locales/zh-CN";
import { UniverSheetsThreadCommentPreset } from "@univerjs/preset-sheets-thread-comment";
import commentEn from "@univerjs/preset-sheets-thread-comment/locales/en-US";
import commentZh from "@univerjs/preset-sheets-thread-comment/locales/zh-CN";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { CalculationPlugin } from "../engine/calculationPlugin";
import { PersonalUndo } from "../engine/undo";

type Registration = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown];

/** Univer with a sheet on screen. */
export function createPageUniver(container: string, language: string, dark: boolean): Univer {
  const chinese = language.toLowerCase().startsWith("zh");
  const locale = chinese ? LocaleType.ZH_CN : LocaleType.EN_US;
  const locales: ILocales = {
    [LocaleType.ZH_CN]: mergeLocales(
      coreZh,
      conditionalZh,
      drawingZh,
      noteZh,
      validationZh,
      filterZh,
      tableZh,
      commentZh,
    ),
    [LocaleType.EN_US]: mergeLocales(
      coreEn,
      conditionalEn,
      drawingEn,
      noteEn,
      validationEn,
      filterEn,
      tableEn,
      commentEn,
    ),
  };
  const univer = new Univer({
    locale,
    locales,
    darkMode: dark,
    logLevel: LogLevel.WARN,
    override: [[IUndoRedoService, { useClass: PersonalUndo }]],
  });
  const presets = [
    UniverSheetsCorePreset({ container, header: true, toolbar: false, disableAutoFocus: true }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDrawingPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsTablePreset(),
    UniverSheetsThreadCommentPreset(),
  ];
  const seen = new Set<PluginCtor<Plugin>>();
  const register = (registration: Registration) => {
    const [plugin, config] = Array.isArray(registration) ? registration : [registration, undefined];
    if (seen.has(plugin)) return;
    seen.add(plugin);
    univer.registerPlugin(plugin as never, config as never);
  };
  for (const preset of presets) for (const plugin of preset.plugins) register(plugin as Registration);
  register(UniverSheetsSortPlugin as PluginCtor<Plugin>);
  register(CalculationPlugin as PluginCtor<Plugin>);
  return univer;
}
