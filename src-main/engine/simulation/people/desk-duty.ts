// What the desk in charge does for its hall beside judging: lets laptops in, rules on forks, and on what was set aside.

import type { SetAside } from "#shared/event/authority/authority";
import type { Audience, Role } from "#shared/event/bodies";
import type { Laptop, Seat } from "../laptop";
import { Pen, newLogKey, officeInCharge } from "../pen";
import { putAsChief } from "./chief";

const reason = "示例";
const audienceOf: Partial<Record<Role, Audience>> = { judge: "bench", scorekeeper: "chamber" };

/** In the lobby: whoever sits at a laptop is given a log that stands, where there is none. Both are in reach of each other. */
export function letIn(desk: Laptop, laptop: Laptop): boolean {
  if (officeInCharge(desk) === null || desk.authority.revoked.has(laptop.device)) return false;
  const logs = laptop.seats.flatMap((seat) => {
    const audience = audienceOf[seat.role];
    return audience === undefined ? [] : [offeredLog(desk, laptop, seat, audience)];
  });
  const wanted = logs.filter((log) => log !== null);
  if (wanted.length === 0) return false;
  const hashes = new Pen(desk).enrol(wanted);
  if (hashes !== null) desk.world.tally.note(`${desk.name} lets ${laptop.name} in`);
  return hashes !== null;
}

function offeredLog(desk: Laptop, laptop: Laptop, seat: Seat, audience: Audience) {
  const { guards, truth } = laptop.world;
  const own = laptop.disk.keys.logs.filter(
    (key) => key.person === seat.person && key.role === seat.role && key.audience === audience,
  );
  const last = own.at(-1);
  const isForked = last !== undefined && guards.retireForked && laptop.shelf.heads(last.log).length > 1;
  const usable = last?.signer && !isForked ? last : null;
  if (usable !== null && desk.authority.logs.has(usable.log)) return null;
  const key = usable ?? newLogKey(laptop, seat, audience, null);
  if (usable === null) laptop.disk.keep(key);
  truth.logs.set(key.log, { log: key.log, person: key.person, role: key.role, audience });
  const head = usable === null && last !== undefined ? laptop.shelf.heads(last.log)[0] : undefined;
  const continues = head === undefined || last === undefined ? null : { log: last.log, seq: head.seq, hash: head.hash };
  return { log: key.log, person: key.person, role: key.role, audience, device: laptop.device, continues };
}

/** Keeps one branch of a log that went two ways. */
export function ruleOnFork(desk: Laptop, seat: Seat): boolean {
  if (officeInCharge(desk) === null) return false;
  const fork = desk.authority.forks.find(({ kept }) => kept === null);
  const head = fork === undefined ? undefined : desk.world.dice.people.pick(fork.heads);
  if (fork === undefined || head === undefined) return false;
  const kept = { log: fork.log, seq: head.seq, hash: head.hash };
  return putAsChief(desk, seat, [{ kind: "fork-ruling", body: { log: fork.log, kept, reason } }]);
}

const admissible = new Set(["beyond-takeover", "beyond-revocation", "other-branch"]);
const neverAdmitted = new Set(["enrolment", "succession", "takeover", "revocation", "fork-ruling", "admission"]);

export function waitingForRuling(desk: Laptop): SetAside[] {
  return desk.authority.setAside.filter(({ fact, reason }) => admissible.has(reason) && !neverAdmitted.has(fact.kind));
}

/** Lets something count that was set aside. */
export function admitOne(desk: Laptop, seat: Seat): boolean {
  if (officeInCharge(desk) === null) return false;
  const item = desk.world.dice.people.pick(waitingForRuling(desk));
  if (item === undefined) return false;
  const body = { entry: item.fact.hash, admitted: true, reason };
  return putAsChief(desk, seat, [{ kind: "admission", body }]);
}
