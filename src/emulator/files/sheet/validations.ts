import { cellRanges, readAreas } from "../a1";
import type { FormulaCodec } from "../conditional/formulas";
import { plainNumber, quotedText, quoteText } from "../conditional/formulas";
import type { NumberOperator, Validation } from "../univer";
import { attribute, element, elements, flag, make, textOf, type XmlElement } from "../xml/xml";

export const validationExtensionUri = "{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}";

/** Univer's numbers of the styles and input modes, in its order. */
const errorStyles = ["information", "stop", "warning"];
const imeModes =
  "disabled fullAlpha fullHangul fullKatakana halfAlpha halfHangul halfKatakana hiragana noControl off on".split(
    " ",
  );

/** Types whose comparison has an operator. */
const compared = new Set(["whole", "decimal", "date", "time", "textLength"]);

/** Longest list of values that a file holds; longer ones are lost in Excel. */
export const maxListLength = 255;

/** A bound as Univer keeps it: numbers as they are, lists without quotation marks, formulas with `=`. */
function readBound(text: string | undefined, type: string, formulas: FormulaCodec): string | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  if (plainNumber(text) !== undefined && type !== "list") return text.trim();
  const list = quotedText(text);
  if (list !== undefined && type === "list") return list;
  return `=${formulas.read(text)}`;
}

function boundText(rule: XmlElement, name: string): string | undefined {
  const found = element(rule, name);
  return found && textOf(found);
}

type Texts = Pick<Validation, "error" | "errorTitle" | "prompt" | "promptTitle">;

function readTexts(rule: XmlElement): Texts {
  const texts: Texts = {};
  for (const name of ["error", "errorTitle", "prompt", "promptTitle"] as const) {
    const text = attribute(rule, name);
    if (text) texts[name] = text;
  }
  return texts;
}

/** One `dataValidation` element; undefined for one without cells. */
function readValidation(rule: XmlElement, uid: string, formulas: FormulaCodec): Validation | undefined {
  const ranges = readAreas(attribute(rule, "sqref") ?? textOf(element(rule, "sqref")));
  if (ranges.length === 0) return undefined;
  const type = attribute(rule, "type") ?? "none";
  const validation: Validation = {
    uid,
    type: type === "none" ? "any" : type,
    ranges,
    allowBlank: flag(rule, "allowBlank"),
    showDropDown: !flag(rule, "showDropDown"),
    showErrorMessage: flag(rule, "showErrorMessage"),
    showInputMessage: flag(rule, "showInputMessage"),
    errorStyle: Math.max(0, errorStyles.indexOf(attribute(rule, "errorStyle") ?? "stop")),
    ...readTexts(rule),
  };
  if (compared.has(type)) validation.operator = (attribute(rule, "operator") ?? "between") as NumberOperator;
  const formula1 = readBound(boundText(rule, "formula1"), type, formulas);
  const formula2 = readBound(boundText(rule, "formula2"), type, formulas);
  const ime = imeModes.indexOf(attribute(rule, "imeMode") ?? "noControl");
  if (formula1 !== undefined) validation.formula1 = formula1;
  if (formula2 !== undefined) validation.formula2 = formula2;
  if (ime >= 0 && imeModes[ime] !== "noControl") validation.imeMode = ime;
  return validation;
}

/** The data validations of a worksheet's root and of its extension. */
export function readValidations(
  root: XmlElement,
  extension: XmlElement | undefined,
  context: { formulas: FormulaCodec; idPrefix: string },
): Validation[] {
  const rules = [
    ...elements(element(root, "dataValidations"), "dataValidation"),
    ...elements(element(extension, "dataValidations"), "dataValidation"),
  ];
  return rules.flatMap(
    (rule, i) => readValidation(rule, `${context.idPrefix}${i + 1}`, context.formulas) ?? [],
  );
}

/** Whether Excel cannot hold the values of a list because they are too long. */
export const isListTooLong = (validation: Validation): boolean =>
  validation.type.startsWith("list") &&
  !validation.formula1?.startsWith("=") &&
  (validation.formula1?.length ?? 0) > maxListLength;

function boundXml(
  name: string,
  text: string | undefined,
  type: string,
  formulas: FormulaCodec,
): XmlElement | undefined {
  if (text === undefined || text === "") return undefined;
  if (text.startsWith("=")) return make(name, {}, formulas.write(text));
  return make(name, {}, type === "list" ? quoteText(text) : text);
}

/** Kinds that Excel has not, as what comes closest. */
const fileTypes: Record<string, string> = { any: "none", listMultiple: "list", checkbox: "none" };

function validationXml(validation: Validation, formulas: FormulaCodec): XmlElement {
  const type = fileTypes[validation.type] ?? validation.type;
  const style = errorStyles[validation.errorStyle ?? 1];
  const hidesList = type === "list" && validation.showDropDown === false;
  return make(
    "dataValidation",
    {
      type: type === "none" ? undefined : type,
      errorStyle: style === "stop" ? undefined : style,
      imeMode: validation.imeMode === undefined ? undefined : imeModes[validation.imeMode],
      operator: compared.has(type) && validation.operator !== "between" ? validation.operator : undefined,
      allowBlank: validation.allowBlank || undefined,
      showDropDown: hidesList || undefined,
      showInputMessage: validation.showInputMessage || undefined,
      showErrorMessage: validation.showErrorMessage || undefined,
      errorTitle: validation.errorTitle || undefined,
      error: validation.error || undefined,
      promptTitle: validation.promptTitle || undefined,
      prompt: validation.prompt || undefined,
      sqref: cellRanges(validation.ranges),
    },
    boundXml("formula1", validation.formula1, type, formulas),
    boundXml("formula2", validation.formula2, type, formulas),
  );
}

/** The `dataValidations` element; undefined when there is none. */
export function writeValidations(
  validations: readonly Validation[],
  formulas: FormulaCodec,
): XmlElement | undefined {
  const rules = validations
    .filter((validation) => validation.ranges.length > 0)
    .map((validation) => validationXml(validation, formulas));
  return rules.length > 0 ? make("dataValidations", { count: rules.length }, rules) : undefined;
}
