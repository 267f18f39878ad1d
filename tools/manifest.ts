import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** Writes manifest.xml for an address: `npx tsx tools/manifest.ts [base] [file]`. */

interface Text {
  readonly zh: string;
  readonly en: string;
}

interface Button {
  readonly id: string;
  readonly icon: string;
  readonly label: Text;
  readonly tip: Text;
  /** Name of the command, or undefined to show the pane. */
  readonly command?: string;
}

const groups: readonly { id: string; label: Text; icon: string; buttons: readonly Button[] }[] = [
  {
    id: "Check",
    icon: "check",
    label: { zh: "校验", en: "Check" },
    buttons: [
      {
        id: "CheckRun",
        icon: "check",
        command: "checkWorkbook",
        label: { zh: "校验", en: "Check" },
        tip: {
          zh: "校验当前工作簿里的台账和申报表。只读取数据，不改动单元格。",
          en: "Checks the ledgers and applications of this workbook. Reads only; changes no cell.",
        },
      },
      {
        id: "CheckPrevious",
        icon: "previous",
        command: "previousFinding",
        label: { zh: "上一项", en: "Previous" },
        tip: { zh: "选中上一项结果所在的单元格。", en: "Selects the cell of the previous finding." },
      },
      {
        id: "CheckNext",
        icon: "next",
        command: "nextFinding",
        label: { zh: "下一项", en: "Next" },
        tip: { zh: "选中下一项结果所在的单元格。", en: "Selects the cell of the next finding." },
      },
      {
        id: "CheckClear",
        icon: "clear",
        command: "clearMarks",
        label: { zh: "清除标记", en: "Clear marks" },
        tip: {
          zh: "清除本工具加的全部标记，单元格恢复原样。",
          en: "Removes every mark of this tool; the cells look as before.",
        },
      },
    ],
  },
  {
    id: "Review",
    icon: "score",
    label: { zh: "评审", en: "Review" },
    buttons: [
      {
        id: "OpenScore",
        icon: "score",
        command: "openScore",
        label: { zh: "评分", en: "Scoring" },
        tip: {
          zh: "布表、收齐评分、计分定星、复核、封存。",
          en: "Lay out the sheets, collect the scores, score, review and seal.",
        },
      },
      {
        id: "OpenFund",
        icon: "money",
        command: "openFund",
        label: { zh: "拨款", en: "Payments" },
        tip: {
          zh: "本年应拨、暂缓、停拨，三年承诺，通知与公示。",
          en: "What is due, on hold or stopped this year, three years ahead, notices.",
        },
      },
    ],
  },
  {
    id: "Board",
    icon: "board",
    label: { zh: "看板", en: "Board" },
    buttons: [
      {
        id: "OpenBoard",
        icon: "board",
        command: "openBoard",
        label: { zh: "看板", en: "Board" },
        tip: {
          zh: "学会之间、年度之间的比较，可以打印。",
          en: "Societies and years compared, ready to print.",
        },
      },
    ],
  },
  {
    id: "Tools",
    icon: "settings",
    label: { zh: "工具", en: "Tools" },
    buttons: [
      {
        id: "NewBook",
        icon: "newBook",
        command: "openNewBook",
        label: { zh: "新建工作簿", en: "New workbook" },
        tip: {
          zh: "在当前工作簿里建好本年度的台账、评分和资金表，已有的表不动。",
          en: "Lays out this year's ledger, scoring and payment sheets here; sheets that exist stay as they are.",
        },
      },
      {
        id: "OpenSettings",
        icon: "settings",
        command: "openSettings",
        label: { zh: "设置", en: "Settings" },
        tip: {
          zh: "权重、线、限额标准和放假安排，哪些已确认。",
          en: "Weights, lines, caps and holidays, and which of them are confirmed.",
        },
      },
      {
        id: "OpenHelp",
        icon: "help",
        command: "openHelp",
        label: { zh: "帮助", en: "Help" },
        tip: { zh: "用法、快捷键、自检和版本。", en: "How it works, keys, self-check and version." },
      },
      {
        id: "ShowPane",
        icon: "app",
        label: { zh: "打开窗格", en: "Open pane" },
        tip: { zh: "打开五星学会窗格。", en: "Opens the pane." },
      },
    ],
  },
];

