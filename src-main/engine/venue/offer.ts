// The fresh logs that this laptop offers to write, should it be given a person: by number, and made of the device's own secret,
// so that whatever the ledger says was given can be taken up, also after a restart.

import type { Role } from "#shared/event/bodies";
import type { Fitness, OfferNote } from "#shared/venue/notes";
import { type OfferedAudience, signedOffer } from "#shared/venue/offer";
import { signerOf } from "#node/crypto";
import type { Device } from "../device";

export interface Offer {
  readonly note: OfferNote;
  readonly seeds: Readonly<Record<OfferedAudience, Uint8Array>>;
}

export function makeOffer(
  event: string,
  { device, hub, secret }: Device,
  number: number,
  fits: Fitness = "person",
): Offer {
  const seedOf = (audience: OfferedAudience): Uint8Array => secret(`log/${number}/${audience}`);
  const seeds = { bench: seedOf("bench"), chamber: seedOf("chamber"), floor: seedOf("floor") };
  const signed = (audience: OfferedAudience) => signedOffer(signerOf(seeds[audience]), audience, { event, device });
  const logs = { bench: signed("bench"), chamber: signed("chamber"), floor: signed("floor") };
  return { note: { hub, logs, fits }, seeds };
}

/** What a person in a role writes to from a laptop of their own; a chief writes at a chief's desk, an organiser by the root. */
export const audienceOfRole: Readonly<Partial<Record<Role, OfferedAudience>>> = {
  judge: "bench",
  scorekeeper: "chamber",
  supervisor: "chamber",
  timekeeper: "floor",
};
