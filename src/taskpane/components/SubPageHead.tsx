import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode } from "react";
import { closePage } from "../../app/commands/view";
import { useServices, useWords } from "./useApp";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "44px",
    padding: "0 12px 0 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, flex: 1, outline: "none", fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
});

interface SubPageHeadProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** Head of a page below a job: back, title, and what stands at the right. Escape goes back. */
export function SubPageHead({ title, children }: SubPageHeadProps) {
  const styles = useStyles();
  const services = useServices();
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" || (event.key === "ArrowLeft" && event.altKey)) closePage(services);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [services]);
  return (
    <div className={styles.head}>
      <Button
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={t("nav.back")}
        title={t("nav.back")}
        onClick={() => closePage(services)}
      />
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {children}
    </div>
  );
}
