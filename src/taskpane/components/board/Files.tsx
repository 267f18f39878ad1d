import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useRef, type ChangeEvent } from "react";
import { addFile, removeFile } from "../../../app/commands/board/choose";
import { useServices } from "../useApp";
import { useBoardStyles } from "./styles";
import { useBoard, useBoardWords } from "./useBoard";

/** Other workbooks whose results are looked at too; they are read on this computer. */
export default function Files() {
  const styles = useBoardStyles();
  const services = useServices();
  const t = useBoardWords();
  const input = useRef<HTMLInputElement>(null);
  const files = useBoard((b) => b.files);
  const refused = useBoard((b) => b.refusedFile);
  const isBusy = useBoard((b) => b.busy !== undefined);
  async function take(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = "";
    for (const file of chosen) await addFile(services, file.name, await file.arrayBuffer());
  }
  return (
    <div className={styles.section}>
      {files.length > 0 && <p className={styles.title}>{t("files.title")}</p>}
      {files.map(({ name, rows }) => (
        <div key={name}>
          {t("files.one", { name, rows })}
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t("files.remove", { name })}
            onClick={() => void removeFile(services, name)}
          />
        </div>
      ))}
      {refused !== undefined && <p role="alert">{t("files.refused", { name: refused })}</p>}
      <input
        ref={input}
        hidden
        type="file"
        multiple
        accept=".xlsx,.xlsm,.xls,.csv"
        data-board-files
        onChange={(event) => void take(event)}
      />
      <Button size="small" disabled={isBusy} onClick={() => input.current?.click()}>
        {t("menu.addFile")}
      </Button>
    </div>
  );
}
