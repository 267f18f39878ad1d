import type { Kind } from "../fields";

/**
 * Words that head a field, separated by `|`. A mark before a word changes how it counts:
 * `*` the usual word, best of all when it is the whole header; `=` only as the whole header;
 * `~` weak, another field may have it; `!` a word that speaks against the field.
 */
export type FieldWords = Readonly<Record<string, string>>;
export type KindWords = { readonly [K in Kind]: FieldWords };
