// Protects the truth of the log: what a running laptop concludes is what it would conclude from its entries alone.

import { factsOf } from "#db/facts";
import { rebuildProjections } from "#db/ledger";
import type { Authority } from "#shared/event/authority/authority";
import { broken } from "../violation";
import type { Invariant } from "./invariant";
import { difference, jsonOf } from "./json-of";

const name = "rebuilt-equals-incremental";

export const rebuiltEqualsIncremental: Invariant = {
  name,
  check({ event, seed }, { all }) {
    // Reading everything anew takes long: a few laptops a seed, not always the same.
    for (const { laptop, state, authority } of all.filter((_reading, at) => at % 5 === seed % 5)) {
      const inMind = laptop.room?.authority;
      const [running, read] = [jsonOf([laptop.room?.state, aboutOf(inMind)]), jsonOf([state, aboutOf(authority)])];
      if (running !== read)
        broken(name, `${laptop.name} has in mind what its store does not say: ${difference(running, read)}`);
      const { store } = laptop.disk;
      const before = jsonOf(factsOf(store, event));
      store.write((transaction) => rebuildProjections(transaction, laptop.crypto));
      const after = jsonOf(factsOf(store, event));
      if (before !== after)
        broken(name, `${laptop.name} reads its entries otherwise anew: ${difference(before, after)}`);
    }
  },
};

function aboutOf(authority: Authority | undefined): unknown {
  if (authority === undefined) return null;
  const { desks, forks, revoked, logs, setAside } = authority;
  const aside = setAside.map(({ fact, reason }) => `${fact.hash} ${reason}`).sort();
  return { desks, forks, revoked, logs, aside };
}
