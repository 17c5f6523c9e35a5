// Protects those whose marks are set aside: nothing is, but beyond a takeover, a revocation or a ruling that stands and says so.

import { type AnyFact, headsOf } from "#shared/event/facts";
import type { Reading } from "../healed";
import { broken } from "../violation";
import type { Invariant } from "./invariant";

const name = "set-aside-with-cause";

export const setAsideWithCause: Invariant = {
  name,
  check(_world, { desks, organisers }) {
    for (const reading of [...organisers, ...desks])
      for (const { fact, reason } of reading.authority.setAside)
        if (!hasCause(reading, fact, reason))
          broken(
            name,
            `at ${reading.laptop.name} a ${fact.kind} (${fact.hash.slice(0, 8)}) is ${reason}, and nothing says so`,
          );
  },
};

function hasCause({ authority }: Reading, fact: AnyFact, reason: string): boolean {
  const { facts, logs, takeovers } = authority;
  switch (reason) {
    case "beyond-revocation": {
      const standing = headsOf(facts.filter((each) => each.kind === "revocation")).filter(({ body }) => body.stands);
      const byOrganisers = headsOf(
        facts.filter((each) => each.kind === "revocation" && logs.get(each.log)?.role === "organiser"),
      );
      return [...standing, ...byOrganisers].some(
        (each) => each.kind === "revocation" && each.body.cuts.some(({ log }) => log === fact.log),
      );
    }
    case "other-branch":
      return facts.some((each) => each.kind === "fork-ruling" && each.body.log === fact.log);
    case "beyond-takeover":
      return takeovers.length > 0;
    default:
      return true;
  }
}
