import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SocietyAward, SocietyYear } from "../../../app/fund/society";
import { SubPageHead } from "../SubPageHead";
import { Execution } from "./Bars";
import { Link } from "./Links";
import { Reading } from "./Reading";
import { StateIcon } from "./StateIcon";
import { useFundStyles } from "./styles";
import { useFund, useFundWords } from "./useFund";

const useStyles = makeStyles({
  year: {
    display: "grid",
    gridTemplateColumns: "16px 1fr auto",
    gap: "0 6px",
    alignItems: "center",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    lineHeight: "20px",
  },
  under: { gridColumn: "2 / 4" },
  title: { whiteSpace: "nowrap" },
});

function Year({ year }: { readonly year: SocietyYear }) {
  const styles = useStyles();
  const shared = useFundStyles();
  const t = useFundWords();
  return (
    <li className={styles.year}>
      <StateIcon state={year.state} />
      <span>
        <strong>{year.year}</strong> {year.nth} · {year.stateName}
      </span>
      <span className={shared.number}>{year.due}</span>
      <div className={styles.under}>
        <p className={shared.small}>
          {[year.plan && `${t("society.plan")} ${year.plan}`, year.why].filter(Boolean).join(" · ")}
        </p>
        {year.release && (
          <p className={shared.small}>
            <strong>{t("view.released")}</strong>
            {year.release}
          </p>
        )}
        {year.link && <Link link={year.link} />}
      </div>
    </li>
  );
}

function Award({ award }: { readonly award: SocietyAward }) {
  const styles = useStyles();
  const shared = useFundStyles();
  return (
    <section className={shared.section}>
      <h2 className={shared.sectionTitle}>
        {award.head} ·{" "}
        <span className={mergeClasses(styles.title, award.isRevoked ? shared.error : shared.good)}>
          {award.title}
        </span>
      </h2>
      <ol className={shared.list} aria-label={award.caption}>
        {award.years.map((year) => (
          <Year key={year.year} year={year} />
        ))}
      </ol>
      <p className={shared.lead}>{award.money}</p>
      <Execution award={award.execution} />
      <Link link={award.source} />
    </section>
  );
}

/** 学会资金页: the awards of one society, year by year, with what was paid and spent. */
export function SocietyPage() {
  const shared = useFundStyles();
  const t = useFundWords();
  const society = useFund((s) => s.pages.society);
  const isLoaded = useFund((s) => s.loaded === "society");
  if (!isLoaded) return <Reading title={t("view.reading")} />;
  if (!society)
    return (
      <>
        <SubPageHead title={t("society.gone")} />
        <p className={shared.body}>{t("society.gone")}</p>
      </>
    );
  return (
    <>
      <SubPageHead title={society.name} />
      {society.awards.map((award) => (
        <Award key={award.id} award={award} />
      ))}
    </>
  );
}
