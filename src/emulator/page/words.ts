/** What the page says, in Chinese and English. */
export const words = {
  zh: {
    title: "表格模拟器",
    open: "打开",
    save: "保存",
    undo: "撤销",
    redo: "重做",
    pane: "任务窗格",
    closePane: "关闭任务窗格",
    splitter: "调整任务窗格宽度",
    language: "语言",
    theme: "主题",
    light: "浅色",
    dark: "深色",
    requirements: "接口级别",
    sheet: "工作表",
    loading: "正在打开…",
    busy: "正在处理…",
    opened: "已打开 {name}",
    saved: "已保存 {name}",
    failed: "打不开：{why}",
    losses: "保存后这些内容会丢失：",
    protectedCell: "您要更改的单元格受工作表保护。",
    noAddin: "没有加载项。",
  },
  en: {
    title: "Spreadsheet emulator",
    open: "Open",
    save: "Save",
    undo: "Undo",
    redo: "Redo",
    pane: "Task pane",
    closePane: "Close the task pane",
    splitter: "Width of the task pane",
    language: "Language",
    theme: "Theme",
    light: "Light",
    dark: "Dark",
    requirements: "API level",
    sheet: "Worksheet",
    loading: "Opening…",
    busy: "Working…",
    opened: "Opened {name}",
    saved: "Saved {name}",
    failed: "Cannot be opened: {why}",
    losses: "Saving will lose:",
    protectedCell: "The cell is protected.",
    noAddin: "There is no add-in.",
  },
} as const;

export type Words = Record<keyof (typeof words)["zh"], string>;

/** Words of a display language. */
export const wordsFor = (language: string): Words =>
  language.toLowerCase().startsWith("zh") ? words.zh : words.en;
