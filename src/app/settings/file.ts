import { parsedJson } from "../../core/json";
import type { CellValue } from "../../core/table/grid";
import type { Locale } from "../../i18n/locale";
import type { ListedSetting, SettingChange, SettingGroupList } from "./calls";

/** Settings in a file of their own, to be carried from one workbook to another. */
interface SettingsFile {
  readonly format: "five-star-settings";
  readonly version: 1;
  /** Language of the words in values. */
  readonly locale: Locale;
  readonly settings: readonly Pick<ListedSetting, "id" | "value" | "status" | "source">[];
}

export const settingsFileText = (groups: readonly SettingGroupList[], locale: Locale): string =>
  JSON.stringify(
    {
      format: "five-star-settings",
      version: 1,
      locale,
      settings: groups.flatMap(({ settings }) =>
        settings.map(({ id, value, status, source }) => ({ id, value, status, source })),
      ),
    } satisfies SettingsFile,
    null,
    1,
  );

const isValue = (value: unknown): value is CellValue =>
  value === null || ["string", "number", "boolean"].includes(typeof value);

const isSetting = (one: unknown): one is SettingsFile["settings"][number] => {
  const { id, value, status, source } = (one ?? {}) as Record<string, unknown>;
  return typeof id === "string" && isValue(value) && typeof status === "string" && typeof source === "string";
};

/** Settings of a file; undefined where it is none of ours. */
export function readSettingsFile(text: string): SettingsFile["settings"] | undefined {
  const file = parsedJson(text) as Partial<SettingsFile> | null | undefined;
  if (file?.format !== "five-star-settings" || file.version !== 1 || !Array.isArray(file.settings))
    return undefined;
  return file.settings.every(isSetting) ? file.settings : undefined;
}

/** A setting that a file would change. */
export interface SettingDifference {
  readonly change: Extract<SettingChange, { readonly kind: "set" }>;
  readonly name: string;
  readonly from: CellValue;
}

/** What a file would change in the settings in force. */
export function differences(
  groups: readonly SettingGroupList[],
  file: SettingsFile["settings"],
  statusWords: Readonly<Record<string, string>>,
): readonly SettingDifference[] {
  const now = new Map(groups.flatMap(({ settings }) => settings.map((one) => [one.id, one] as const)));
  return file.flatMap(({ id, value, status, source }): SettingDifference[] => {
    const old = now.get(id);
    if (old && old.value === value && old.status === status && old.source === source) return [];
    const change = { kind: "set", id, value, status: statusWords[status] ?? status, source } as const;
    return [{ change, name: old?.name ?? id, from: old?.value ?? "" }];
  });
}
