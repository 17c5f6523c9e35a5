// Keying a sheet: put on record as this person's keying, whole or not at all; a correction takes the place of the own one alone.

import type { InputOf } from "#shared/contract/channels";
import type { DraftSaved } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { type SheetPlace, paperSheet } from "#shared/event/paper";
import { stageInHand } from "#shared/event/stage-in-hand";
import type { Port } from "../../port";
import { checkedBallot } from "../checked-ballot";
import { keyingDraftKey, saveKeyingDraft } from "./keying-drafts";
import { sheetRubric } from "./sheets";
import { ownKeying } from "./view";

/** Far more than a rubric asks for: a page gone wrong does not fill the disk. */
const longestDraft = 100_000;

export function saveKeying(port: Port, input: InputOf<"scorekeeper.save-draft">): DraftSaved {
  const { project, judge, revision, ...typed } = input;
  const place = placeOf(port, project, judge);
  sheetRubric(port.room.state, place);
  if (JSON.stringify(typed.marks).length > longestDraft)
    throw new AppError("bad-message", { channel: "scorekeeper.save-draft", path: "marks" });
  const saved = saveKeyingDraft(port, place, typed, revision);
  if (revision === 0) port.engine.announce(port.signedIn.event);
  return saved;
}

/** `supersedes` is the own keying that was looked at, null for none: one from another window is not taken the place of unseen. */
export function keySheet(port: Port, input: InputOf<"scorekeeper.key">): { hash: string } {
  const { project, judge, marks, feedback, sheet, supersedes } = input;
  const { state } = port.room;
  const place = placeOf(port, project, judge);
  const checked = checkedBallot(sheetRubric(state, place), { marks, feedback });
  const present = ownKeying(port, paperSheet(state, place));
  if ((present?.hash ?? null) !== supersedes) throw new AppError("ballot-changed-meanwhile");
  const body = { ...place, ...checked, opening: null, keyer: port.signedIn.person, sheet: sheet.trim() };
  const { hashes } = port.engine.record(port.room, port.signedIn, [{ kind: "paper-keying", body }], (transaction) =>
    port.engine.drafts.end(transaction, keyingDraftKey(port, place)),
  );
  return { hash: hashes[0] as string };
}

function placeOf(port: Port, project: string, judge: string): SheetPlace {
  // Whoever has a mark of their own to give keys in other people's alone.
  if (judge === port.signedIn.person) throw new AppError("not-allowed", { kind: "paper-keying", role: "judge" });
  return { stage: stageInHand(port.room.state).id, project, judge };
}
