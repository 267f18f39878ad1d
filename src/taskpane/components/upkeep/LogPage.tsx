import { Button, Link } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { undoAction, undoCell } from "../../../app/commands/changes/applyFixes";
import { selectCell } from "../../../app/commands/selectFinding";
import { actionsOf, type LogAction, type LogEntry } from "../../../app/changes/log";
import { openLog } from "../../../app/changes/openLog";
import { notifyHost } from "../../../app/services";
import { cellName } from "../../../core/text";
import { SubPageHead } from "../SubPageHead";
import { useServices } from "../useApp";
import { usePageStyles } from "./styles";
import { useUpkeep } from "./useUpkeep";

interface Undo {
  readonly isBusy: boolean;
  readonly run: (step: () => Promise<void>) => void;
}

function Cell({ entry, undo }: { readonly entry: LogEntry; readonly undo: Undo }) {
  const styles = usePageStyles();
  const services = useServices();
  const t = useUpkeep();
  const shown = (value: LogEntry["from"]): string =>
    value === "" || value === null ? t("log.blank") : String(value);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <Link
          onClick={() => void selectCell(services, entry)}
        >{`${entry.sheet}!${cellName(entry.row, entry.column)}`}</Link>
        <span>
          <span className={styles.old}>{shown(entry.from)}</span>
          {" → "}
          <span className={styles.now}>{shown(entry.to)}</span>
        </span>
      </div>
      {entry.state === "returned" ? (
        <span className={styles.small}>{t("log.undone")}</span>
      ) : (
        <Link disabled={undo.isBusy} onClick={() => undo.run(() => undoCell(services, entry))}>
          {t("log.undoCell")}
        </Link>
      )}
    </li>
  );
}

function Action({ action, undo }: { readonly action: LogAction; readonly undo: Undo }) {
  const styles = usePageStyles();
  const services = useServices();
  const t = useUpkeep();
  const isUndone = action.entries.every((entry) => entry.state === "returned");
  return (
    <div className={styles.item}>
      <div className={styles.line}>
        <span className={styles.grow}>
          <div>{action.what}</div>
          <div className={styles.small}>{action.time}</div>
        </span>
        {isUndone ? (
          <span className={styles.small}>{t("log.undone")}</span>
        ) : (
          <Button
            size="small"
            disabled={undo.isBusy}
            onClick={() => undo.run(() => undoAction(services, action.action))}
          >
            {t("log.undo")}
          </Button>
        )}
      </div>
      <details>
        <summary className={styles.small}>{t("settings.count", { n: action.entries.length })}</summary>
        <ul className={styles.list}>
          {action.entries.map((entry) => (
            <Cell key={`${entry.sheet}!${entry.row}/${entry.column}`} entry={entry} undo={undo} />
          ))}
        </ul>
      </details>
    </div>
  );
}

/** Every cell the tool has changed, newest first, each to be put back. */
export function LogPage() {
  const styles = usePageStyles();
  const services = useServices();
  const t = useUpkeep();
  const [actions, setActions] = useState<readonly LogAction[] | undefined>();
  const [isBusy, setIsBusy] = useState(false);
  const read = useCallback(async () => {
    const log = await openLog(services);
    if (log.ok) setActions(actionsOf(log.value));
    else notifyHost(services, log.error);
  }, [services]);
  useEffect(() => void read(), [read]);
  const run = (step: () => Promise<void>): void => {
    setIsBusy(true);
    void step()
      .then(read)
      .finally(() => setIsBusy(false));
  };
  return (
    <>
      <SubPageHead title={t("log.title")} />
      {actions?.length === 0 && <div className={styles.empty}>{t("log.none")}</div>}
      {actions?.map((action) => (
        <Action key={action.action} action={action} undo={{ isBusy, run }} />
      ))}
    </>
  );
}
