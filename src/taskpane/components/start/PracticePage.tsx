import { Button, Link } from "@fluentui/react-components";
import { CheckmarkCircleRegular, CircleRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { checkBook } from "../../../app/commands/checkBook";
import { selectCell } from "../../../app/commands/selectFinding";
import {
  insertPractice,
  isFound,
  plantedErrors,
  practiceSheetsIn,
  removePractice,
} from "../../../app/commands/start/practice";
import { closePage } from "../../../app/commands/view";
import type { Planted } from "../../../app/practice/ledger";
import { SubPageHead } from "../SubPageHead";
import { useApp, useServices } from "../useApp";
import { useStartStyles } from "./styles";
import { useStart } from "./useStart";

/** The planted errors, each with its cell and whether the check has found it. */
function Answers({ planted }: { readonly planted: readonly Planted[] }) {
  const styles = useStartStyles();
  const services = useServices();
  const t = useStart();
  const done = useApp((s) => s.check.done);
  const found = planted.map((one) => isFound(services.store.get(), one));
  return (
    <details>
      <summary>
        {t("practice.answers")}
        {done && <> {t("practice.found", { n: found.filter(Boolean).length, of: planted.length })}</>}
      </summary>
      <ul className={styles.answers}>
        {planted.map((one, at) => (
          <li key={at} className={styles.answer}>
            {found[at] ? (
              <CheckmarkCircleRegular className={styles.found} aria-label={t("practice.isFound")} />
            ) : (
              <CircleRegular className={styles.open} aria-label={t("practice.isOpen")} />
            )}
            <Link onClick={() => void selectCell(services, one)}>{one.cell}</Link>
            <span>{one.what}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const tries = ["practice.try1", "practice.try2", "practice.try3", "practice.try4", "practice.try5"] as const;

/** Practice on a made-up ledger with planted errors. */
export function PracticePage() {
  const styles = useStartStyles();
  const services = useServices();
  const t = useStart();
  const book = useApp((s) => s.book);
  const isBusy = useApp((s) => s.starting !== undefined);
  const [planted, setPlanted] = useState<readonly Planted[]>();
  const locale = useApp((s) => s.locale);
  useEffect(() => {
    void plantedErrors(services).then(setPlanted);
  }, [services, locale]);
  const isInserted = practiceSheetsIn({ book }).length > 0;
  const isEmpty = book.phase === "ready" && book.sheets.every(({ rows }) => rows === 0);
  return (
    <>
      <SubPageHead title={t("practice.title")} />
      <div className={styles.body}>
        <p className={styles.lead}>{t("practice.lead", { n: planted?.length ?? 0 })}</p>
        {isInserted ? (
          <>
            <h2 className={styles.heading}>{t("practice.try")}</h2>
            <ol className={styles.steps}>
              {tries.map((key) => (
                <li key={key}>{t(key)}</li>
              ))}
            </ol>
            <Button
              appearance="primary"
              className={styles.wide}
              onClick={() => {
                closePage(services);
                void checkBook(services);
              }}
            >
              {t("practice.check")}
            </Button>
            <Button className={styles.wide} disabled={isBusy} onClick={() => void removePractice(services)}>
              {t("practice.remove")}
            </Button>
            {planted && (
              <div className={styles.wide}>
                <Answers planted={planted} />
              </div>
            )}
          </>
        ) : (
          <>
            {!isEmpty && <p className={styles.small}>{t("practice.notEmpty")}</p>}
            <Button
              appearance="primary"
              className={styles.wide}
              disabled={isBusy || planted === undefined}
              onClick={() => void insertPractice(services)}
            >
              {t(isBusy ? "practice.busy" : "practice.insert")}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
