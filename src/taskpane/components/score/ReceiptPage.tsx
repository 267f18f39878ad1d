import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular, CopyRegular } from "@fluentui/react-icons";
import { copyReceipt } from "../../../app/commands/score/copyReceipt";
import { followSelection, openScorePage, selectLink } from "../../../app/commands/score/navigate";
import type { ReceiptView, StarPart } from "../../../app/score/receipt";
import { SubPageHead } from "../SubPageHead";
import { useServices } from "../useApp";
import { IndicatorDetail, StarDetail } from "./ReceiptParts";
import { useScoreStyles } from "./styles";
import { useListening, useScore, useScoreWords } from "./useScore";

const useStyles = makeStyles({
  society: { fontSize: "12px", color: tokens.colorNeutralForeground2, textAlign: "right", maxWidth: "45%" },
  figure: {
    display: "flex",
    alignItems: "baseline",
    flexWrap: "wrap",
    gap: "2px 10px",
    padding: "14px 16px 0",
  },
  total: { fontSize: "28px", lineHeight: "36px", fontWeight: 600, fontVariantNumeric: "tabular-nums" },
  link: { marginLeft: "auto" },
  words: { margin: "2px 16px 8px", lineHeight: "20px" },
  columns: {
    display: "grid",
    gridTemplateColumns: "20px 1fr 48px 64px",
    gap: "0 6px",
    alignItems: "center",
    padding: "0 16px",
  },
  heading: {
    fontSize: "12px",
    lineHeight: "16px",
    paddingBottom: "4px",
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { minHeight: "36px" },
  open: { fontWeight: 600 },
  inside: {
    margin: "0 16px 8px 36px",
    paddingLeft: "10px",
    borderLeft: `3px solid ${tokens.colorBrandStroke2}`,
  },
  bar: {
    display: "flex",
    gap: "8px",
    padding: "10px 16px",
    position: "sticky",
    bottom: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface ReceiptPageProps {
  readonly society: string;
  readonly star: string | undefined;
  readonly indicator: string | undefined;
}

function Figure({ receipt }: { readonly receipt: ReceiptView }) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  const { total, rank, won, cell } = receipt;
  const parts = [
    t("result.total"),
    ...(rank === undefined ? [] : [t("receipt.rank", { rank })]),
    ...(won === undefined ? [] : [t("receipt.won", { n: won })]),
  ];
  return (
    <div className={styles.figure}>
      <span className={styles.total}>{total ?? t("missing")}</span>
      <span className={shared.small}>{parts.join(" · ")}</span>
      {cell && (
        <Link
          className={mergeClasses(shared.address, styles.link)}
          onClick={() => void selectLink(services, cell)}
        >
          {`${cell.sheet}!${cell.text}`}
        </Link>
      )}
    </div>
  );
}

function Star({
  star,
  isOpen,
  indicator,
  onToggle,
  onIndicator,
}: {
  readonly star: StarPart;
  readonly isOpen: boolean;
  readonly indicator: string | undefined;
  readonly onToggle: () => void;
  readonly onIndicator: (id: string | undefined) => void;
}) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const t = useScoreWords();
  const score = star.score ?? t("missing");
  return (
    <li>
      <button
        className={mergeClasses(shared.plainButton, styles.columns, styles.row, isOpen && styles.open)}
        aria-expanded={isOpen}
        aria-label={t(star.isBelow ? "receipt.starBelow" : "receipt.star", {
          star: star.name,
          score,
          weight: star.weight,
        })}
        onClick={onToggle}
      >
        {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        <span>{star.name}</span>
        <span className={mergeClasses(shared.number, shared.small)}>{star.weight}</span>
        <span className={shared.number}>
          {star.isBelow && "▼ "}
          {score}
        </span>
      </button>
      {isOpen && (
        <div className={styles.inside}>
          {star.isWhole && star.indicators[0] ? (
            <IndicatorDetail part={star.indicators[0]} />
          ) : (
            <StarDetail star={star} indicator={indicator} onIndicator={onIndicator} />
          )}
        </div>
      )}
    </li>
  );
}

/** 得分依据: why a society has the score it has, down to the cells of the judges; follows the selection in the workbook. */
export function ReceiptPage({ society, star: openStar, indicator }: ReceiptPageProps) {
  const styles = useStyles();
  const shared = useScoreStyles();
  const services = useServices();
  const t = useScoreWords();
  const receipt = useScore((s) => s.pages.receipt);
  const show = (star: string | undefined, one: string | undefined): void =>
    void openScorePage(services, { page: "receipt", society, star, indicator: one });

  useListening(followSelection);
  const isThis = receipt?.society === society;
  return (
    <>
      <SubPageHead title={t("page.receipt")}>
        <span className={styles.society}>{society}</span>
      </SubPageHead>
      {!isThis || !receipt ? (
        <div className={shared.head}>{t("receipt.none")}</div>
      ) : (
        <>
          <Figure receipt={receipt} />
          <p className={styles.words}>{receipt.words}</p>
          {receipt.notes.map((note) => (
            <p key={note} className={styles.words}>
              {note}
            </p>
          ))}
          <div className={mergeClasses(styles.columns, styles.heading)} aria-hidden>
            <span />
            <span>{t("receipt.item")}</span>
            <span className={shared.number}>{t("receipt.weight")}</span>
            <span className={shared.number}>{t("column.points")}</span>
          </div>
          <ul className={shared.list}>
            {receipt.stars.map((star) => (
              <Star
                key={star.id}
                star={star}
                isOpen={star.id === openStar}
                indicator={indicator}
                onToggle={() => show(star.id === openStar ? undefined : star.id, undefined)}
                onIndicator={(id) => show(star.id, id)}
              />
            ))}
          </ul>
          <p className={shared.basis}>
            <b>{t("basis")}</b> {receipt.basis}
          </p>
          <div className={styles.bar}>
            <Button className={shared.grow} icon={<CopyRegular />} onClick={() => void copyReceipt(services)}>
              {t("receipt.copy")}
            </Button>
            <Button
              className={shared.grow}
              onClick={() => void openScorePage(services, { page: "indicators", society })}
            >
              {t("receipt.indicators", {
                n: receipt.stars.reduce((sum, { indicators }) => sum + indicators.length, 0),
              })}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
