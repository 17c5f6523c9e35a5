// Protects what was signed: a certificate's bytes never change anywhere, it can be computed again, and a newer one names it.

import { unknownCriticalKinds } from "#db/unknown-kinds";
import { parseScoringText, score } from "#shared/scoring/index";
import { equalBytes } from "#shared/ledger/bytes";
import type { Healed, Reading } from "../healed";
import { broken } from "../violation";
import type { World } from "../world";
import type { Invariant } from "./invariant";

const name = "certificates-stand";

export const certificatesStand: Invariant = {
  name,
  check(world, healed) {
    for (const reading of [...healed.organisers, ...healed.desks]) {
      sameBytes(world, healed, reading);
      for (const { body, hash } of reading.state.certificates) {
        const parsed = parseScoringText(body.scoring);
        if (!parsed.ok || JSON.stringify(score(parsed.document)) !== body.result)
          broken(name, `the certificate ${hash.slice(0, 8)} does not follow from its own input`);
        const missing = body.inputs.find((input) => !reading.entries.has(input));
        if (missing !== undefined)
          broken(name, `${reading.laptop.name} lacks ${missing.slice(0, 8)}, which a certificate rests on`);
      }
    }
  },
};

function sameBytes({ truth }: World, { union }: Healed, { laptop, entries }: Reading): void {
  for (const { entry } of truth.written.values()) {
    if (entry.fields.kind !== "certificate" || !union.has(entry.hash)) continue;
    const held = entries.get(entry.hash);
    const alike =
      held !== undefined &&
      equalBytes(held.header, entry.header) &&
      held.body !== null &&
      entry.body !== null &&
      equalBytes(held.body, entry.body);
    if (!alike) broken(name, `at ${laptop.name} the certificate ${entry.hash.slice(0, 8)} is not as it was signed`);
  }
}

/** Once every question was settled: of the certificates of a track one is the newest, and it names all before it. */
export const newestNamesAll: Invariant = {
  name: "newest-certificate-names-all",
  check({ event }, { desks, organisers }) {
    for (const { laptop, state } of [...organisers, ...desks]) {
      // Until it is updated a desk signs nothing that such an entry might bear on.
      if (unknownCriticalKinds(laptop.disk.store, event).length > 0) continue;
      const superseded = new Set(state.certificates.flatMap(({ body }) => body.supersedes));
      const standing = state.certificates.filter(({ hash }) => !superseded.has(hash));
      const tracks = standing.flatMap(({ body }) => body.tracks);
      if (new Set(tracks).size !== tracks.length)
        broken("newest-certificate-names-all", `at ${laptop.name} a track has two certificates that stand`);
    }
  },
};
