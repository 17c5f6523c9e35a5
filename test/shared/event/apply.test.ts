// Protects what applies: the root's word enrols, a log writes what its role may and for its own person, and nothing else counts.

import { expect, test } from "vitest";
import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import { type ApplyContext, type Enrolment, factOf } from "../../../src-shared/event/apply";
import { type Audience, type EnrolmentBody, type Role, audiences, roles } from "../../../src-shared/event/bodies";
import { enrolmentMessage } from "../../../src-shared/event/enrolment";
import { type KindName, kinds } from "../../../src-shared/event/kinds";
import { competition2025 } from "../../../src-shared/event/templates/competition-2025";
import type { NewEntry } from "../../../src-shared/ledger/entry";
import { TestLog } from "../ledger/writing";
import { idOf, marks, plainRule, stage, track } from "./playing";

const root = signerOf(newSeed());
const rootKey = Buffer.from(root.publicKey).toString("hex");
const floor = new TestLog();
const first = floor.write({
  root: rootKey,
  template: "competition-2025",
  rehearsal: false,
  plan: competition2025.plan,
});
const event = floor.event;
const appointed = () => false;

function judged(enrolment: Enrolment | null, kind: string, payload: unknown, over: Partial<NewEntry> = {}) {
  const entry = new TestLog(event).write(payload, { kind, ...over });
  return factOf(
    entry,
    { event, root: rootKey, enrolments: enrolment === null ? [] : [enrolment], appointed },
    nodeCrypto,
  );
}

const p = idOf("p");
const hash = "a".repeat(64);
const own = (judge: string) => ({ judge: idOf(judge), project: p, stage });
/** A right body of every kind but the two that speak by the root. */
const sample: { [K in Exclude<KindName, "event" | "enrolment">]: unknown } = {
  succession: { hall: "main", epoch: 1, desk: hash, hub: hash, label: "示例" },
  takeover: { hall: "main", epoch: 2, cuts: [{ log: hash, seq: 1, hash }], reason: "示例" },
  revocation: { device: hash, cuts: [{ log: hash, seq: 0, hash: null }], reason: "示例", stands: true, supersedes: [] },
  "fork-ruling": { log: hash, kept: { log: hash, seq: 1, hash }, reason: "示例", supersedes: [] },
  admission: { entry: hash, admitted: true, reason: "示例", supersedes: [] },
  central: { service: { url: "https://central.example:8443", key: hash, authority: null }, supersedes: [] },
  plan: { plan: competition2025.plan, supersedes: [] },
  person: {
    person: idOf("a"),
    name: "示例",
    unit: "",
    title: "",
    code: "1",
    role: "judge",
    panels: [track],
    marks: true,
    removed: false,
    supersedes: [],
  },
  project: {
    project: p,
    seq: 1,
    name: "示例",
    applicantUnit: "",
    jointUnits: [],
    track,
    scene: "",
    withdrawn: null,
    supersedes: [],
  },
  rule: { stage, rule: plainRule, supersedes: [] },
  "rule-lock": { stage, rule: hash, supersedes: [] },
  "stage-begun": { stage, supersedes: [] },
  panel: { stage, track, judges: [{ judge: idOf("a"), part: ["ppt"] }], supersedes: [] },
  advancement: {
    from: "semi-final",
    to: stage,
    certificates: [hash],
    projects: [p],
    admitted: [],
    passedOver: [],
    supersedes: [],
  },
  compliance: { project: p, rule: "team-size", note: "", decision: "waived", reason: "示例", supersedes: [] },
  order: { stage, order: [p], draw: null, supersedes: [] },
  "conflict-of-interest": { judge: idOf("a"), project: p, reason: "同单位", stands: true, supersedes: [] },
  registration: { project: p, row: {}, supersedes: [] },
  staff: { staff: [], supersedes: [] },
  opening: { project: p, stage, number: 1, supersedes: [] },
  closing: { project: p, stage, cut: [], supersedes: [] },
  reopening: { project: p, stage, reason: "示例", number: 1, supersedes: [] },
  ballot: { ...own("a"), marks: marks("8"), opening: null, supersedes: [] },
  amendment: { ...own("a"), marks: marks("8"), opening: null, reason: "示例", supersedes: [hash] },
  recusal: { ...own("a"), reason: "示例", supersedes: [] },
  "recusal-withdrawn": { ...own("a"), reason: "示例", supersedes: [hash] },
  "paper-keying": { ...own("a"), marks: marks("8"), opening: null, keyer: idOf("a"), sheet: "7", supersedes: [] },
  "paper-ballot": {
    ...own("b"),
    marks: marks("8"),
    opening: null,
    keyings: [hash, hash],
    reason: "",
    supersedes: [],
  },
  "paper-recusal": { ...own("b"), reason: "示例", stands: true, supersedes: [] },
  performance: { project: p, stage, score: "80", assessor: "", supersedes: [] },
  deduction: { project: p, stage, amount: "1", reason: "超时", supersedes: [] },
  ruling: {
    stage,
    subject: { about: "conflict", project: p, judge: idOf("a"), ballot: null, among: [hash] },
    reason: "示例",
    supersedes: [],
  },
  certificate: {
    stage,
    tracks: [track],
    number: 1,
    scoring: "{}",
    scoringHash: hash,
    result: "{}",
    resultHash: hash,
    ruleText: { zh: "", en: "" },
    ruleHash: hash,
    inputs: [],
    awards: [],
    supersedes: [],
  },
  "certificate-digest": { stage, tracks: [track], certificate: hash, supersedes: [] },
};
const kindNames = Object.keys(sample) as (keyof typeof sample)[];

