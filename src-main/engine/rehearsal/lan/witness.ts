// What the judges have seen with their own eyes, held against what a desk holds.

import type { Whereabouts } from "#shared/contract/views";
import type { Hall } from "./hall";
import { readJournal } from "./journal";
import type { Laptop } from "./laptop";

export interface Seen {
  readonly ballots: readonly string[];
  readonly amendments: readonly string[];
  /** Shown as held at a desk, or on two machines. */
  readonly held: ReadonlyMap<string, ReadonlySet<Whereabouts>>;
}

export function seenBy(laptops: readonly Laptop[]): Seen {
  const lines = laptops.flatMap(({ journal }) => readJournal(journal));
  const submitted = lines.filter((line) => line.saw === "submitted");
  const held = new Map<string, Set<Whereabouts>>();
  for (const line of lines)
    if (line.saw === "held") held.set(line.hash, (held.get(line.hash) ?? new Set()).add(line.where));
  return {
    ballots: submitted.filter(({ amends }) => !amends).map(({ hash }) => hash),
    amendments: submitted.filter(({ amends }) => amends).map(({ hash }) => hash),
    held,
  };
}

/** Of what was shown as held there, what the desk does not hold. */
export async function checkHeld(hall: Hall, desk: Laptop, places: readonly Whereabouts[]): Promise<string[]> {
  const { held } = seenBy(hall.laptops);
  const hashes = [...held].filter(([, where]) => places.some((place) => where.has(place))).map(([hash]) => hash);
  const missing = await hall.persist(`${desk.name} says what it holds`, () =>
    desk.ask("missing", { event: hall.event, hashes, applied: false }),
  );
  return [...missing];
}