/** Items of the menu that a right click on a cell opens. */
const cellMenu: readonly Button[] = [
  {
    id: "CellFindings",
    icon: "check",
    command: "showCellFindings",
    label: { zh: "查看本格问题", en: "Findings of this cell" },
    tip: { zh: "打开这一格查出的问题。", en: "Opens what was found in this cell." },
  },
  {
    id: "CellScore",
    icon: "score",
    command: "showCellScore",
    label: { zh: "查看得分依据", en: "Basis of this score" },
    tip: { zh: "打开这个得分的来历。", en: "Opens what this score is made of." },
  },
  {
    id: "CellSociety",
    icon: "board",
    command: "showCellSociety",
    label: { zh: "看这家学会", en: "Show this society" },
    tip: { zh: "打开这一行所在学会的画像。", en: "Opens the profile of the society in this row." },
  },
];

const title: Text = { zh: "五星学会", en: "Five-Star Societies" };
const description: Text = {
  zh: "在 Excel 里校验台账、评分定星、排定拨款、比较学会。数据只在本机处理。",
  en: "Checks ledgers, scores, schedules payments and compares societies inside Excel. Data stays on this computer.",
};

const attr = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Resources collected while the body is written; short ids, since Office allows 32 characters. */
class Resources {
  readonly images = new Map<string, string>();
  readonly urls = new Map<string, Text>();
  readonly short = new Map<string, Text>();
  readonly long = new Map<string, Text>();

  image(icon: string, size: number, base: string): string {
    const id = `Icon.${icon}.${size}`;
    this.images.set(id, `${base}/assets/icons/${icon}-${size}.png`);
    return id;
  }
}

const icon = (res: Resources, name: string, base: string): string =>
  [16, 20, 24, 32, 40, 48, 64, 80]
    .map((size) => `<bt:Image size="${size}" resid="${res.image(name, size, base)}"/>`)
    .join("");

function button(res: Resources, { id, icon: name, label, tip, command }: Button, base: string): string {
  res.short.set(`${id}.Label`, label);
  res.long.set(`${id}.Tip`, tip);
  const action = command
    ? `<Action xsi:type="ExecuteFunction"><FunctionName>${command}</FunctionName></Action>`
    : `<Action xsi:type="ShowTaskpane"><TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId><SourceLocation resid="Taskpane.Url"/></Action>`;
  return `
              <Control xsi:type="Button" id="${id}">
                <Label resid="${id}.Label"/>
                <Supertip><Title resid="${id}.Label"/><Description resid="${id}.Tip"/></Supertip>
                <Icon>${icon(res, name, base)}</Icon>
                ${action}
              </Control>`;
}

function group(
  res: Resources,
  { id, label, icon: name, buttons }: (typeof groups)[number],
  base: string,
): string {
  res.short.set(`${id}.Group`, label);
  return `
            <Group id="${id}.Group">
              <Label resid="${id}.Group"/>
              <Icon>${icon(res, name, base)}</Icon>${buttons.map((one) => button(res, one, base)).join("")}
            </Group>`;
}

const texts = (kind: string, entries: ReadonlyMap<string, Text>): string =>
  [...entries]
    .map(
      ([id, { zh, en }]) =>
        `\n        <bt:${kind} id="${id}" DefaultValue="${attr(zh)}">${zh === en ? "" : `<bt:Override Locale="en-us" Value="${attr(en)}"/>`}</bt:${kind}>`,
    )
    .join("");

