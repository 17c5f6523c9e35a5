// Protects the green tick: a ballot that a living machine gave its word for is at every chief's desk once all has healed.

import { signedKey } from "../truth";
import { broken } from "../violation";
import type { Invariant } from "./invariant";

const name = "no-acknowledged-ballot-lost";
const marking = new Set([
  "ballot",
  "amendment",
  "recusal",
  "recusal-withdrawn",
  "paper-keying",
  "paper-ballot",
  "paper-recusal",
]);

export const noAcknowledgedBallotLost: Invariant = {
  name,
  check({ truth }, { desks }) {
    const acknowledged = new Set<string>();
    for (const { receipt } of truth.heard) {
      if (!truth.devices.has(receipt.device) || truth.voided.has(signedKey(receipt.device, receipt.hash))) continue;
      // A receipt is for the entry and all before it on its branch.
      for (let at: string | null = receipt.hash; at !== null && !acknowledged.has(at);) {
        const written = truth.written.get(at);
        if (written === undefined) break;
        acknowledged.add(at);
        at = written.entry.fields.prev;
      }
    }
    for (const hash of acknowledged) {
      const kind = truth.written.get(hash)?.entry.fields.kind ?? "";
      if (!marking.has(kind)) continue;
      for (const { laptop, entries } of desks)
        if ((entries.get(hash)?.body ?? null) === null)
          broken(name, `${laptop.name} lacks the ${kind} ${hash.slice(0, 8)}, or what it says, which was acknowledged`);
    }
  },
};
