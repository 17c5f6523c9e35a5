// How simulated laptops take entries in: with the real crypto and limits that a hostile peer can reach, or without a guard.

import type { Quota } from "#db/keep-run";
import { toUtf8 } from "#shared/ledger/bytes";
import type { Crypto } from "#shared/ledger/crypto";
import type { SimGuards } from "./sim-guards";
import type { World } from "./world";

/** Small, so that it is reached in a simulation. */
export const smallQuota: Quota = { entries: 40, bytes: 60_000 };

export function simQuota({ quota }: SimGuards): Quota {
  return quota ? smallQuota : { entries: Infinity, bytes: Infinity };
}

const enrolmentDomain = toUtf8("roadshow-judge/enrolment/");

/** Without the guard every signature of an enrolment passes for a right one. */
export function keepingCrypto({ keys, guards }: Pick<World, "keys" | "guards">): Crypto {
  if (guards.enrolmentSignature) return keys.crypto;
  const isEnrolment = (message: Uint8Array): boolean => enrolmentDomain.every((byte, at) => message[at] === byte);
  return {
    ...keys.crypto,
    verify: (publicKey, message, signature) =>
      isEnrolment(message) || keys.crypto.verify(publicKey, message, signature),
  };
}