/** Who may write what, as the design says; written out here so that a slip in the table of kinds shows. */
const writers: Record<keyof typeof sample, [Audience, ...Role[]]> = {
  succession: ["floor", "organiser"],
  takeover: ["floor", "chief"],
  revocation: ["floor", "organiser", "chief"],
  "fork-ruling": ["floor", "organiser", "chief"],
  admission: ["floor", "organiser", "chief"],
  central: ["floor", "organiser"],
  plan: ["floor", "organiser"],
  person: ["floor", "organiser"],
  project: ["floor", "organiser"],
  rule: ["floor", "organiser"],
  "rule-lock": ["floor", "organiser"],
  "stage-begun": ["floor", "organiser"],
  panel: ["floor", "organiser"],
  advancement: ["floor", "organiser"],
  compliance: ["office", "organiser"],
  order: ["floor", "organiser"],
  "conflict-of-interest": ["floor", "organiser"],
  registration: ["office", "organiser"],
  staff: ["office", "organiser"],
  opening: ["floor", "chief"],
  closing: ["floor", "chief"],
  reopening: ["floor", "chief"],
  ballot: ["bench", "judge", "chief"],
  amendment: ["bench", "judge", "chief"],
  recusal: ["bench", "judge", "chief"],
  "recusal-withdrawn": ["bench", "judge", "chief"],
  "paper-keying": ["chamber", "scorekeeper"],
  "paper-ballot": ["chamber", "chief"],
  "paper-recusal": ["chamber", "chief"],
  performance: ["chamber", "chief", "organiser"],
  deduction: ["chamber", "chief"],
  ruling: ["chamber", "chief"],
  certificate: ["chamber", "chief"],
  "certificate-digest": ["floor", "chief"],
};

test.each(kindNames)("%s applies from the logs that may write it, and from no other role or audience", (kind) => {
  const [audience, ...allowed] = writers[kind];
  expect(kinds[kind].audience).toBe(audience);
  for (const role of roles) {
    for (const where of audiences) {
      const applied = judged({ person: idOf("a"), role, audience: where }, kind, sample[kind]);
      const may = where === audience && allowed.includes(role);
      expect(typeof applied === "string" ? applied : applied.author).toBe(may ? idOf("a") : "beyond-its-role");
    }
  }
});

test.each(kindNames)("%s from a log that nobody enrolled does not apply", (kind) => {
  expect(judged(null, kind, sample[kind])).toBe("not-enrolled");
});

test.each(kindNames)("%s with a key too many, or one of another type, is no body", (kind) => {
  const enrolment: Enrolment = { person: idOf("a"), role: "organiser", audience: "floor" };
  const body = sample[kind] as Record<string, unknown>;
  expect(judged(enrolment, kind, { ...body, more: 1 })).toBe("body-invalid");
  for (const key of Object.keys(body)) {
    const { [key]: _gone, ...rest } = body;
    expect(judged(enrolment, kind, rest)).toBe("body-invalid");
    // What a registration's row holds is for the eligibility rules to say.
    if (key === "row") continue;
    expect(judged(enrolment, kind, { ...body, [key]: { wrong: true } })).toBe("body-invalid");
  }
});

