// Protects both branches of a log that went two ways: every fork is told of at every desk, and none is made without need.

import { broken } from "../violation";
import type { World } from "../world";
import type { Healed, HeldEntry } from "../healed";
import type { Invariant } from "./invariant";

const name = "forks-surface";

export const forksSurface: Invariant = {
  name,
  check(world, healed) {
    const heads = forkedLogs(world, healed);
    for (const { laptop, authority, enrolled } of [...healed.organisers, ...healed.desks]) {
      for (const [log, branches] of heads) {
        const about = world.truth.logs.get(log);
        if (!enrolled.has(log) || (about?.audience === "office" && !laptop.holdsRoot)) continue;
        const told = authority.forks.find((fork) => fork.log === log)?.heads.map(({ hash }) => hash) ?? [];
        if (branches.some((hash) => !told.includes(hash)))
          broken(name, `${laptop.name} does not tell of a fork with ${branches.length} branches in ${log.slice(0, 8)}`);
      }
    }
  },
};

export const forksOnlyWhenShared: Invariant = {
  name: "forks-only-when-shared",
  check(world, healed) {
    for (const log of forkedLogs(world, healed).keys())
      if (!world.truth.sharedLogs.has(log))
        broken("forks-only-when-shared", `the log ${log.slice(0, 8)} went two ways, though its key was never shared`);
  },
};

/** log → the last entries of its branches, of all that is on any honest disk. */
function forkedLogs({ truth }: World, { union }: Healed): Map<string, string[]> {
  const byLog = new Map<string, HeldEntry[]>();
  for (const entry of union.values())
    if (truth.logs.has(entry.log)) byLog.set(entry.log, [...(byLog.get(entry.log) ?? []), entry]);
  const forked = new Map<string, string[]>();
  for (const [log, entries] of byLog) {
    const followed = new Set(entries.map(({ prev }) => prev));
    const last = entries.filter(({ hash }) => !followed.has(hash)).map(({ hash }) => hash);
    if (last.length > 1) forked.set(log, last);
  }
  return forked;
}
