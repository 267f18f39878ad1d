import {
  DependentOn,
  ICommandService,
  IConfigService,
  Injector,
  Plugin,
  setDependencies,
  UniverInstanceType,
} from "@univerjs/core";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  RegisterOtherFormulaService,
} from "@univerjs/engine-formula";
import { TriggerCalculationController, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { Calculation } from "./calculation";

/** Puts our `Calculation` where Univer has its own trigger, before Univer creates one. */
export class CalculationPlugin extends Plugin {
  static override pluginName = "EMULATOR_CALCULATION_PLUGIN";
  static override type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    _config: object,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    this._injector.add([
      Calculation,
      {
        useFactory: (...parts: ConstructorParameters<typeof Calculation>) => new Calculation(...parts),
        deps: [
          ICommandService,
          IConfigService,
          IActiveDirtyManagerService,
          FormulaDataModel,
          RegisterOtherFormulaService,
        ],
      },
    ]);
    this._injector.replace([
      TriggerCalculationController,
      { useFactory: (calculation: Calculation) => calculation as never, deps: [Calculation] },
    ]);
  }
}

DependentOn(UniverSheetsFormulaPlugin)(CalculationPlugin);
setDependencies(CalculationPlugin, [Injector], 1);