test("a judge's log carries that judge's ballots and nobody else's", () => {
  const bench: Enrolment = { person: idOf("a"), role: "judge", audience: "bench" };
  for (const kind of ["ballot", "amendment", "recusal", "recusal-withdrawn"] as const) {
    const forged = { ...(sample[kind] as object), judge: idOf("b") };
    expect(judged(bench, kind, forged)).toBe("not-its-author");
    expect(judged({ ...bench, role: "chief" }, kind, forged)).toBe("not-its-author");
  }
});

test("an unknown kind, a withheld body and one that is no JSON are kept and do not apply", () => {
  const enrolment: Enrolment = { person: idOf("a"), role: "chief", audience: "floor" };
  expect(judged(enrolment, "hologram", {})).toBe("unknown-kind");
  expect(judged(enrolment, "constructor", {})).toBe("unknown-kind");
  const entry = new TestLog(event).write(sample.opening, { kind: "opening" });
  const context: ApplyContext = { event, root: rootKey, enrolments: [enrolment], appointed };
  expect(factOf({ ...entry, body: null }, context, nodeCrypto)).toBe("body-withheld");
  expect(factOf({ ...entry, body: new Uint8Array(30) }, context, nodeCrypto)).toBe("body-invalid");
});

const log = new TestLog(event);
const unsigned: Omit<EnrolmentBody, "signature"> = {
  log: log.id,
  person: idOf("a"),
  role: "judge",
  audience: "bench",
  device: null,
  by: null,
  continues: null,
};
const signed = (body: Omit<EnrolmentBody, "signature">, by = root, of = event): EnrolmentBody => ({
  ...body,
  signature: Buffer.from(by.sign(enrolmentMessage(of, body))).toString("hex"),
});

test("an enrolment applies by the root's signature, in whoever's log it stands", () => {
  expect(judged(null, "enrolment", signed(unsigned))).toMatchObject({ kind: "enrolment", author: "" });
  const judge: Enrolment = { person: idOf("b"), role: "judge", audience: "bench" };
  expect(judged(judge, "enrolment", signed(unsigned))).toMatchObject({ kind: "enrolment", author: "" });
});

test("an enrolment signed by another key, for another event, or changed in any field does not apply", () => {
  expect(judged(null, "enrolment", signed(unsigned, signerOf(newSeed())))).toBe("signature-wrong");
  expect(judged(null, "enrolment", signed(unsigned, root, "f".repeat(64)))).toBe("signature-wrong");
  const { signature } = signed(unsigned);
  const changed: Partial<EnrolmentBody>[] = [
    { log: "0".repeat(64) },
    { person: idOf("b") },
    { role: "chief" },
    { audience: "floor" },
    { continues: { log: log.id, seq: 1, hash } },
  ];
  for (const change of changed)
    expect(judged(null, "enrolment", { ...unsigned, ...change, signature })).toBe("signature-wrong");
  const entry = new TestLog(event).write(signed(unsigned), { kind: "enrolment" });
  expect(factOf(entry, { event, root: null, enrolments: [], appointed }, nodeCrypto)).toBe("signature-wrong");
});

test("a desk enrols its chief's log in that log alone: it shows so that it holds the key, and claims no other chief's", () => {
  const desk = signerOf(newSeed());
  const key = Buffer.from(desk.publicKey).toString("hex");
  const chiefs = { ...unsigned, role: "chief", audience: "floor", device: key, by: { desk: key, epoch: 1 } } as const;
  const context: ApplyContext = { event, root: rootKey, enrolments: [], appointed: () => true };
  const inItself = log.write(signed(chiefs, desk), { kind: "enrolment" });
  expect(factOf(inItself, context, nodeCrypto)).toMatchObject({ kind: "enrolment" });
  const elsewhere = new TestLog(event).write(signed(chiefs, desk), { kind: "enrolment" });
  expect(factOf(elsewhere, context, nodeCrypto)).toBe("beyond-its-role");
});

test("an event's first entry speaks for itself, and for no other root", () => {
  const context: ApplyContext = { event, root: null, enrolments: [], appointed };
  expect(factOf(first, context, nodeCrypto)).toMatchObject({ kind: "event", author: "" });
  expect(factOf(first, { ...context, root: "0".repeat(64) }, nodeCrypto)).toBe("signature-wrong");
});
