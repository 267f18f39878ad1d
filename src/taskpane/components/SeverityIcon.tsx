import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { DismissCircleFilled, LightbulbFilled, WarningFilled } from "@fluentui/react-icons";
import type { Severity } from "../../core/lint/types";

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: "16px", display: "inline-flex" },
  error: { color: "var(--sevError)" },
  warning: { color: "var(--sevWarning)" },
  info: { color: "var(--sevInfo)" },
});

const icons = { error: DismissCircleFilled, warning: WarningFilled, info: LightbulbFilled };

/** Shape and colour of a severity; the word stands beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = icons[severity];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[severity])} />;
}

export const useSeverityText = makeStyles({
  error: { color: "var(--sevError)" },
  warning: { color: "var(--sevWarning)" },
  info: { color: "var(--sevInfo)" },
});
