// What authority comes to: who may do what, what stands, what is set aside and why; and the guards that it rests on.

import type { Audience, Cut, Role, SuccessionBody } from "../bodies";
import type { AnyFact } from "../facts";
import type { BodyOf } from "../kinds";
import type { Placed } from "./lineage";

type TakeoverFact = Extract<AnyFact, { kind: "takeover" }>;

/** Why an entry of an enrolled log does not count. It is kept, shown, and can be admitted by its hash. */
export type SetAsideReason =
  /** The chief desk that wrote it had been taken over from, or its author's desk was. */
  | "beyond-takeover"
  | "beyond-revocation"
  /** It lies on the branch of a forked log that the chief did not keep. */
  | "other-branch"
  /** A standby wrote it without having taken over. */
  | "not-in-charge"
  /** Its log was enrolled by an entry that itself does not count. */
  | "not-enrolled"
  /** The chief has ruled that it does not count. */
  | "ruled-out";

export interface SetAside {
  readonly fact: AnyFact;
  readonly reason: SetAsideReason;
}

export interface LogRights {
  readonly log: string;
  readonly person: string;
  readonly role: Role;
  readonly audience: Audience;
  readonly device: string | null;
  readonly by: { readonly desk: string; readonly epoch: number } | null;
  /** The hash of the enrolment. */
  readonly entry: string;
}

/** A chief desk in a hall's succession. */
export interface DeskStep extends SuccessionBody {
  readonly inCharge: boolean;
}

export interface Fork {
  readonly log: string;
  readonly heads: readonly { readonly seq: number; readonly hash: string }[];
  /** The branch that the chief kept; null while the fork waits for a ruling. */
  readonly kept: Cut | null;
}

export type CentralService = NonNullable<BodyOf<"central">["service"]>;

/** Who may do what, from the few facts that speak of it. */
export interface Basis {
  /** Why a fact does not count; null where it stands. */
  readonly faultOf: (fact: AnyFact) => SetAsideReason | null;
  /** In what role a log speaks at an entry, whatever its kind; null where nothing counts that stands there. */
  readonly roleAt: (entry: Placed) => Role | null;
  /** How far a log counts by the cuts that hold for it: its last sequence; null where nothing cuts it. */
  readonly cutOf: (log: string) => number | null;
  /** By log: what stands of its enrolments. */
  readonly logs: ReadonlyMap<string, LogRights>;
  /** In the order of halls and epochs. */
  readonly desks: readonly DeskStep[];
  readonly takeovers: readonly TakeoverFact[];
  readonly revoked: ReadonlySet<string>;
  /** Those of them that an organiser has sent away: no chief's word lets them in again. */
  readonly revokedByOrganiser: ReadonlySet<string>;
  readonly forks: readonly Fork[];
  /** The service that takes the event in; null for none. Its signed word says that an entry is held there. */
  readonly central: CentralService | null;
}

export interface Authority extends Basis {
  readonly facts: readonly AnyFact[];
  readonly setAside: readonly SetAside[];
}

/** What of the facts stands, and what is set aside with why. */
export function partition(
  facts: readonly AnyFact[],
  { faultOf }: Basis,
): { readonly facts: readonly AnyFact[]; readonly setAside: readonly SetAside[] } {
  const setAside: SetAside[] = [];
  const standing = facts.filter((fact) => {
    const reason = faultOf(fact);
    if (reason !== null) setAside.push({ fact, reason });
    return reason === null;
  });
  return { facts: standing, setAside };
}

/** Guards that the simulator takes away one by one, to show that each is needed. Everywhere else all of them stand. */
export interface AuthorityGuards {
  /** The cuts that hold: beyond takeovers, beyond revocations, on other branches. */
  readonly cuts: ReadonlySet<SetAsideReason>;
  /** A log speaks to the audience and in the role alone that it was enrolled for. */
  readonly roles: boolean;
  /** A log speaks for the person alone whom it was enrolled for. */
  readonly authors: boolean;
  /** A standby's word counts from its taking over on. */
  readonly charge: boolean;
}

export const allAuthorityGuards: AuthorityGuards = {
  cuts: new Set<SetAsideReason>(["beyond-takeover", "beyond-revocation", "other-branch"]),
  roles: true,
  authors: true,
  charge: true,
};