/**
 * The manifest of the add-in for an address.
 * @param base https address of the folder the files are served from, without a slash at the end.
 */
export function manifestFor(base: string, version = "1.0.0.0"): string {
  const res = new Resources();
  const body = groups.map((one) => group(res, one, base)).join("");
  const menu = cellMenu.map((one) => button(res, one, base)).join("");
  const page: Text = { zh: `${base}/taskpane.html`, en: `${base}/taskpane.html` };
  res.urls.set("Taskpane.Url", page);
  res.urls.set("Functions.Script", { zh: `${base}/functions.js`, en: `${base}/functions.js` });
  res.urls.set("Functions.Metadata", { zh: `${base}/functions.zh-CN.json`, en: `${base}/functions.json` });
  res.short.set("Functions.Namespace", { zh: "FIVESTAR", en: "FIVESTAR" });
  res.short.set("Tab.Label", title);
  res.short.set("GetStarted.Title", title);
  res.long.set("GetStarted.Text", {
    zh: "请在“五星学会”选项卡里点“校验”。",
    en: "Choose Check on the Five-Star Societies tab.",
  });
  const images = [...res.images]
    .map(([id, url]) => `\n        <bt:Image id="${id}" DefaultValue="${url}"/>`)
    .join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"
  xmlns:ov="http://schemas.microsoft.com/office/taskpaneappversionoverrides"
  xsi:type="TaskPaneApp">
  <Id>6d0b2f1e-3c54-4a77-9f0e-5b1c2a7e8d35</Id>
  <Version>${version}</Version>
  <ProviderName>Five-Star Societies</ProviderName>
  <DefaultLocale>zh-CN</DefaultLocale>
  <DisplayName DefaultValue="${title.zh}"><Override Locale="en-US" Value="${title.en}"/></DisplayName>
  <Description DefaultValue="${description.zh}"><Override Locale="en-US" Value="${description.en}"/></Description>
  <IconUrl DefaultValue="${base}/assets/icons/app-32.png"/>
  <HighResolutionIconUrl DefaultValue="${base}/assets/icons/app-64.png"/>
  <SupportUrl DefaultValue="${base}/taskpane.html"/>
  <AppDomains><AppDomain>${new URL(base).origin}</AppDomain></AppDomains>
  <Hosts><Host Name="Workbook"/></Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1"><Set Name="SharedRuntime" MinVersion="1.1"/><Set Name="ExcelApi" MinVersion="1.9"/></Sets>
  </Requirements>
  <DefaultSettings><SourceLocation DefaultValue="${base}/taskpane.html"/></DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes><Runtime resid="Taskpane.Url" lifetime="long"/></Runtimes>
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script><SourceLocation resid="Functions.Script"/></Script>
            <Page><SourceLocation resid="Taskpane.Url"/></Page>
            <Metadata><SourceLocation resid="Functions.Metadata"/></Metadata>
            <Namespace resid="Functions.Namespace"/>
          </ExtensionPoint>
        </AllFormFactors>
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="GetStarted.Title"/>
            <Description resid="GetStarted.Text"/>
            <LearnMoreUrl resid="Taskpane.Url"/>
          </GetStarted>
          <FunctionFile resid="Taskpane.Url"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <CustomTab id="FiveStar.Tab">${body}
              <Label resid="Tab.Label"/>
            </CustomTab>
          </ExtensionPoint>
          <ExtensionPoint xsi:type="ContextMenu">
            <OfficeMenu id="ContextMenuCell">${menu}
            </OfficeMenu>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>${images}
      </bt:Images>
      <bt:Urls>${texts("Url", res.urls)}
      </bt:Urls>
      <bt:ShortStrings>${texts("String", res.short)}
      </bt:ShortStrings>
      <bt:LongStrings>${texts("String", res.long)}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [base = "https://localhost:3000", file = "manifest.xml"] = process.argv.slice(2);
  writeFileSync(file, manifestFor(base));
}
