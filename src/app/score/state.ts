import type { AgreementView } from "./agreement";
import type { EdgesView } from "./edges";
import type { GapsView } from "./gaps";
import type { LayOutForm } from "./layOut";
import type { ReceiptView } from "./receipt";
import type { SealCheck } from "./seal";
import type { ScoreView } from "./types";
import type { Trial, WhatIfView } from "./whatIf";

/** Steps from laying out the sheets to sealing the year. */
export const steps = ["setUp", "collect", "score", "review", "seal"] as const;
export type Step = (typeof steps)[number];

/** Pages below the job's own. */
export type ScoreSubPage =
  | {
      readonly page: "receipt";
      readonly society: string;
      /** Star that is open, by its id. */
      readonly star: string | undefined;
      /** Indicator that is open, by its id. */
      readonly indicator: string | undefined;
    }
  | { readonly page: "indicators"; readonly society: string }
  | { readonly page: "gaps" }
  | { readonly page: "agreement" }
  | { readonly page: "whatIf" };

/** What is done to a sheet that exists already, asked before it is done. */
export type Asked =
  | { readonly what: "layOut"; readonly form: LayOutForm; readonly names: readonly string[] }
  | { readonly what: "result" | "owed" | "conclusions"; readonly name: string }
  | { readonly what: "seal" };

/** What the pages below show; each is read when its page opens and when the workbook changes while it is open. */
export interface ScorePages {
  readonly receipt: ReceiptView | undefined;
  readonly gaps: GapsView | undefined;
  readonly agreement: AgreementView | undefined;
  readonly edges: EdgesView | undefined;
  readonly whatIf: WhatIfView | undefined;
  readonly check: SealCheck | undefined;
}

/** What the pane shows of this job. */
export interface ScoreState {
  readonly phase: "unread" | "reading" | "ready";
  readonly view: ScoreView | undefined;
  /** Year chosen; the latest with scores where none is. */
  readonly year: number | undefined;
  /** Step chosen; the one that is next where none is. */
  readonly step: Step | undefined;
  /** What is being written, so that it is not started twice. */
  readonly busy:
    "layOut" | "result" | "gather" | "recuse" | "seal" | "verify" | "list" | "settings" | undefined;
  readonly asked: Asked | undefined;
  readonly pages: ScorePages;
  readonly trial: Trial;
}

export const noPages: ScorePages = {
  receipt: undefined,
  gaps: undefined,
  agreement: undefined,
  edges: undefined,
  whatIf: undefined,
  check: undefined,
};

export const initialScore: ScoreState = {
  phase: "unread",
  view: undefined,
  year: undefined,
  step: undefined,
  busy: undefined,
  asked: undefined,
  pages: noPages,
  trial: {},
};
