// The logs that a laptop offers to write, each with a signature by its own key: nobody can offer what another holds the key of.

import { fromHex, join, toHex, toUtf8 } from "../ledger/bytes";
import type { Crypto, Signer } from "../ledger/crypto";
import type { OfferNote } from "./notes";

export const offeredAudiences = ["bench", "chamber", "floor"] as const;
export type OfferedAudience = (typeof offeredAudiences)[number];

/** Where the offer holds: for nothing else can its signatures be used. */
export interface OfferScope {
  readonly event: string;
  /** The laptop that would write. */
  readonly device: string;
}

export function signedOffer({ publicKey, sign }: Signer, audience: OfferedAudience, scope: OfferScope) {
  return { log: toHex(publicKey), signature: toHex(sign(offerMessage(scope, audience, toHex(publicKey)))) };
}

/** Whether every log of it was offered by whoever holds its key, for this laptop. */
export function isGenuineOffer({ logs }: OfferNote, scope: OfferScope, { verify }: Pick<Crypto, "verify">): boolean {
  return offeredAudiences.every((audience) => {
    const { log, signature } = logs[audience];
    return verify(fromHex(log), offerMessage(scope, audience, log), fromHex(signature));
  });
}

/** Every field is of fixed form and free of line breaks, so no two offers share a message. */
function offerMessage({ event, device }: OfferScope, audience: OfferedAudience, log: string): Uint8Array {
  return join(toUtf8("roadshow-judge/log-offer/1\n"), toUtf8([event, device, audience, log].join("\n")));
}
