// The kinds of entry that people have a word for; another one is shown by its own name.

export const wordedKinds = [
  "opening",
  "closing",
  "reopening",
  "ballot",
  "amendment",
  "recusal",
  "recusal-withdrawn",
  "paper-keying",
  "paper-ballot",
  "paper-recusal",
  "performance",
  "deduction",
  "ruling",
  "certificate",
  "certificate-digest",
  "enrolment",
  "revocation",
  "takeover",
  "admission",
  "fork-ruling",
  "order",
  "advancement",
  "panel",
  "person",
  "project",
] as const;

export type WordedKind = (typeof wordedKinds)[number];

export function isWorded(kind: string): kind is WordedKind {
  return (wordedKinds as readonly string[]).includes(kind);
}
