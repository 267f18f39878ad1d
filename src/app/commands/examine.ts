import type { Services } from "../services";

/** One thing the tool found out about where it runs. */
export interface Trait {
  readonly id: "host" | "platform" | "version" | "requirements" | "storage" | "engine" | "load";
  readonly isGood: boolean;
  readonly value: string;
}

/** Oldest set of Excel's interface that the check needs. */
const FLOOR = "1.9";

const newest = (excelApi: string): number => {
  const [major = "0", minor = "0"] = excelApi.split(".");
  return Number(major) * 1000 + Number(minor);
};

/** Looks at host, interface, storage and engine; nothing of the workbook is among it. */
export async function examine({
  facts,
  engine,
}: Pick<Services, "facts" | "engine">): Promise<readonly Trait[]> {
  const { host, platform, version, excelApi, canStore, loadMs } = facts();
  const start = Date.now();
  const answered = await engine.call("memory.runs", undefined).then(
    () => true,
    () => false,
  );
  return [
    { id: "host", isGood: host === "Excel", value: host },
    { id: "platform", isGood: true, value: platform },
    { id: "version", isGood: true, value: version },
    { id: "requirements", isGood: newest(excelApi) >= newest(FLOOR), value: `ExcelApi ${excelApi}` },
    { id: "storage", isGood: canStore, value: "" },
    { id: "engine", isGood: answered, value: answered ? `${Date.now() - start} ms` : "" },
    { id: "load", isGood: true, value: `${Math.round(loadMs)} ms` },
  ];
}
