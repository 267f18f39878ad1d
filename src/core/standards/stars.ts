import type { ClauseId } from "./clauses";

/** The five stars of the policy, in its order. */
export const starIds = ["party", "innovation", "service", "people", "growth"] as const;
export type StarId = (typeof starIds)[number];

export interface Star {
  readonly id: StarId;
  /** Letter its indicators begin with. */
  readonly letter: string;
  /** Name as the policy gives it. */
  readonly name: string;
  readonly nameEn: string;
  readonly clause: ClauseId;
}

/** Source: section 四 of the policy. */
export const stars: readonly Star[] = [
  { id: "party", letter: "D", name: "学会党建之星", nameEn: "Party-building star", clause: "S-IV-1" },
  { id: "innovation", letter: "K", name: "服务科技创新之星", nameEn: "Innovation star", clause: "S-IV-2" },
  {
    id: "service",
    letter: "F",
    name: "服务社会和政府之星",
    nameEn: "Society and government star",
    clause: "S-IV-3",
  },
  { id: "people", letter: "G", name: "服务科技工作者之星", nameEn: "Science workers star", clause: "S-IV-4" },
  { id: "growth", letter: "Z", name: "学会自我发展之星", nameEn: "Self-development star", clause: "S-IV-5" },
];

export const starOf = (id: StarId): Star => stars[starIds.indexOf(id)]!;
