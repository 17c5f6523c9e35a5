// Who goes on from a stage: what its certificates propose, and what the organiser confirms of it.

import { proposeAdvancement } from "#shared/awards/propose-advancement";
import type { InputOf } from "#shared/contract/channels";
import type { AdvancementTrack, AdvancementView } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import type { Port } from "../../port";
import { record } from "./set-up";

type Confirmed = InputOf<"organiser.confirm-advancement">;

export function advancementView(port: Port, from: string): AdvancementView {
  const view = proposeAdvancement(port.room.state, from);
  if (view === null) throw new AppError("plan-invalid", { path: "advance", value: from });
  return view;
}

/** Every track that has projects must be signed, and everyone in a tie at the cut be taken in or left out by name. */
export function confirmAdvancement(port: Port, input: Confirmed): null {
  const { state } = port.room;
  const view = advancementView(port, input.from);
  const seen = JSON.stringify([...input.certificates].sort()) === JSON.stringify(view.certificates);
  if (!seen) throw new AppError("result-changed");
  refuseOpenTracks(view.tracks, state.event);
  if (state.started.has(view.to)) throw new AppError("locked-after-start");
  const projects = goingOn(view.tracks, input);
  return record(port, [{ kind: "advancement", body: { ...input, to: view.to, projects } }]);
}

function refuseOpenTracks(tracks: readonly AdvancementTrack[], event: string): void {
  const open = tracks.find((track) => track.state !== "signed");
  if (open === undefined) return;
  throw new AppError(open.state === "unsigned" ? "nothing-certified" : "conflict-needs-ruling", { event });
}

/** Who has withdrawn does not go on, whatever the rank was: the place is given to somebody else by name, or to nobody. */
function goingOn(tracks: readonly AdvancementTrack[], { admitted, passedOver }: Confirmed): string[] {
  const lines = tracks.flatMap((track) => track.ranking).filter(({ withdrawn }) => !withdrawn);
  const decided = [...admitted, ...passedOver].map(({ project }) => project);
  const known = decided.every((project) => lines.some((line) => line.project === project));
  if (!known || new Set(decided).size !== decided.length) throw new AppError("project-unknown");
  const tied = lines.filter(({ proposed }) => proposed === "tied-at-cut").map(({ project }) => project);
  if (tied.some((project) => !decided.includes(project))) throw new AppError("tie-at-cut");
  const takenIn = new Set(admitted.map(({ project }) => project));
  const passed = new Set(passedOver.map(({ project }) => project));
  return lines
    .filter(({ project, proposed }) => (proposed === "advances" && !passed.has(project)) || takenIn.has(project))
    .map(({ project }) => project);
}
