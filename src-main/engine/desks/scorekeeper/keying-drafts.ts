// What a scorekeeper has typed of a sheet and not handed in: among the drafts, where it meets no judge's own.

import type { DraftSaved, KeyingView, TypedSheet } from "#shared/contract/views";
import type { SheetPlace } from "#shared/event/paper";
import type { Port } from "../../port";
import type { DraftKey } from "../../session/drafts";

/** No stage's id holds a colon, so no judge's draft has such a key; nor does a segment's, so no mark stands there. */
const otherFields = ":sheet";

export function keyingDraftKey(port: Port, { stage, project, judge }: SheetPlace): DraftKey {
  const { event, person } = port.signedIn;
  return { event, person, project, stage: `paper:${stage}:${judge}` };
}

export function readKeyingDraft(port: Port, place: SheetPlace): KeyingView["draft"] {
  const draft = port.engine.drafts.read(keyingDraftKey(port, place));
  if (draft === null) return null;
  const { [otherFields]: other = {}, ...marks } = draft.marks;
  return { ...draft, marks, sheet: other["number"] ?? "", total: other["total"] ?? "" };
}

export function saveKeyingDraft(port: Port, place: SheetPlace, typed: TypedSheet, revision: number): DraftSaved {
  const { marks, feedback, sheet: number, total } = typed;
  const kept = { marks: { ...marks, [otherFields]: { number, total } }, feedback };
  return port.engine.drafts.save(keyingDraftKey(port, place), kept, revision);
}
