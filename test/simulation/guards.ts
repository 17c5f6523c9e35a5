// The guards that the simulation takes away one by one, each with what to dwell on, so that it shows within a few seeds.

import { type SimGuards, allSimGuards } from "../../src-main/engine/simulation/sim-guards";

export interface GuardOff {
  readonly guard: string;
  readonly guards: SimGuards;
  /** What is to happen more often. */
  readonly emphasis: readonly string[];
  /** A seed that shows it: pinned anew where another draw has moved it, or the test takes long. */
  readonly shownBy: number;
}

const { session, keep, authority } = allSimGuards;

function withoutCut(reason: "beyond-takeover" | "beyond-revocation" | "other-branch"): SimGuards {
  const cuts = new Set([...authority.cuts].filter((cut) => cut !== reason));
  return { ...allSimGuards, authority: { ...authority, cuts } };
}

export const guardsOff: readonly GuardOff[] = [
  {
    guard: "a receipt is signed after the commit",
    guards: { ...allSimGuards, session: { ...session, ackAfterCommit: false } },
    emphasis: ["crash"],
    shownBy: 1,
  },
  {
    guard: "a sender serves what the peer's role may read",
    guards: { ...allSimGuards, session: { ...session, audience: false } },
    emphasis: ["hostile", "hostile-asks-for-others-marks"],
    shownBy: 1,
  },
  {
    guard: "a receipt is believed by its signature",
    guards: { ...allSimGuards, session: { ...session, receiptSignature: false } },
    emphasis: ["hostile", "hostile-false-receipt"],
    shownBy: 1,
  },
  {
    guard: "heads that were stated are traced to where branches part",
    guards: { ...allSimGuards, session: { ...session, tracing: false } },
    emphasis: ["both-copies-write", "set-back", "backup"],
    shownBy: 1,
  },
  {
    guard: "hashes, chain and seal are verified",
    guards: { ...allSimGuards, keep: { ...keep, verify: false } },
    emphasis: ["hostile", "hostile-forged-seal"],
    shownBy: 1,
  },
  {
    guard: "a receiver keeps what its role may hold",
    guards: { ...allSimGuards, keep: { ...keep, holding: false } },
    emphasis: ["hostile", "hostile-unenrolled", "hostile-replayed"],
    shownBy: 1,
  },
  {
    guard: "a run and its projection go in with one transaction",
    guards: { ...allSimGuards, atomic: false },
    emphasis: ["mark"],
    shownBy: 2,
  },
  {
    guard: "a copied disk begins fresh logs",
    guards: { ...allSimGuards, home: false },
    emphasis: ["disk-cloned", "mark"],
    shownBy: 8,
  },
  {
    guard: "nobody writes on in a forked log",
    guards: { ...allSimGuards, retireForked: false },
    emphasis: ["both-copies-write", "set-back", "backup", "mark"],
    shownBy: 2,
  },
  {
    guard: "an enrolment speaks by its signature",
    guards: { ...allSimGuards, enrolmentSignature: false },
    emphasis: ["hostile", "hostile-forged-enrolment"],
    shownBy: 1,
  },
  {
    guard: "of strangers' logs only so much is kept",
    guards: { ...allSimGuards, quota: false },
    emphasis: ["hostile", "hostile-unenrolled", "hostile-oversized"],
    shownBy: 1,
  },
  {
    guard: "what is beyond a takeover waits",
    guards: withoutCut("beyond-takeover"),
    emphasis: ["chief-cut-off", "chief"],
    shownBy: 1,
  },
  {
    guard: "what is beyond a revocation waits",
    guards: withoutCut("beyond-revocation"),
    emphasis: ["device-revoked"],
    shownBy: 1,
  },
  {
    guard: "what is on the other branch waits",
    guards: withoutCut("other-branch"),
    emphasis: ["both-copies-write", "set-back", "backup", "mark"],
    shownBy: 3,
  },
  {
    guard: "a standby's word waits for its taking over",
    guards: { ...allSimGuards, authority: { ...authority, charge: false } },
    emphasis: ["speak-too-soon"],
    shownBy: 1,
  },
  {
    guard: "a log speaks in the role that it was enrolled for, where it is read as where it is weighed",
    guards: { ...allSimGuards, applyRoles: false, authority: { ...authority, roles: false } },
    emphasis: ["hostile", "hostile-beyond-role"],
    shownBy: 1,
  },
  {
    guard: "a ballot speaks for its writer alone, where it is read as where it is weighed",
    guards: { ...allSimGuards, applyAuthors: false, authority: { ...authority, authors: false } },
    emphasis: ["hostile", "hostile-beyond-role"],
    shownBy: 1,
  },
];
