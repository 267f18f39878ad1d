import type { HostFacts } from "../app/services";

/** Newest minor version of ExcelApi that is asked for; later ones count as this one. */
const NEWEST = 20;

function newestExcelApi(): string {
  for (let minor = NEWEST; minor > 0; minor--)
    if (Office.context.requirements.isSetSupported("ExcelApi", `1.${minor}`)) return `1.${minor}`;
  return "1.0";
}

/** What is known of the program around the page, which took so many milliseconds to be usable. */
export function hostFacts(loadMs: number): HostFacts {
  const { host, platform, version } = Office.context.diagnostics;
  const canStore = ((): boolean => {
    try {
      return window.localStorage.length >= 0;
    } catch (error) {
      if (error instanceof DOMException) return false;
      throw error;
    }
  })();
  return {
    host: String(host),
    platform: String(platform),
    version,
    excelApi: newestExcelApi(),
    canStore,
    loadMs,
  };
}
