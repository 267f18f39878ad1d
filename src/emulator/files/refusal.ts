/** Why a file is not opened. */
export type RefusalCode =
  | "encrypted"
  | "broken"
  | "bomb"
  | "tooLarge"
  | "html"
  | "xml2003"
  | "oldFormat"
  | "binaryWorkbook"
  | "otherDocument"
  | "notSpreadsheet";

const texts: Record<RefusalCode, { zh: string; en: string }> = {
  encrypted: {
    zh: "文件设有打开密码，无法读取。请在 Excel 中去掉密码后再打开。",
    en: "The file is protected by a password. Remove the password in Excel, then open it again.",
  },
  broken: {
    zh: "文件已损坏或不完整，无法读取。请重新取得这个文件。",
    en: "The file is damaged or incomplete. Please get the file again.",
  },
  bomb: {
    zh: "文件解压后异常庞大，为安全起见不予打开。",
    en: "The file unpacks to an abnormal size and is not opened for safety.",
  },
  tooLarge: {
    zh: "文件太大，超出可以打开的上限。",
    en: "The file is larger than what can be opened.",
  },
  html: {
    zh: "这其实是网页（HTML），只是扩展名像表格。请在 Excel 中打开并另存为 .xlsx。",
    en: "This is a web page (HTML) with the name of a spreadsheet. Open it in Excel and save it as .xlsx.",
  },
  xml2003: {
    zh: "这是 XML 表格 2003 格式。请在 Excel 中打开并另存为 .xlsx。",
    en: "This is an XML Spreadsheet 2003. Open it in Excel and save it as .xlsx.",
  },
  oldFormat: {
    zh: "这是 Excel 95 或更早的格式。请在 Excel 中打开并另存为 .xlsx。",
    en: "This is a workbook of Excel 95 or older. Open it in Excel and save it as .xlsx.",
  },
  binaryWorkbook: {
    zh: "这是二进制工作簿（.xlsb）。请在 Excel 中另存为 .xlsx。",
    en: "This is a binary workbook (.xlsb). Save it as .xlsx in Excel.",
  },
  otherDocument: {
    zh: "这不是 Excel 工作簿，而是另一种文档。",
    en: "This is another kind of document, not an Excel workbook.",
  },
  notSpreadsheet: {
    zh: "这不是可以打开的表格文件（.xlsx、.xls 或 .csv）。",
    en: "This is not a spreadsheet file that can be opened (.xlsx, .xls or .csv).",
  },
};

/** A file that is not opened, with the reason in Chinese and English. */
export class FileRefused extends Error {
  readonly code: RefusalCode;
  readonly zh: string;
  readonly en: string;

  /** @param detail What exactly was found, for the log; never shown alone. */
  constructor(code: RefusalCode, detail?: string, options?: ErrorOptions) {
    super(detail ? `${texts[code].en} (${detail})` : texts[code].en, options);
    this.name = "FileRefused";
    this.code = code;
    this.zh = texts[code].zh;
    this.en = texts[code].en;
  }
}

/** One sentence in Chinese and English about something that a file loses. */
export const loss = (zh: string, en: string): string => `${zh} ${en}`;
