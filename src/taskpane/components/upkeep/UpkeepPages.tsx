import type { SubPage } from "../../../app/state";
import { ExplainPage } from "./ExplainPage";
import { FixesPage } from "./FixesPage";
import { HistoryPage } from "./HistoryPage";
import { LogPage } from "./LogPage";
import { RulePage } from "./RulePage";
import { SettingsPage } from "./SettingsPage";

/** Pages below the check: explaining, mending, what was remembered and changed, settings, the page of a rule. */
export default function UpkeepPages({ sub }: { readonly sub: SubPage }) {
  switch (sub.kind) {
    case "explain":
      return <ExplainPage key={sub.keys.join()} keys={sub.keys} />;
    case "fixes":
      return <FixesPage rule={sub.rule} />;
    case "history":
      return <HistoryPage />;
    case "log":
      return <LogPage />;
    case "settings":
      return <SettingsPage />;
    case "rule":
      return <RulePage code={sub.code} />;
    default:
      return null;
  }
}
