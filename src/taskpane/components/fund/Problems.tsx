import { makeStyles } from "@fluentui/react-components";
import { followLink } from "../../../app/commands/fund/navigate";
import type { FundProblem } from "../../../app/fund/types";
import { useServices } from "../useApp";
import { useFundStyles } from "./styles";

const useStyles = makeStyles({
  item: { padding: "4px 0" },
  links: { display: "flex", flexWrap: "wrap", gap: "0 12px" },
});

interface ProblemsProps {
  readonly title: string;
  readonly problems: readonly FundProblem[];
}

/** Entries that cannot be used as they stand, each with the cells it is about. */
export function Problems({ title, problems }: ProblemsProps) {
  const styles = useStyles();
  const shared = useFundStyles();
  const services = useServices();
  if (problems.length === 0) return null;
  return (
    <section className={shared.section}>
      <h2 className={shared.sectionTitle}>{title}</h2>
      <ul className={shared.list}>
        {problems.map(({ text, links }, index) => (
          <li key={`${index} ${text}`} className={styles.item}>
            <p className={shared.lead}>{text}</p>
            <div className={styles.links}>
              {links.map((link) => (
                <button
                  key={link.label}
                  className={shared.link}
                  onClick={() => void followLink(services, link)}
                >
                  {link.label}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
