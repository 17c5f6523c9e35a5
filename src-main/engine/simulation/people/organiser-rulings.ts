// The organiser's rulings at the venue: lets in again whom a chief has sent away, and chooses between branches.

import type { Laptop } from "../laptop";
import { Pen, type SimRecord } from "../pen";

const reason = "示例";

export function organiserTakesBack(laptop: Laptop): boolean {
  const device = laptop.world.dice.people.pick([...laptop.authority.revoked]);
  if (device === undefined) return false;
  return put(laptop, { kind: "revocation", body: { device, cuts: [], reason, stands: false } });
}

export function organiserRulesOnFork(laptop: Laptop): boolean {
  const dice = laptop.world.dice.people;
  const fork = dice.pick(laptop.authority.forks);
  const head = fork === undefined ? undefined : dice.pick(fork.heads);
  if (fork === undefined || head === undefined) return false;
  const kept = { log: fork.log, seq: head.seq, hash: head.hash };
  return put(laptop, { kind: "fork-ruling", body: { log: fork.log, kept, reason } });
}

function put(laptop: Laptop, record: SimRecord): boolean {
  const seat = laptop.seats[0];
  const hashes = seat === undefined ? null : new Pen(laptop).put(seat, [record]);
  if (hashes !== null) laptop.world.tally.note(`${laptop.name} writes a ${record.kind} ${hashes[0]?.slice(0, 8)}`);
  return hashes !== null;
}
