/** A part of the page of a rule. */
export type PageBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** The page of a rule in one language. */
export interface RulePage {
  readonly title: string;
  readonly blocks: readonly PageBlock[];
}

/** Pages of all rules in one language, by code; made by the build from docs/rules. */
export type RulePages = Readonly<Record<string, RulePage>>;
