// The guards of the whole, which the simulator takes away one by one to show that each is needed.

import { type KeepGuards, allKeepGuards } from "#db/keep-run";
import { type AuthorityGuards, allAuthorityGuards } from "#shared/event/authority/basis";
import { type Guards, allGuards } from "#shared/sync/session";

export interface SimGuards {
  readonly session: Guards;
  readonly keep: KeepGuards;
  readonly authority: AuthorityGuards;
  /** An entry is no fact where its log was not enrolled for such. */
  readonly applyRoles: boolean;
  /** A ballot speaks for its writer alone. */
  readonly applyAuthors: boolean;
  /** A run of entries and what follows from them go into the store by one transaction. */
  readonly atomic: boolean;
  /** A copied or restored disk begins fresh logs and is another device. */
  readonly home: boolean;
  /** Whoever finds its own log gone two ways writes no more in it. */
  readonly retireForked: boolean;
  /** An enrolment speaks only by the signature in it. */
  readonly enrolmentSignature: boolean;
  /** Of logs that nobody has enrolled only so much is kept. */
  readonly quota: boolean;
}

export const allSimGuards: SimGuards = Object.freeze({
  session: allGuards,
  keep: allKeepGuards,
  authority: allAuthorityGuards,
  applyRoles: true,
  applyAuthors: true,
  atomic: true,
  home: true,
  retireForked: true,
  enrolmentSignature: true,
  quota: true,
});
