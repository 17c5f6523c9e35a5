// Protects offers of logs: a signature holds for one event, laptop, audience and log, and for nothing else.

import { expect, test } from "vitest";
import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import type { OfferNote } from "#shared/venue/notes";
import { isGenuineOffer, signedOffer } from "#shared/venue/offer";

const scope = { event: "e".repeat(64), device: "d".repeat(64) };
const [bench, chamber, floor] = [signerOf(newSeed()), signerOf(newSeed()), signerOf(newSeed())];
const offer: OfferNote = {
  hub: "a".repeat(64),
  fits: "person",
  logs: {
    bench: signedOffer(bench, "bench", scope),
    chamber: signedOffer(chamber, "chamber", scope),
    floor: signedOffer(floor, "floor", scope),
  },
};

test("an offer is genuine where it was made, and nowhere else", () => {
  expect(isGenuineOffer(offer, scope, nodeCrypto)).toBe(true);
  expect(isGenuineOffer(offer, { ...scope, event: "f".repeat(64) }, nodeCrypto)).toBe(false);
  expect(isGenuineOffer(offer, { ...scope, device: "f".repeat(64) }, nodeCrypto)).toBe(false);
});

test("no log of an offer can be put in another's place, or another's log in its", () => {
  const { logs } = offer;
  const swapped = { ...offer, logs: { ...logs, bench: logs.floor } };
  expect(isGenuineOffer(swapped, scope, nodeCrypto)).toBe(false);
  const foreign = { ...offer, logs: { ...logs, floor: { ...logs.floor, log: logs.bench.log } } };
  expect(isGenuineOffer(foreign, scope, nodeCrypto)).toBe(false);
});
