import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

const font = "'Segoe UI','Microsoft YaHei UI','PingFang SC','Noto Sans SC','Noto Sans CJK SC',sans-serif";

/** Colours of severity, beside those of Fluent. */
interface Extra {
  readonly sevError: string;
  readonly sevWarning: string;
  readonly sevInfo: string;
  readonly sevGood: string;
}

export type PaneTheme = Theme & Extra;

export const lightTheme: PaneTheme = {
  ...webLightTheme,
  fontFamilyBase: font,
  sevError: "#B10E1C",
  sevWarning: "#8A5A00",
  sevInfo: "#3A50B0",
  sevGood: "#0E700E",
};

export const darkTheme: PaneTheme = {
  ...webDarkTheme,
  fontFamilyBase: font,
  sevError: "#F1707B",
  sevWarning: "#F2C661",
  sevInfo: "#A3B4F5",
  sevGood: "#54B054",
};
