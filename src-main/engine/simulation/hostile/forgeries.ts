// Entries that nobody had the right to write, as a hostile peer makes them.

import { enrolmentMessage } from "#shared/event/enrolment";
import { kinds } from "#shared/event/kinds";
import { toHex } from "#shared/ledger/bytes";
import type { Signer } from "#shared/ledger/crypto";
import { type Entry, createEntry } from "#shared/ledger/entry";
import { stage } from "../event-plan";
import type { Link } from "../network";
import { type Hostile, impostor } from "./hostile";

interface Place {
  readonly event: string | null;
  readonly seq: number;
  readonly prev: string | null;
}

function forge({ world }: Hostile, signer: Signer, { event, seq, prev }: Place, kind: string, payload: unknown): Entry {
  const at = "2026-11-21T09:00:00.000+08:00";
  const entry = createEntry({ event, seq, prev, kind, critical: true, at, payload }, signer, world.keys.crypto);
  world.truth.unauthorised.add(entry.hash);
  return entry;
}

function forgeRun(
  hostile: Hostile,
  signer: Signer,
  event: string,
  bodies: readonly (readonly [kind: string, payload: unknown])[],
): Entry[] {
  const run: Entry[] = [];
  for (const [kind, payload] of bodies)
    run.push(forge(hostile, signer, { event, seq: run.length + 1, prev: run.at(-1)?.hash ?? null }, kind, payload));
  return run;
}

function known({ world }: Hostile, kind: "people" | "projects"): string {
  return world.dice.hostile.pick(world.roster[kind]) ?? world.dice.hostile.recordId();
}

function ballot(hostile: Hostile, judge: string): unknown {
  const project = known(hostile, "projects");
  return { judge, project, stage, marks: { ppt: { value: "10" } }, feedback: "", opening: null, supersedes: [] };
}

function opening(hostile: Hostile): unknown {
  return { project: known(hostile, "projects"), stage, rule: null, number: 99, supersedes: [] };
}

/** Goes on in another's log. */
export function forgedSeal(hostile: Hostile, link: Link): boolean {
  const { world } = hostile;
  const [log, head] = world.dice.hostile.pick([...hostile.heads]) ?? victim(hostile);
  if (head === null) return false;
  const place = { event: world.event, seq: head.seq + 1, prev: head.hash };
  const judge = world.truth.logs.get(log)?.person ?? known(hostile, "people");
  const [kind, payload] = world.dice.hostile.chance(0.5)
    ? (["ballot", ballot(hostile, judge)] as const)
    : (["opening", opening(hostile)] as const);
  hostile.push(link, log, [forge(hostile, impostor(log, hostile.key), place, kind, payload)]);
  return true;
}

/** A log whose head the hostile peer has guessed, or seen on a screen. */
function victim({ world }: Hostile): [string, { seq: number; hash: string } | null] {
  const laptop = world.dice.hostile.pick(world.laptops.filter(({ isUp }) => isUp));
  const entry = laptop === undefined ? undefined : world.dice.hostile.pick([...laptop.shelf.frontier()]);
  return entry === undefined ? ["", null] : [entry[0], entry[1][0] ?? null];
}

/** Enrols itself, in the name of the root or of a desk. */
export function forgedEnrolment(hostile: Hostile, link: Link): boolean {
  const { world } = hostile;
  const dice = world.dice.hostile;
  const signer = world.keys.newSigner();
  const log = toHex(signer.publicKey);
  const desk = dice.pick(world.laptops.filter(({ isDesk }) => isDesk))?.device ?? hostile.device;
  const by = dice.pick([null, { desk, epoch: 1 }, { desk: hostile.device, epoch: 1 }]) ?? null;
  const role = dice.pick(["chief", "judge", "organiser"] as const) ?? "chief";
  const audience = role === "judge" ? "bench" : "floor";
  const person = known(hostile, "people");
  const unsigned = { log, person, role, audience, device: by?.desk ?? hostile.device, by, continues: null } as const;
  const signature = toHex(hostile.key.sign(enrolmentMessage(world.event, unsigned)));
  const claimed =
    role === "judge" ? (["ballot", ballot(hostile, person)] as const) : (["opening", opening(hostile)] as const);
  const run = forgeRun(hostile, signer, world.event, [["enrolment", { ...unsigned, signature }], claimed]);
  hostile.push(link, log, run);
  return true;
}

/** Entries of another event, and a second beginning for this one. */
export function foreignEvent(hostile: Hostile, link: Link): boolean {
  const { world } = hostile;
  const signer = world.keys.newSigner();
  const log = toHex(signer.publicKey);
  const genesis = forge(hostile, signer, { event: null, seq: 1, prev: null }, "event", {
    root: hostile.device,
    template: "foreign",
    rehearsal: false,
    plan: {},
  });
  const event = world.dice.hostile.chance(0.5) ? genesis.hash : world.event;
  const next = forge(hostile, signer, { event, seq: 2, prev: genesis.hash }, "opening", opening(hostile));
  hostile.push(link, log, [genesis, next]);
  return true;
}

/** More than should be taken: a long run, or one entry that is larger than all that strangers may have kept. */
export function oversized(hostile: Hostile, link: Link): boolean {
  const { world } = hostile;
  const signer = world.keys.newSigner();
  const note = ["note", { text: "x".repeat(600_000) }] as const;
  const run = forgeRun(hostile, signer, world.event, world.dice.hostile.chance(0.5) ? [note, note] : [note]);
  hostile.push(link, toHex(signer.publicKey), run);
  return true;
}

/** A log of its own, rightly sealed, that nobody has enrolled. */
export function unenrolled(hostile: Hostile, link: Link): boolean {
  const { world } = hostile;
  const signer = world.keys.newSigner();
  const person = known(hostile, "people");
  const count = world.dice.hostile.between(1, 25);
  const bodies = Array.from({ length: count }, () => ["ballot", ballot(hostile, person)] as const);
  hostile.push(link, toHex(signer.publicKey), forgeRun(hostile, signer, world.event, bodies));
  return true;
}

/** From a log that was enrolled for a judge: what only a chief may write, or in another judge's name. */
export function beyondRole(hostile: Hostile, link: Link): boolean {
  const { world } = hostile;
  if (hostile.person === null) return false;
  const project = known(hostile, "projects");
  const another = [...world.truth.logs.values()].find(
    ({ person, audience }) => audience === "bench" && person !== hostile.person,
  )?.person;
  const at = { project, stage, supersedes: [] };
  const [kind, payload] = world.dice.hostile.pick([
    ["opening", opening(hostile)],
    ["closing", { ...at, cut: [] }],
    ["deduction", { ...at, amount: "5", reason: "示例" }],
    ["ballot", ballot(hostile, another ?? world.dice.hostile.recordId())],
    ["admission", { entry: "0".repeat(64), admitted: true, reason: "示例", supersedes: [] }],
  ] as const) as readonly [keyof typeof kinds, unknown];
  const { entries } = hostile;
  const place = { event: world.event, seq: entries.length + 1, prev: entries.at(-1)?.hash ?? null };
  entries.push(forge(hostile, hostile.log, place, kind, payload));
  hostile.push(link, hostile.logId, entries);
  return true;
}
