/** Requirement sets advertised to the add-in: name to version, both as text. */
export type Requirements = Record<string, string>;

/** What this host can do; office.js from npm knows nothing above ExcelApi 1.15. */
export const fullRequirements: Requirements = {
  ExcelApi: "1.15",
  SharedRuntime: "1.1",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.3",
  RibbonApi: "1.2",
  DynamicRibbon: "1.2",
  KeyboardShortcuts: "1.1",
  DialogApi: "1.2",
  ImageCoercion: "1.1",
  Settings: "1.1",
};

/** What the add-in's page is told about the application it runs in. */
export interface AppFacts {
  controlId: string;
  documentUrl: string;
  language: string;
  readOnly: boolean;
  /** Name and JSON text of each document setting. */
  settings: [string, string][];
  addinName: string;
  addinOrigin: string;
  visible: boolean;
  requirements: Requirements;
}

/** The answer to the page's first question, in the form office.js reads. */
export function appContext(facts: AppFacts): object {
  return {
    _id: facts.controlId,
    _appName: 16,
    _appVersion: "16.00",
    _appMinorVersion: 0,
    _appUILocale: facts.language,
    _dataLocale: facts.language,
    _docUrl: facts.documentUrl,
    _clientMode: facts.readOnly ? 0 : 1,
    _settings: facts.settings,
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: facts.controlId,
    _appInstanceId: facts.controlId,
    _requirementMatrix: JSON.stringify(facts.requirements),
    _hostFullVersion: "16.0.19000.10000",
    _addinName: facts.addinName,
    _appDomains: [facts.addinOrigin],
    _initialDisplayMode: facts.visible ? 2 : 1,
    _featureGates: {},
  };
}

/** Host info text for `window.name`: host, platform, version, language, id, dialog flag, logging, flags. */
export const hostInfo = (language: string, correlationId: string): string =>
  // 3: shared runtime (1) with custom functions (2).
  ["Excel", "Web", "16.01", language, correlationId, "", "disableLogging", "3"].join("$");
