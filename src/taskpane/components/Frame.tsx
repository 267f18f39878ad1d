import { FluentProvider, makeStaticStyles, makeStyles } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore, type ReactNode } from "react";
import { darkTheme, lightTheme } from "../theme";
import { ErrorBoundary } from "./ErrorBoundary";
import { useApp } from "./useApp";

const useGlobal = makeStaticStyles({
  "html, body, #root": { margin: 0, padding: 0, height: "100%" },
  body: { overflow: "hidden" },
});

const useStyles = makeStyles({
  said: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

const dark = window.matchMedia("(prefers-color-scheme: dark)");
const watchDark = (listener: () => void): (() => void) => {
  dark.addEventListener("change", listener);
  return () => dark.removeEventListener("change", listener);
};

function usePaneTheme(): typeof lightTheme {
  const choice = useApp((s) => s.theme);
  const isDark = useSyncExternalStore(watchDark, () => dark.matches);
  return choice === "dark" || (choice === "auto" && isDark) ? darkTheme : lightTheme;
}

/** One sentence at a time for screen readers. */
function Announcer() {
  const styles = useStyles();
  const { text, count } = useApp((s) => s.said);
  return (
    <div className={styles.said} aria-live="polite" role="status">
      {text}
      {count % 2 === 0 ? "" : "\u00a0"}
    </div>
  );
}

/** What every page stands in: theme, language, and what is said to screen readers. */
export function Frame({ children }: { readonly children: ReactNode }) {
  useGlobal();
  const theme = usePaneTheme();
  const locale = useApp((s) => s.locale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === darkTheme ? "dark" : "light";
  }, [theme]);
  return (
    <FluentProvider theme={theme}>
      <ErrorBoundary>
        {children}
        <Announcer />
      </ErrorBoundary>
    </FluentProvider>
  );
}
