/** What every reader of a cell may answer instead of a value. */
export type NoValue =
  | { readonly kind: "blank" }
  | { readonly kind: "placeholder" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "error" };

export const blank: NoValue = { kind: "blank" };
export const placeholder: NoValue = { kind: "placeholder" };
export const unreadable: NoValue = { kind: "unreadable" };
export const errorValue: NoValue = { kind: "error" };

const PLACEHOLDERS = new Set(
  "- -- --- — —— – ― / \\ // * ** … ... . n/a n.a. n.a na nil nill null none tbc tbd 无 暂无 不详 未知 空 没有 / 、".split(
    " ",
  ),
);

/** True for a mark that stands for "nothing here", such as `-`, `/`, `n/a` or `无`; the text is tidy. */
export const isPlaceholder = (text: string): boolean =>
  text.length <= 4 && PLACEHOLDERS.has(text.length === 1 ? text : text.toLowerCase());
