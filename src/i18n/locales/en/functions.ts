import type * as zh from "../zh-CN/functions";

type Same<T> = { readonly [K in keyof T]: string };

export const functionErrors: Same<typeof zh.functionErrors> = {
  errorCell: "Argument {argument} holds the error value {code} in row {row}, column {column}; mend it first.",
  notNumber: "Argument {argument}, row {row}, column {column}: “{value}” is not a number.",
  notNumberArgument: "Argument {argument}: “{value}” is not a number.",
  notCount: "Argument {argument} must be a whole number of at least {least}; it is {value}.",
  notChoice: "Argument {argument}: “{value}” is not one of {words}.",
  notDate: "Argument {argument}: “{value}” is not a date; write 2025-03-01.",
  oneCell: "Argument {argument} must be a single cell.",
  missingArgument: "Argument {argument} is missing.",
};

export const functionTexts: Same<typeof zh.functionTexts> = {
  society: "Society",
};
