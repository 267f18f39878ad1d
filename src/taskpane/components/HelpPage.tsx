import { makeStyles, tokens } from "@fluentui/react-components";
import { chooseLocale, chooseTheme } from "../../app/commands/view";
import type { ThemeChoice } from "../../app/state";
import { locales, type Locale } from "../../i18n/locale";
import { SubPageHead } from "./SubPageHead";
import { useApp, useServices, useWords } from "./useApp";
import { Examination } from "./upkeep/Examination";
import { RemoveTraces } from "./upkeep/RemoveTraces";
import { useVersion } from "./version";

const useStyles = makeStyles({
  body: { padding: "4px 16px 16px" },
  heading: { margin: "14px 0 2px", fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  list: { margin: 0, paddingLeft: "22px" },
  field: { display: "flex", alignItems: "center", gap: "8px", margin: "8px 0" },
  select: {
    font: "inherit",
    padding: "4px 6px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2 },
});

const localeNames: Readonly<Record<Locale, string>> = { "zh-CN": "中文", en: "English" };

/** How it works, keys, language, appearance, version. */
export default function HelpPage() {
  const styles = useStyles();
  const services = useServices();
  const t = useWords();
  const locale = useApp((s) => s.locale);
  const theme = useApp((s) => s.theme);
  const version = useVersion();
  const themes: readonly [ThemeChoice, string][] = [
    ["auto", t("help.themeAuto")],
    ["light", t("help.themeLight")],
    ["dark", t("help.themeDark")],
  ];
  return (
    <>
      <SubPageHead title={t("help.title")} />
      <div className={styles.body}>
        <h2 className={styles.heading}>{t("help.how")}</h2>
        <ol className={styles.list}>
          <li>{t("help.how1")}</li>
          <li>{t("help.how2")}</li>
          <li>{t("help.how3")}</li>
        </ol>
        <p>{t("sev.help")}</p>
        <h2 className={styles.heading}>{t("help.keys")}</h2>
        <p>{t("help.keysList")}</p>
        <label className={styles.field}>
          {t("help.lang")}
          <select
            className={styles.select}
            value={locale}
            onChange={(event) => chooseLocale(services, event.target.value as Locale)}
          >
            {locales.map((one) => (
              <option key={one} value={one}>
                {localeNames[one]}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          {t("help.theme")}
          <select
            className={styles.select}
            value={theme}
            onChange={(event) => chooseTheme(services, event.target.value as ThemeChoice)}
          >
            {themes.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <h2 className={styles.heading}>{t("help.about")}</h2>
        <p className={styles.small}>{t("app.version", { version })}</p>
        <p className={styles.small}>{t("app.trust")}</p>
        <Examination />
        <p>
          <RemoveTraces />
        </p>
      </div>
    </>
  );
}
