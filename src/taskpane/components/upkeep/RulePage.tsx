import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { PageBlock, RulePage as Page, RulePages } from "../../../app/help/rulePage";
import type { Locale } from "../../../i18n/locale";
import { SubPageHead } from "../SubPageHead";
import { useApp } from "../useApp";
import { usePageStyles } from "./styles";
import { useUpkeep } from "./useUpkeep";

const useStyles = makeStyles({
  heading: { margin: "14px 0 2px", fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  list: { margin: 0, paddingLeft: "22px" },
  scroll: { overflowX: "auto", margin: "6px 0" },
  table: { borderCollapse: "collapse", fontSize: "12px", lineHeight: "16px", whiteSpace: "nowrap" },
  cell: { padding: "3px 6px", border: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: "left" },
});

const pages = new Map<Locale, Promise<RulePages>>();

/** Pages of the rules in a language, fetched once. */
function pagesOf(locale: Locale): Promise<RulePages> {
  const known = pages.get(locale);
  if (known) return known;
  const fetched = fetch(`help/rules.${locale}.json`).then((answer) => {
    if (!answer.ok) throw new Error(`no pages of rules: ${answer.status}`);
    return answer.json() as Promise<RulePages>;
  });
  fetched.catch(() => pages.delete(locale));
  pages.set(locale, fetched);
  return fetched;
}

function Block({ block }: { readonly block: PageBlock }) {
  const styles = useStyles();
  switch (block.kind) {
    case "heading":
      return <h2 className={styles.heading}>{block.text}</h2>;
    case "text":
      return <p>{block.text}</p>;
    case "list":
      return (
        <ul className={styles.list}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "table":
      return (
        <div className={styles.scroll} tabIndex={0} role="group">
          <table className={styles.table}>
            <thead>
              <tr>
                {block.head.map((cell, index) => (
                  <th key={index} className={styles.cell}>
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => (
                    <td key={column} className={styles.cell}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

/** What a rule checks, why, its clause, examples reported and not reported, and what to do. */
export function RulePage({ code }: { readonly code: string }) {
  const styles = usePageStyles();
  const t = useUpkeep();
  const locale = useApp((s) => s.locale);
  const [page, setPage] = useState<Page | "missing" | undefined>();
  useEffect(() => {
    let isOpen = true;
    pagesOf(locale).then(
      (all) => isOpen && setPage(all[code] ?? "missing"),
      () => isOpen && setPage("missing"),
    );
    return () => {
      isOpen = false;
    };
  }, [locale, code]);
  if (page === undefined) return <SubPageHead title={code} />;
  if (page === "missing") {
    return (
      <>
        <SubPageHead title={code} />
        <div className={styles.empty}>{t("rule.missing")}</div>
      </>
    );
  }
  return (
    <>
      <SubPageHead title={page.title}>
        <span className={styles.code}>{code}</span>
      </SubPageHead>
      <div className={styles.body}>
        {page.blocks.map((block, index) => (
          <Block key={index} block={block} />
        ))}
      </div>
    </>
  );
}
