// Facts of a small event, made by hand: what the state and everything computed from it is tested with.

import { createHash } from "node:crypto";
import type { CutLine, RulingBody } from "../../../src-shared/event/bodies";
import type { AnyFact } from "../../../src-shared/event/facts";
import { type BodyOf, type KindName, kinds } from "../../../src-shared/event/kinds";
import { type EventState, stateOf } from "../../../src-shared/event/state";
import { competition2025 } from "../../../src-shared/event/templates/competition-2025";
import type { Rule } from "../../../src-shared/scoring/document";

export const stage = "final";
export const track = "medical";

export const idOf = (name: string): string => name.toLowerCase().padEnd(26, "2");

/** One criterion of 10 and no drops, so that totals are what was marked. */
export const plainRule: Rule = {
  segments: [
    {
      id: "ppt",
      name: "PPT答辩",
      weight: "1",
      criteria: [{ id: "value", min: "0", max: "10", step: "0.5", weight: "1" }],
    },
  ],
  panel: { method: "mean", scope: "total", dropHighest: 0, dropLowest: 0, dropFrom: 1, minimumJudges: 1 },
  components: [{ source: "onsite", weight: "1" }],
  rounding: { mode: "half-up", decimals: 2, at: ["final"] },
  rankBy: "rounded",
  ties: ["ruling"],
};

export const marks = (value: string): Record<string, Record<string, string>> => ({ ppt: { value } });

let made = 0;

/** A fact that applies; what it supersedes is for its body to say. */
export function fact<K extends KindName>(kind: K, body: BodyOf<K>, author = ""): Extract<AnyFact, { kind: K }> {
  made += 1;
  const parsed = kinds[kind].schema.parse(body);
  return {
    hash: createHash("sha256").update(`fact ${made}`).digest("hex"),
    log: "1".repeat(64),
    seq: made,
    at: "2026-11-21T09:00:00+08:00",
    kind,
    subject: (kinds[kind].subject as (body: unknown) => string)(parsed),
    author,
    body: parsed,
  } as unknown as Extract<AnyFact, { kind: K }>;
}

/** An event with the judges and projects named, its rule locked. */
export class Playing {
  readonly facts: AnyFact[] = [];

  constructor(judges: readonly string[], projects: readonly string[], rule: Rule = plainRule) {
    const { id: template, plan } = competition2025;
    this.put("event", { root: "0".repeat(64), template, rehearsal: false, plan });
    for (const judge of judges) this.person(judge);
    for (const [at, project] of projects.entries()) this.project(project, at + 1);
    const { hash } = this.put("rule", { stage, track: null, rule: { ...rule }, supersedes: [] });
    this.put("rule-lock", { stage, track: null, rule: hash, supersedes: [] });
  }

  put<K extends KindName>(kind: K, body: BodyOf<K>): Extract<AnyFact, { kind: K }> {
    const made = fact(kind, body);
    this.facts.push(made);
    return made;
  }

  person(name: string, over: Partial<BodyOf<"person">> = {}) {
    return this.put("person", {
      person: idOf(name),
      name,
      unit: "",
      title: "",
      code: name,
      role: "judge",
      panels: [track],
      marks: true,
      removed: false,
      supersedes: [],
      ...over,
    });
  }

  project(name: string, seq: number, over: Partial<BodyOf<"project">> = {}) {
    return this.put("project", {
      project: idOf(name),
      seq,
      name,
      applicantUnit: "",
      jointUnits: [],
      track,
      scene: "",
      withdrawn: null,
      supersedes: [],
      ...over,
    });
  }

  open(project: string, number = 1, supersedes: string[] = []) {
    return this.put("opening", { project: idOf(project), stage, rule: null, number, supersedes });
  }

  ballot(judge: string, project: string, value: string, supersedes: string[] = []) {
    const body = {
      judge: idOf(judge),
      project: idOf(project),
      stage,
      marks: marks(value),
      feedback: "",
      opening: null,
      supersedes,
    };
    return supersedes.length === 0 ? this.put("ballot", body) : this.put("amendment", { ...body, reason: "示例" });
  }

  recuse(judge: string, project: string, supersedes: string[] = []) {
    return this.put("recusal", { judge: idOf(judge), project: idOf(project), stage, reason: "示例", supersedes });
  }

  withdraw(judge: string, project: string, supersedes: string[]) {
    const body = { judge: idOf(judge), project: idOf(project), stage, reason: "示例", supersedes };
    return this.put("recusal-withdrawn", body);
  }

  close(project: string, cut: readonly CutLine[], supersedes: string[]) {
    return this.put("closing", { project: idOf(project), stage, cut: [...cut], supersedes });
  }

  rule(subject: RulingBody["subject"], supersedes: string[] = []) {
    return this.put("ruling", { stage, subject, reason: "示例", supersedes });
  }

  get state(): EventState {
    const state = stateOf("e".repeat(64), this.facts);
    if (state === null) throw new Error("no event");
    return state;
  }
}

export const cutBallot = (judge: string, { hash }: { hash: string }): CutLine => ({
  judge: idOf(judge),
  state: "ballot",
  ballot: hash,
});
export const cutOff = (judge: string, state: "recused" | "absent"): CutLine => ({ judge: idOf(judge), state });
