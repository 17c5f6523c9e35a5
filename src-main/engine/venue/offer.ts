// The fresh logs that this laptop offers to write, should it be given a person; their keys are kept only once it was.

import type { Audience, Role } from "#shared/event/bodies";
import { toHex } from "#shared/ledger/bytes";
import type { OfferNote } from "#shared/venue/notes";
import { newSeed, signerOf } from "../crypto";

export interface Offer {
  readonly note: OfferNote;
  readonly seeds: Readonly<Record<"bench" | "chamber" | "floor", Uint8Array>>;
}

export function makeOffer(hub: string): Offer {
  const seeds = { bench: newSeed(), chamber: newSeed(), floor: newSeed() };
  const idOf = (seed: Uint8Array): string => toHex(signerOf(seed).publicKey);
  return {
    note: { hub, logs: { bench: idOf(seeds.bench), chamber: idOf(seeds.chamber), floor: idOf(seeds.floor) } },
    seeds,
  };
}

/** What a person in a role writes to from a laptop of their own; a chief writes at a chief's desk, an organiser by the root. */
export const audienceOfRole: Readonly<Partial<Record<Role, Extract<Audience, "bench" | "chamber" | "floor">>>> = {
  judge: "bench",
  scorekeeper: "chamber",
  supervisor: "chamber",
  timekeeper: "floor",
};
