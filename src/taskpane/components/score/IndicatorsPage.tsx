import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import { openScorePage, selectLink } from "../../../app/commands/score/navigate";
import type { IndicatorPart, StarPart } from "../../../app/score/receipt";
import { SubPageHead } from "../SubPageHead";
import { useServices } from "../useApp";
import { useScoreStyles } from "./styles";
import { useScore, useScoreWords } from "./useScore";

const useStyles = makeStyles({
  society: { fontSize: "12px", color: tokens.colorNeutralForeground2, maxWidth: "45%", textAlign: "right" },
  group: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    minHeight: "36px",
    alignItems: "center",
    margin: 0,
    padding: "0 16px",
    fontSize: "14px",
    fontWeight: 600,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  item: { padding: "8px 16px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "grid", gridTemplateColumns: "1fr auto", gap: "0 8px", alignItems: "baseline" },
  phrase: { marginTop: "2px" },
  facts: { display: "flex", flexWrap: "wrap", gap: "0 12px" },
});

function Item({
  part,
  star,
  society,
}: {
  readonly part: IndicatorPart;
  readonly star: string;
  readonly society: string;
}) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  const { id, name, phrase, points, fullMark, use, self } = part;
  return (
    <li className={styles.item}>
      <button
        className={mergeClasses(shared.plainButton, styles.line)}
        onClick={() => void openScorePage(services, { page: "receipt", society, star, indicator: id })}
      >
        <span>
          {id !== name && <span className={shared.address}>{id}</span>} {name}
        </span>
        <span className={shared.number}>
          {use === "notApplicable"
            ? t("notApplicable")
            : t("receipt.of", { points: points ?? t("missing"), full: fullMark })}
        </span>
      </button>
      {phrase !== "" && phrase !== name && (
        <div className={mergeClasses(shared.small, styles.phrase)}>{t("indicators.phrase", { phrase })}</div>
      )}
      {self && (
        <div className={mergeClasses(shared.small, styles.facts)}>
          <Link onClick={() => void selectLink(services, self.cell)}>{self.words}</Link>
          {self.evidence === "" ? (
            <span className={shared.warning}>{t("indicators.noEvidence")}</span>
          ) : (
            <span>
              <CheckmarkRegular aria-hidden /> {t("indicators.evidence", { evidence: self.evidence })}
            </span>
          )}
        </div>
      )}
    </li>
  );
}

function Group({ star, society }: { readonly star: StarPart; readonly society: string }) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const t = useScoreWords();
  return (
    <section>
      <h2 className={styles.group}>
        <span>{star.name}</span>
        <span className={shared.number}>{star.score ?? t("missing")}</span>
      </h2>
      <ul className={shared.list}>
        {star.indicators.map((part) => (
          <Item key={part.id} part={part} star={star.id} society={society} />
        ))}
      </ul>
    </section>
  );
}

/** 逐项指标: every indicator of a society with its points, the words of the policy, the self-score and the evidence. */
export function IndicatorsPage({ society }: { readonly society: string }) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const t = useScoreWords();
  const receipt = useScore((s) => s.pages.receipt);
  return (
    <>
      <SubPageHead title={t("page.indicators")}>
        <span className={styles.society}>{society}</span>
      </SubPageHead>
      {receipt?.society === society ? (
        receipt.stars.map((star) => <Group key={star.id} star={star} society={society} />)
      ) : (
        <div className={shared.head}>{t("receipt.none")}</div>
      )}
    </>
  );
}
