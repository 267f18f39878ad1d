import { Component, type ReactNode } from "react";
import { translator } from "../../i18n/ui";
import { localeOf } from "../../i18n/locale";

interface State {
  readonly error: Error | undefined;
}

/** Shows a bug of the pane in plain words; the workbook is not touched by one. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const t = translator(localeOf(document.documentElement.lang));
    return (
      <div role="alert">
        <h1>{t("app.crashed")}</h1>
        <p>{t("app.crashedBody")}</p>
        <button onClick={() => window.location.reload()}>{t("app.reload")}</button>
        <pre>{`${error.name}: ${error.message}`}</pre>
      </div>
    );
  }
}
