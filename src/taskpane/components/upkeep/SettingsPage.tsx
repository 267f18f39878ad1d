import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { saveSettings } from "../../../app/commands/saveSettings";
import { notify } from "../../../app/services";
import type { ListedSetting, SettingChange, SettingGroupList } from "../../../app/settings/calls";
import {
  differences,
  readSettingsFile,
  settingsFileText,
  type SettingDifference,
} from "../../../app/settings/file";
import { settingWords } from "../../../i18n/settings";
import { SubPageHead } from "../SubPageHead";
import { SearchField } from "../SearchField";
import { useApp, useServices } from "../useApp";
import { ImportDialog } from "./ImportDialog";
import { SettingRow } from "./SettingRow";
import { usePageStyles } from "./styles";
import { useUpkeep } from "./useUpkeep";

const FILE_NAME = "five-star-settings.json";

/** Offers a text as a file to be saved. */
function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = FILE_NAME;
  link.click();
  URL.revokeObjectURL(url);
}

function Group({
  group: { group, settings },
  isOpen,
  onSave,
}: {
  readonly group: SettingGroupList;
  readonly isOpen: boolean;
  readonly onSave: (change: SettingChange) => Promise<string | undefined>;
}) {
  const styles = usePageStyles();
  const t = useUpkeep();
  const locale = useApp((s) => s.locale);
  const waiting = settings.filter(({ status }) => status === "toConfirm").length;
  return (
    <details open={isOpen}>
      <summary className={styles.heading}>
        <span>{group}</span>
        <span>
          {waiting > 0
            ? t("settings.toConfirm", { n: waiting })
            : t("settings.count", { n: settings.length })}
        </span>
      </summary>
      {settings.map((setting) => (
        <SettingRow
          key={setting.id}
          setting={setting}
          statusWords={settingWords(locale).statuses}
          onSave={onSave}
        />
      ))}
    </details>
  );
}

/** Settings whose name or source holds a text. */
function matching(groups: readonly SettingGroupList[], text: string): readonly SettingGroupList[] {
  const wanted = text.trim().toLowerCase();
  const isWanted = ({ name, source }: ListedSetting): boolean =>
    `${name} ${source}`.toLowerCase().includes(wanted);
  return groups
    .map((group) => ({ ...group, settings: group.settings.filter(isWanted) }))
    .filter(({ settings }) => settings.length > 0);
}

/** The settings of the workbook: value, confirmed or not, source; edited in place, kept on their sheet. */
export function SettingsPage() {
  const styles = usePageStyles();
  const services = useServices();
  const t = useUpkeep();
  const locale = useApp((s) => s.locale);
  const [groups, setGroups] = useState<readonly SettingGroupList[]>([]);
  const [text, setText] = useState("");
  const [offered, setOffered] = useState<readonly SettingDifference[] | undefined>();
  const [fault, setFault] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  const read = useCallback(
    async () => setGroups(await services.engine.call("settings.list", { locale })),
    [services, locale],
  );
  useEffect(() => void read(), [read]);

  async function save(change: SettingChange): Promise<string | undefined> {
    const problems = await services.engine.call("settings.try", { locale, changes: [change] });
    const own = problems.filter(({ id }) => change.kind === "set" && id === change.id);
    if (own.length > 0) return own.map((problem) => problem.text).join(" ");
    if (!(await saveSettings(services, [change]))) return "";
    await read();
    setFault(problems.map((problem) => problem.text).join(" "));
    return undefined;
  }

  async function open(file: File | undefined): Promise<void> {
    if (!file) return;
    const settings = readSettingsFile(await file.text());
    if (!settings) return setFault(t("settings.badFile"));
    const found = differences(groups, settings, settingWords(locale).statuses);
    setFault(found.length === 0 ? t("settings.importSame") : "");
    if (found.length > 0) setOffered(found);
  }

  async function replace(chosen: readonly SettingDifference[]): Promise<void> {
    setOffered(undefined);
    const changes = chosen.map(({ change }) => change);
    const problems = await services.engine.call("settings.try", { locale, changes });
    if (problems.length > 0) return setFault(problems.map((problem) => problem.text).join(" "));
    if (!(await saveSettings(services, changes))) return;
    await read();
    notify(services, { kind: "done", key: "note.settingsSaved", data: {} });
  }

  const shown = matching(groups, text);
  return (
    <>
      <SubPageHead title={t("settings.title")} />
      <div className={styles.body}>
        <p className={styles.lead}>{t("settings.lead")}</p>
        <SearchField label={t("settings.search")} value={text} onSearch={setText} />
        {fault && <p role="alert">{fault}</p>}
      </div>
      {shown.map((group) => (
        <Group key={group.group} group={group} isOpen={text.trim() !== ""} onSave={save} />
      ))}
      <div className={styles.bar}>
        <Button onClick={() => download(settingsFileText(groups, locale))}>{t("settings.export")}</Button>
        <Button onClick={() => picker.current?.click()}>{t("settings.import")}</Button>
        <input
          ref={picker}
          type="file"
          accept=".json"
          hidden
          aria-label={t("settings.import")}
          onChange={(event) => {
            void open(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </div>
      <ImportDialog
        differences={offered}
        onReplace={() => offered && void replace(offered)}
        onClose={() => setOffered(undefined)}
      />
    </>
  );
}
