import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular, LocationRegular } from "@fluentui/react-icons";
import type { CheckedFinding, EvidenceRow } from "../../app/engine/types";
import { openPage } from "../../app/commands/view";
import { selectCell, stepFinding } from "../../app/commands/selectFinding";
import { findingsOf, isStale, visibleGroups } from "../../app/findings";
import { isoOf } from "../../core/day";
import { cellName } from "../../core/text";
import { amountText } from "../../i18n/numbers";
import { SeverityIcon, useSeverityText } from "./SeverityIcon";
import { SubPageHead } from "./SubPageHead";
import { useUpkeep } from "./upkeep/useUpkeep";
import { useApp, useServices, useWords } from "./useApp";

const useStyles = makeStyles({
  body: { padding: "10px 16px 72px" },
  line: { display: "flex", alignItems: "center", gap: "6px", fontWeight: 600 },
  code: {
    marginLeft: "auto",
    color: tokens.colorNeutralForeground2,
    fontWeight: 400,
    fontFamily: tokens.fontFamilyMonospace,
  },
  heading: {
    margin: "14px 0 2px",
    fontSize: "12px",
    lineHeight: "16px",
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
  },
  text: { margin: 0, textWrap: "pretty", overflowWrap: "anywhere" },
  quote: { margin: "0 0 4px", color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  steps: { margin: 0, paddingLeft: "22px" },
  table: {
    width: "100%",
    marginTop: "8px",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: "12px",
    lineHeight: "16px",
  },
  th: {
    textAlign: "left",
    fontWeight: 600,
    padding: "6px 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  td: {
    padding: "7px 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  own: { backgroundColor: tokens.colorNeutralBackground2, fontWeight: 600 },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  address: { fontFamily: tokens.fontFamilyMonospace },
  bar: {
    position: "fixed",
    left: 0,
    right: 0,
    bottom: 0,
    display: "flex",
    gap: "8px",
    padding: "10px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  primary: { flex: 1 },
  stale: { color: "var(--sevWarning)", fontSize: "12px" },
});

const widths = ["15%", "25%", "36%", "24%"];

function Evidence({ finding }: { readonly finding: CheckedFinding }) {
  const styles = useStyles();
  const services = useServices();
  const t = useWords();
  const { evidence } = finding.facts;
  const isTable = evidence.some(({ day, payee, amountFen }) => day ?? payee ?? amountFen);
  if (!isTable) return null;
  const address = ({ sheet, row, column }: EvidenceRow): string =>
    sheet === finding.at.sheet ? cellName(row, column) : `${sheet}!${cellName(row, column)}`;
  const rest = finding.cells.length - evidence.length;
  return (
    <>
      <table className={styles.table}>
        <colgroup>
          {widths.map((width) => (
            <col key={width} width={width} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th className={styles.th}>{t("detail.cell")}</th>
            <th className={styles.th}>{t("detail.date")}</th>
            <th className={styles.th}>{t("detail.payee")}</th>
            <th className={mergeClasses(styles.th, styles.number)}>{t("detail.amount")}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map((row, index) => (
            <tr key={address(row)} className={index === 0 ? styles.own : undefined}>
              <td className={styles.td}>
                <Link
                  inline
                  className={styles.address}
                  title={address(row)}
                  onClick={() => void selectCell(services, row)}
                >
                  {address(row)}
                </Link>
              </td>
              <td className={styles.td}>{row.day === undefined ? "" : isoOf(row.day)}</td>
              <td className={styles.td} title={row.payee}>
                {row.payee}
              </td>
              <td className={mergeClasses(styles.td, styles.number)}>
                {row.amountFen === undefined ? "" : amountText(row.amountFen)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <div className={styles.quote}>{t("detail.moreCells", { n: rest })}</div>}
    </>
  );
}

function Gone() {
  const styles = useStyles();
  const t = useWords();
  return (
    <>
      <SubPageHead title={t("detail.problem")} />
      <div className={styles.body}>{t("detail.gone")}</div>
    </>
  );
}

/** One finding in full: what, why, what to do, and the rows it rests on. */
export default function FindingDetail({ findingKey }: { readonly findingKey: string }) {
  const styles = useStyles();
  const severityText = useSeverityText();
  const services = useServices();
  const t = useWords();
  const u = useUpkeep();
  const finding = useApp((s) => findingsOf(s).find((one) => one.key === findingKey));
  const groups = useApp(visibleGroups);
  const isOld = useApp((s) => (finding && s.check.done ? isStale(finding, s.check.done) : false));
  if (!finding) return <Gone />;
  const { words } = finding;
  const shown = groups.flatMap((group) => group.findings);
  const at = shown.findIndex((one) => one.key === findingKey) + 1;
  return (
    <>
      <SubPageHead title={words.name}>
        <span>{t("nav.position", { at, of: shown.length })}</span>
        <Button
          appearance="subtle"
          icon={<ChevronUpRegular />}
          aria-label={t("nav.previous")}
          title={t("nav.previous")}
          onClick={() => void stepFinding(services, -1)}
        />
        <Button
          appearance="subtle"
          icon={<ChevronDownRegular />}
          aria-label={t("nav.next")}
          title={t("nav.next")}
          onClick={() => void stepFinding(services, 1)}
        />
      </SubPageHead>
      <div className={styles.body}>
        <div className={styles.line}>
          <SeverityIcon severity={finding.severity} />
          <span className={severityText[finding.severity]}>{t(`sev.${finding.severity}`)}</span>
          {isOld && <span className={styles.stale}>{t("list.stale")}</span>}
          <span className={styles.code}>{words.code}</span>
        </div>
        {isOld && <div className={styles.stale}>{t("detail.staleBody")}</div>}
        <h2 className={styles.heading}>{t("detail.problem")}</h2>
        <p className={styles.text}>{words.problem}</p>
        <Evidence finding={finding} />
        <h2 className={styles.heading}>{t("detail.basis")}</h2>
        {words.basis.map((basis) => (
          <p key={basis} className={styles.quote}>
            {basis}
          </p>
        ))}
        <h2 className={styles.heading}>{t("detail.action")}</h2>
        <ol className={styles.steps}>
          {words.action.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          <Link onClick={() => openPage(services, { kind: "rule", code: finding.code })}>
            {u("rule.act")}
          </Link>
        </p>
      </div>
      <div className={styles.bar}>
        <Button
          appearance="primary"
          className={styles.primary}
          icon={<LocationRegular />}
          onClick={() => void selectCell(services, finding.at)}
        >
          {t("detail.select", { address: words.address })}
        </Button>
        {finding.fix && (
          <Button onClick={() => openPage(services, { kind: "fixes", rule: finding.rule })}>
            {u("fix.act")}
          </Button>
        )}
        <Button onClick={() => openPage(services, { kind: "explain", keys: [finding.key] })}>
          {u("explain.act")}
        </Button>
      </div>
    </>
  );
}
