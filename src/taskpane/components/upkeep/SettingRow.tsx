import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ListedSetting, SettingChange } from "../../../app/settings/calls";
import { translator } from "../../../i18n/ui";
import { useApp } from "../useApp";
import { usePageStyles } from "./styles";
import { useUpkeep } from "./useUpkeep";

const useStyles = makeStyles({
  row: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "1fr auto",
    gap: "0 8px",
    padding: "6px 16px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  value: { textAlign: "right", overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  wait: { color: "var(--sevWarning)", fontSize: "12px" },
  sure: { color: "var(--sevGood)", fontSize: "12px" },
  source: {
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  form: {
    padding: "8px 16px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface SettingRowProps {
  readonly setting: ListedSetting;
  readonly statusWords: Readonly<Record<ListedSetting["status"], string>>;
  /** Writes the change; gives what is wrong with it. */
  readonly onSave: (change: SettingChange) => Promise<string | undefined>;
}

const tones = { toConfirm: "wait", reference: "source", confirmed: "sure" } as const;

const textOfValue = (value: ListedSetting["value"]): string => (value === null ? "" : String(value));

function Form({ setting, statusWords, onSave, onClose }: SettingRowProps & { readonly onClose: () => void }) {
  const styles = useStyles();
  const page = usePageStyles();
  const t = useUpkeep();
  const [value, setValue] = useState(textOfValue(setting.value));
  const [source, setSource] = useState(setting.source);
  const [status, setStatus] = useState(setting.status);
  const [fault, setFault] = useState<string | undefined>();
  async function save(): Promise<void> {
    if (status === "confirmed" && source.trim() === "") return setFault(t("settings.sourceMissing"));
    const text = value.trim();
    const typed = text !== "" && Number.isFinite(Number(text)) && !/^0\d/.test(text) ? Number(text) : text;
    const wrong = await onSave({
      kind: "set",
      id: setting.id,
      value: typed,
      status: statusWords[status],
      source: source.trim(),
    });
    if (wrong === undefined) onClose();
    else setFault(wrong);
  }
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={setting.name}
        {...(fault === undefined ? {} : { validationState: "error" as const, validationMessage: fault })}
      >
        {setting.choices ? (
          <Select value={value} onChange={(_, data) => setValue(data.value)}>
            {setting.choices.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </Select>
        ) : (
          <Input autoFocus value={value} onChange={(_, data) => setValue(data.value)} />
        )}
      </Field>
      <Field label={t("settings.source")}>
        <Input value={source} onChange={(_, data) => setSource(data.value)} />
      </Field>
      <Field label={t("settings.confirm")}>
        <Select value={status} onChange={(_, data) => setStatus(data.value as ListedSetting["status"])}>
          {(Object.keys(statusWords) as ListedSetting["status"][]).map((one) => (
            <option key={one} value={one}>
              {statusWords[one]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={page.bar}>
        <Button type="submit" appearance="primary">
          {t("settings.save")}
        </Button>
        <Button onClick={onClose}>{t("upkeep.cancel")}</Button>
      </div>
    </form>
  );
}

/** One setting: its value, whether it was confirmed, where it comes from; opens to be changed in place. */
export function SettingRow(props: SettingRowProps) {
  const { setting, statusWords } = props;
  const styles = useStyles();
  const t = useUpkeep();
  const locale = useApp((s) => s.locale);
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <Form {...props} onClose={() => setIsOpen(false)} />;
  const value = textOfValue(setting.value);
  return (
    <button
      className={styles.row}
      aria-label={[setting.name, value || t("settings.blank"), statusWords[setting.status]].join(
        translator(locale)("list.comma"),
      )}
      onClick={() => setIsOpen(true)}
    >
      <span>{setting.name}</span>
      <span className={styles.value}>{value || t("settings.blank")}</span>
      <span className={styles.source}>{setting.source}</span>
      <span className={styles[tones[setting.status]]}>{statusWords[setting.status]}</span>
    </button>
  );
}
