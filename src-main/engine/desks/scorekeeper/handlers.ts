// The scorekeeper's desk: keying paper ballots in, blind to what others have keyed; and the blank sheets for it.

import type { Handlers } from "../handlers";
import { blankBallots } from "./blank-ballots";
import { keySheet, saveKeying } from "./keying";
import { keyingView, scorekeeperView } from "./view";

type ScorekeeperChannel =
  | "scorekeeper.view"
  | "scorekeeper.sheet"
  | "scorekeeper.save-draft"
  | "scorekeeper.key"
  | "paper.blanks";

export const scorekeeperHandlers: Handlers<ScorekeeperChannel> = {
  "scorekeeper.view": (port) => scorekeeperView(port),
  "scorekeeper.sheet": (port, { project, judge }) => keyingView(port, project, judge),
  "scorekeeper.save-draft": (port, input) => saveKeying(port, input),
  "scorekeeper.key": (port, input) => keySheet(port, input),
  "paper.blanks": (port, { stage }) => blankBallots(port, stage),
};
