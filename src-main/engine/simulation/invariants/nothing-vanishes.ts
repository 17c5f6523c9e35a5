// Protects everyone's word: what an honest laptop wrote in an enrolled log either stands or is listed as set aside, with why.

import { isKind } from "#shared/event/kinds";
import { broken } from "../violation";
import type { Invariant } from "./invariant";

const name = "nothing-vanishes";

export const nothingVanishes: Invariant = {
  name,
  check({ truth }, { desks, organisers, union }) {
    for (const { laptop, authority, entries, enrolled } of [...organisers, ...desks]) {
      const told = new Set([
        ...authority.facts.map(({ hash }) => hash),
        ...authority.setAside.map(({ fact }) => fact.hash),
      ]);
      for (const { entry, log } of truth.written.values()) {
        const { hash, fields } = entry;
        const here = union.has(hash) && entries.has(hash) && enrolled.has(log.log);
        if (here && isKind(fields.kind) && !told.has(hash))
          broken(name, `at ${laptop.name} the ${fields.kind} ${hash.slice(0, 8)} neither stands nor is listed`);
      }
    }
  },
};
