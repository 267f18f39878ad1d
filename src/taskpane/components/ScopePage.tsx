import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { FINDINGS_A_RULE } from "../../app/commands/checkBook";
import { openPage } from "../../app/commands/view";
import {
  causeName,
  causeOrder,
  uncheckedRules,
  unusedRules,
  usedRules,
  whyText,
  type UncheckedRule,
} from "../../report/unchecked";
import { SubPageHead } from "./SubPageHead";
import { useApp, useServices, useWords } from "./useApp";

const useStyles = makeStyles({
  lead: { padding: "12px 16px", color: tokens.colorNeutralForeground2, fontSize: "12px", lineHeight: "16px" },
  cause: {
    margin: 0,
    display: "flex",
    justifyContent: "space-between",
    padding: "6px 16px",
    fontSize: "12px",
    lineHeight: "18px",
    fontWeight: 600,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  rule: { padding: "8px 16px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { display: "flex", justifyContent: "space-between" },
  code: { color: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyMonospace, fontSize: "12px" },
  why: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
});

function RuleItem({ rule }: { readonly rule: UncheckedRule }) {
  const styles = useStyles();
  const services = useServices();
  const t = useWords();
  const locale = useApp((s) => s.locale);
  const book = useApp((s) => s.book);
  const tables = book.phase === "ready" ? book.summaries.flatMap((one) => one.tables) : [];
  const missing = rule.whys.find(({ id }) => id === "missingColumn");
  const sheet = missing?.data["sheet"];
  const table = tables.find(({ id }) => sheet !== undefined && id.startsWith(`${sheet}#`));
  return (
    <div className={styles.rule}>
      <div className={styles.name}>
        <span>{rule.name}</span>
        <span className={styles.code}>{rule.code}</span>
      </div>
      {rule.whys.map((why) => (
        <div key={JSON.stringify(why)} className={styles.why}>
          {whyText(why, locale)}
        </div>
      ))}
      {table && (
        <Link onClick={() => openPage(services, { kind: "mapping", tableId: table.id })}>
          {t("scope.assign")}
        </Link>
      )}
    </div>
  );
}

function Cause({
  cause,
  rules,
}: {
  readonly cause: UncheckedRule["cause"];
  readonly rules: readonly UncheckedRule[];
}) {
  const styles = useStyles();
  const locale = useApp((s) => s.locale);
  if (rules.length === 0) return null;
  return (
    <section>
      <h2 className={styles.cause}>
        <span>{causeName(cause, locale)}</span>
        <span>{rules.length}</span>
      </h2>
      {rules.map((rule) => (
        <RuleItem key={rule.code} rule={rule} />
      ))}
    </section>
  );
}

/** Rules for tables that the workbook does not have, closed to begin with: nothing is missing of what is there. */
function Unused({ rules }: { readonly rules: readonly UncheckedRule[] }) {
  const styles = useStyles();
  const locale = useApp((s) => s.locale);
  return (
    <details>
      <summary className={styles.cause}>
        <span>{causeName("unused", locale)}</span>
        <span>{rules.length}</span>
      </summary>
      {rules.map((rule) => (
        <RuleItem key={rule.code} rule={rule} />
      ))}
    </details>
  );
}

/** The rules that were not, or only partly, run, by cause, each with its remedy. */
export default function ScopePage() {
  const styles = useStyles();
  const t = useWords();
  const statuses = useApp((s) => s.check.done?.outcome.statuses) ?? [];
  const unchecked = uncheckedRules(statuses, FINDINGS_A_RULE);
  const of = usedRules(statuses, FINDINGS_A_RULE);
  const unused = unusedRules(statuses, FINDINGS_A_RULE);
  return (
    <>
      <SubPageHead title={t("scope.title")}>
        <span>{t("scope.position", { done: of - unchecked.length, of })}</span>
      </SubPageHead>
      <div className={styles.lead}>{unchecked.length === 0 ? t("scope.all", { of }) : t("scope.lead")}</div>
      {causeOrder.map((cause) => (
        <Cause key={cause} cause={cause} rules={unchecked.filter((rule) => rule.cause === cause)} />
      ))}
      {unused.length > 0 && <Unused rules={unused} />}
    </>
  );
}
