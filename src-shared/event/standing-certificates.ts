// The certificates in force, and what they say of each project.

import type { Result } from "../scoring/result";
import type { EventState } from "./state";

export type CertificateFact = EventState["certificates"][number];

/** Those of a stage that none has superseded. */
export function standingCertificates(state: EventState, stage: string): CertificateFact[] {
  const superseded = new Set(state.certificates.flatMap((fact) => fact.body.supersedes));
  return state.certificates.filter((fact) => fact.body.stage === stage && !superseded.has(fact.hash));
}

/** The signed result; null where the text is none. */
export function signedResult({ body }: CertificateFact): Result | null {
  try {
    const result = JSON.parse(body.result) as Result;
    return Array.isArray(result.groups) ? result : null;
  } catch {
    return null;
  }
}
