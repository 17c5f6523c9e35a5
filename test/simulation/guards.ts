// The guards that the simulation takes away one by one, each with what to dwell on, so that it shows within a few seeds.

import { type SimGuards, allSimGuards } from "../../src-main/engine/simulation/sim-guards";

export interface GuardOff {
  readonly guard: string;
  readonly guards: SimGuards;
  /** What is to happen more often. */
  readonly emphasis: readonly string[];
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
  },
  {
    guard: "a sender serves what the peer's role may read",
    guards: { ...allSimGuards, session: { ...session, audience: false } },
    emphasis: ["hostile", "hostile-asks-for-others-marks"],
  },
  {
    guard: "a receipt is believed by its signature",
    guards: { ...allSimGuards, session: { ...session, receiptSignature: false } },
    emphasis: ["hostile", "hostile-false-receipt"],
  },
  {
    guard: "heads that were stated are traced to where branches part",
    guards: { ...allSimGuards, session: { ...session, tracing: false } },
    emphasis: ["both-copies-write", "set-back", "backup"],
  },
  {
    guard: "hashes, chain and seal are verified",
    guards: { ...allSimGuards, keep: { ...keep, verify: false } },
    emphasis: ["hostile", "hostile-forged-seal"],
  },
  {
    guard: "a receiver keeps what its role may hold",
    guards: { ...allSimGuards, keep: { ...keep, holding: false } },
    emphasis: ["hostile", "hostile-replayed"],
  },
  {
    guard: "a run and its projection go in with one transaction",
    guards: { ...allSimGuards, atomic: false },
    emphasis: ["mark"],
  },
  {
    guard: "a copied disk begins fresh logs",
    guards: { ...allSimGuards, home: false },
    emphasis: ["disk-cloned", "mark"],
  },
  {
    guard: "nobody writes on in a forked log",
    guards: { ...allSimGuards, retireForked: false },
    emphasis: ["both-copies-write", "set-back", "backup", "mark"],
  },
  {
    guard: "an enrolment speaks by its signature",
    guards: { ...allSimGuards, enrolmentSignature: false },
    emphasis: ["hostile", "hostile-forged-enrolment"],
  },
  {
    guard: "of strangers' logs only so much is kept",
    guards: { ...allSimGuards, quota: false },
    emphasis: ["hostile", "hostile-unenrolled", "hostile-oversized"],
  },
  {
    guard: "what is beyond a takeover waits",
    guards: withoutCut("beyond-takeover"),
    emphasis: ["chief-cut-off", "chief"],
  },
  { guard: "what is beyond a revocation waits", guards: withoutCut("beyond-revocation"), emphasis: ["device-revoked"] },
  {
    guard: "what is on the other branch waits",
    guards: withoutCut("other-branch"),
    emphasis: ["both-copies-write", "set-back", "backup", "mark"],
  },
  {
    guard: "a standby's word waits for its taking over",
    guards: { ...allSimGuards, authority: { ...authority, charge: false } },
    emphasis: ["speak-too-soon"],
  },
  {
    guard: "a log speaks in the role that it was enrolled for, where it is read as where it is weighed",
    guards: { ...allSimGuards, applyRoles: false, authority: { ...authority, roles: false } },
    emphasis: ["hostile", "hostile-beyond-role"],
  },
  {
    guard: "a ballot speaks for its writer alone",
    guards: { ...allSimGuards, applyAuthors: false },
    emphasis: ["hostile", "hostile-beyond-role"],
  },
];
