// A competition of three stages on the real engine: two tracks, a chief at the desk, judges, and a rule for every stage.

import type { Client } from "../../../src-main/engine/client";
import type { Engine } from "../../../src-main/engine/engine";
import type { Criterion, Rule } from "../../../src-shared/scoring/document";
import { type Seat, close, seat } from "./small-final";
import { createEvent } from "./venue";

export const [medical, management] = ["medical", "management"] as const;

const criterion = (id: string): Criterion => ({ id, name: id, min: "0", max: "100", step: "0.01", weight: "1" });

function ruleOf(segments: Readonly<Record<string, readonly string[]>>, over: Partial<Rule> = {}): Rule {
  return {
    segments: Object.entries(segments).map(([id, criteria]) => ({
      id,
      name: id,
      weight: "1",
      criteria: criteria.map(criterion),
    })),
    panel: { method: "mean", scope: "total", dropHighest: 0, dropLowest: 0, dropFrom: 1, minimumJudges: 1 },
    components: [{ source: "onsite", weight: "1" }],
    rounding: { mode: "half-up", decimals: 2, at: ["final"] },
    rankBy: "rounded",
    ties: ["ruling"],
    ...over,
  };
}

export const materialsRule = ruleOf({ paper: ["worth"] });
/** The management track's own at the preliminary. */
export const managementRule = ruleOf({ practice: ["use"] });
const scope = { ...materialsRule.panel, scope: "segment" } as const;
export const semiFinalRule = ruleOf({ ppt: ["value"], demo: ["whole", "use"] }, { panel: scope });
export const finalRule = ruleOf(
  { talk: ["value"] },
  {
    components: [
      { source: "onsite", weight: "0.7" },
      { source: "stage:semi-final", weight: "0.3" },
    ],
  },
);

export interface Competition {
  readonly event: string;
  readonly organiser: Client;
  readonly chief: Seat;
  /** Three on the roster of both tracks; the fourth on none. */
  readonly judges: readonly [Seat, Seat, Seat, Seat];
  /** Four of the medical track, then two of the management track. */
  readonly projects: readonly string[];
}

export async function seatCompetition(engine: Engine): Promise<Competition> {
  const { event, organiser } = await createEvent(engine);
  const both = [medical, management];
  const add = async (number: number, role: "judge" | "chief", panels: string[]): Promise<Seat> => {
    const { person } = await organiser.call("organiser.save-person", {
      person: null,
      code: String(number),
      name: `示例${role === "chief" ? "组长" : "评委"}${number}`,
      unit: `示例单位${number}`,
      title: "",
      role,
      panels,
      marks: role === "judge",
    });
    return { person, client: seat(engine, { event, person, role }, true) };
  };
  const chief = await add(0, "chief", both);
  const judges = [
    await add(1, "judge", both),
    await add(2, "judge", both),
    await add(3, "judge", both),
    await add(4, "judge", []),
  ] as const;
  const projects: string[] = [];
  for (let seq = 1; seq <= 6; seq += 1)
    projects.push(await addProject(organiser, seq, seq <= 4 ? medical : management));
  for (const [stage, track, rule] of [
    ["preliminary", null, materialsRule],
    ["preliminary", management, managementRule],
    ["semi-final", null, semiFinalRule],
    ["final", null, finalRule],
  ] as const)
    await lock(organiser, stage, track, rule);
  return { event, organiser, chief, judges, projects };
}

export async function addProject(organiser: Client, seq: number, track: string): Promise<string> {
  const named = { name: `示例项目${seq}`, applicantUnit: `示例申报单位${seq}`, jointUnits: [], scene: "" };
  return (await organiser.call("organiser.save-project", { project: null, seq, track, ...named })).project;
}

export async function lock(organiser: Client, stage: string, track: string | null, rule: Rule): Promise<void> {
  await organiser.call("organiser.save-rule", { stage, track, rule });
  const { rules } = await organiser.call("organiser.view", {});
  const hash = rules.find((held) => held.stage === stage && held.track === track)?.hash ?? "";
  await organiser.call("organiser.lock-rule", { stage, track, hash, locked: true });
}

export type Marks = Record<string, Record<string, string>>;

export async function submit({ client }: Seat, project: string, marks: Marks): Promise<void> {
  const { opening } = await client.call("judge.ballot", { project });
  await client.call("judge.submit", { project, marks, opening });
}

/** Opens, takes each ballot given, and closes. */
export async function judged(
  chief: Seat,
  project: string,
  ballots: readonly (readonly [Seat, Marks])[],
): Promise<void> {
  await chief.client.call("chief.open", { project });
  for (const [judge, marks] of ballots) await submit(judge, project, marks);
  await close(chief, project);
}

/** Signs every set of tracks that one rule ranks. */
export async function signAll({ client }: Seat): Promise<void> {
  const { parts } = await client.call("chief.view", {});
  for (const part of parts.keys()) {
    const { scoringHash, certified } = await client.call("chief.result", { part });
    if (!certified) await client.call("chief.sign", { part, scoringHash });
  }
}

/** The whole preliminary: one judge's marks for each project, in their order, signed. */
export async function playPreliminary(play: Competition, values: readonly string[]): Promise<void> {
  await play.organiser.call("organiser.begin-stage", { stage: "preliminary" });
  for (const [at, project] of play.projects.entries()) {
    const worth = values[at] ?? "50";
    const marks: Marks = at < 4 ? { paper: { worth } } : { practice: { use: worth } };
    await judged(play.chief, project, [[play.judges[0], marks]]);
  }
  await signAll(play.chief);
}

export async function confirm(
  { organiser }: Competition,
  from: string,
  decided: { admitted?: [string, string][]; passedOver?: [string, string][] } = {},
): Promise<void> {
  const { certificates } = await organiser.call("organiser.advancement", { from });
  const lines = (of: [string, string][] = []) => of.map(([project, reason]) => ({ project, reason }));
  const { admitted, passedOver } = decided;
  await organiser.call("organiser.confirm-advancement", {
    from,
    certificates: [...certificates],
    admitted: lines(admitted),
    passedOver: lines(passedOver),
  });
}
