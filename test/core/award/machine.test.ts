import { describe, expect, it } from "vitest";
import { stages, step, transitions, type Stage } from "../../../src/core/award/machine";
import { clauses } from "../../../src/core/standards/clauses";

const reachable = (from: Stage): Set<Stage> => {
  const seen = new Set<Stage>([from]);
  for (const stage of seen)
    for (const transition of transitions) if (transition.from === stage) seen.add(transition.to);
  return seen;
};

describe("the state machine of one year", () => {
  it("knows one outcome for each happening at a stage", () => {
    const keys = transitions.map(({ from, on }) => `${from} ${on}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("cites a clause of the policy for every transition", () => {
    for (const { clause } of transitions) expect(Object.keys(clauses)).toContain(clause);
  });

  it("reaches every stage from the two beginnings", () => {
    const all = new Set([...reachable("awarded"), ...reachable("unassessed")]);
    expect([...all].sort()).toEqual(Object.keys(stages).sort());
  });

  it("never leaves a stage that stops money", () => {
    const stopped = (Object.keys(stages) as Stage[]).filter((stage) => stages[stage].money === "stopped");
    expect(stopped).toEqual(["failed", "stopped", "refused"]);
    for (const { from } of transitions) expect(stopped).not.toContain(from);
  });

  it("takes the title only together with the money, and pays only while the title is held", () => {
    for (const { title, money, due } of Object.values(stages)) {
      if (title === "revoked") expect([money, due]).toEqual(["stopped", "nothing"]);
      if (due === "plan") expect([money, title]).toEqual(["due", "held"]);
    }
  });

  it("pays years 2 and 3 only over pass and publicity", () => {
    const paths: string[][] = [];
    const walk = (stage: Stage, path: string[]): void => {
      if (stages[stage].due === "plan") paths.push(path);
      for (const { from, on, to } of transitions) if (from === stage && on !== "pay") walk(to, [...path, on]);
    };
    walk("unassessed", []);
    expect(paths).toEqual([
      ["pass", "publishClear"],
      ["pass", "object", "dismiss"],
    ]);
  });

  it("ignores what does not concern a stage", () => {
    expect(step("unassessed", "publishClear")).toBeUndefined();
    expect(step("failed", "pass")).toBeUndefined();
  });
});
