// The certificates of an event: all stay readable, and each tells which one has taken its place.

import type { CertificateView } from "#shared/contract/views";
import type { CertificateFact } from "#shared/event/standing-certificates";
import type { EventState } from "#shared/event/state";

/** The newest first. */
export function certificateViews(state: EventState): CertificateView[] {
  return [...state.certificates]
    .sort((a, b) => b.body.number - a.body.number || (a.at < b.at ? 1 : -1))
    .map((fact) => certificateView(state, fact));
}

export function certificateView(state: EventState, fact: CertificateFact): CertificateView {
  const { body } = fact;
  return {
    hash: fact.hash,
    stage: body.stage,
    tracks: body.tracks,
    number: body.number,
    at: fact.at,
    signer: state.people.get(fact.author)?.name ?? "",
    log: fact.log,
    scoringHash: body.scoringHash,
    resultHash: body.resultHash,
    ruleHash: body.ruleHash,
    inputs: body.inputs.length,
    supersededBy: state.certificates.find((later) => later.body.supersedes.includes(fact.hash))?.hash ?? null,
  };
}
