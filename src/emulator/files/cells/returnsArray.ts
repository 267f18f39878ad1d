/** Functions whose result fills several cells by nature. */
const arrayFunctions =
  /\b(FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|TRANSPOSE|HSTACK|VSTACK|TOCOL|TOROW|WRAPCOLS|WRAPROWS|TAKE|DROP|EXPAND|CHOOSECOLS|CHOOSEROWS|TEXTSPLIT|BYROW|BYCOL|MAP|SCAN|MAKEARRAY|GROUPBY|PIVOTBY|TRIMRANGE)\(/i;

/** Whether a formula without quotation marks calls a function that fills several cells. */
export const returnsArray = (formula: string): boolean =>
  formula.includes("(") && arrayFunctions.test(formula.replace(/"[^"]*"/g, '""'));
