// A state whose certificate signs something else: the scoring input changed, and the result worked out from it.

import type { CertificateBody } from "#shared/event/bodies";
import type { EventState } from "#shared/event/state";
import { type ScoringDocument, parseScoringDocument, score } from "#shared/scoring/index";
import { sha256Hex } from "#node/crypto";

type CertificateFact = EventState["certificates"][number];

export function withCertificates(state: EventState, certificates: readonly CertificateFact[]): EventState {
  return { ...state, certificates };
}

/** The newest certificate, as if the chief had signed the changed input. */
export function resigned(state: EventState, change: (document: ScoringDocument) => unknown): CertificateFact {
  const fact = state.certificates.at(-1) as CertificateFact;
  const source = change(JSON.parse(fact.body.scoring) as ScoringDocument);
  const parsed = parseScoringDocument(source);
  if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.problems));
  return withTexts(fact, JSON.stringify(source), JSON.stringify(score(parsed.document)));
}

/** With hashes that fit the texts. */
export function withTexts(fact: CertificateFact, scoring: string, result: string): CertificateFact {
  const texts: Partial<CertificateBody> = { scoring, result };
  const hashes = { scoringHash: sha256Hex(scoring), resultHash: sha256Hex(result) };
  return { ...fact, body: { ...fact.body, ...texts, ...hashes } };
}
