// Which tracks of a stage are signed, and what their certificates say: one that is signed twice, differently, says nothing.

import { takingPart } from "../event/scoring-input";
import { type CertificateFact, signedResult, standingCertificates } from "../event/standing-certificates";
import type { EventState } from "../event/state";
import type { GroupResult } from "../scoring/result";
import type { GivenAward } from "./assign-awards";

export type SignedTrack =
  | { readonly track: string; readonly state: "unsigned" | "contested" }
  | {
      readonly track: string;
      readonly state: "signed";
      readonly certificate: CertificateFact;
      readonly group: GroupResult;
      /** As they were signed. */
      readonly awards: readonly GivenAward[];
    };

/** In the plan's order; a track without projects and without a certificate is not among them. */
export function signedTracks(state: EventState, stage: string): SignedTrack[] {
  const certificates = standingCertificates(state, stage);
  return state.plan.tracks.flatMap(({ id: track }): SignedTrack[] => {
    const signed = certificates.flatMap((certificate) => signedTrack(certificate, track));
    const [first, ...others] = signed;
    if (first === undefined) return takingPart(state, stage, [track]).length > 0 ? [{ track, state: "unsigned" }] : [];
    const said = others.map(wordsOf);
    return said.every((words) => words === wordsOf(first)) ? [first] : [{ track, state: "contested" }];
  });
}

type Signed = Extract<SignedTrack, { state: "signed" }>;

function signedTrack(certificate: CertificateFact, track: string): Signed[] {
  const group = signedResult(certificate)?.groups.find(({ id }) => id === track);
  const awards = certificate.body.awards.filter((award) => award.track === track);
  return group === undefined ? [] : [{ track, state: "signed", certificate, group, awards }];
}

/** What two certificates have to agree on. */
function wordsOf({ certificate, group, awards }: Signed): string {
  return JSON.stringify([certificate.body.ruleHash, group, awards.map(({ award, projects }) => [award, projects])]);
}
