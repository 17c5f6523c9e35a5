// The logs that have gone two ways, as the store holds them, with the descent of each entry.

import type { Lineage, Lineages } from "#shared/event/authority/lineage";
import { fixedQuery } from "./fixed-query";
import type { ReadableStore } from "./store";

/** Entries that follow the same one; the first of a log have none before them, and are told apart by their log. */
const forked = fixedQuery((queries) =>
  queries
    .selectFrom("entry as a")
    .innerJoin("entry as b", (join) =>
      join
        .onRef("a.event", "=", "b.event")
        .onRef("a.log", "=", "b.log")
        .onRef("a.seq", "=", "b.seq")
        .onRef("a.hash", "<", "b.hash"),
    )
    .select("a.log")
    .distinct()
    .where("a.event", "=", ""),
);
const chain = fixedQuery((queries) =>
  queries.selectFrom("entry").select(["hash", "seq", "prev"]).where("event", "=", "").where("log", "=", ""),
);

interface Link {
  readonly hash: string;
  readonly seq: number;
  readonly prev: string | null;
}

export function lineagesOf(store: ReadableStore, event: string): Lineages {
  const logs = store.allFixed<{ log: string }>(forked, [event]);
  return new Map(logs.map(({ log }) => [log, lineageOf(store, event, log)]));
}

function lineageOf(store: ReadableStore, event: string, log: string): Lineage {
  const links = store.allFixed<Link>(chain, [event, log]);
  return new Map(links.map(({ hash, seq, prev }) => [hash, { seq, prev }]));
}
