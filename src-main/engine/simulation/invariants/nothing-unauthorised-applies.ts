// Protects the event from whoever has no right to speak: forged, unenrolled and beyond one's role is never a fact that stands.

import { broken } from "../violation";
import type { Invariant } from "./invariant";

const name = "nothing-unauthorised-applies";

export const nothingUnauthorisedApplies: Invariant = {
  name,
  check({ truth }, { all }) {
    for (const { laptop, authority } of all)
      for (const { kind, hash } of authority.facts)
        if (truth.unauthorised.has(hash))
          broken(name, `at ${laptop.name} a ${kind} applies (${hash.slice(0, 8)}) that nobody had the right to write`);
  },
};

/** Nor does anything stand that nobody is known to have written. */
export const nothingOutOfNowhere: Invariant = {
  name: "nothing-out-of-nowhere",
  check({ truth }, { all }) {
    for (const { laptop, authority } of all)
      for (const { kind, hash } of authority.facts)
        if (!truth.written.has(hash))
          broken("nothing-out-of-nowhere", `at ${laptop.name} a ${kind} applies that no honest laptop wrote`);
  },
};
