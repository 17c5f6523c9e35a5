// The running order of a stage: drawn by lot, track by track, or set by hand.

import { AppError } from "#shared/errors";
import { drawOrder as draw } from "#shared/event/draw";
import { takingPart } from "#shared/event/scoring-input";
import { toHex } from "#shared/ledger/bytes";
import { nodeCrypto } from "#node/crypto";
import type { Port } from "../../port";
import { record, refuseAfterStart } from "./set-up";

/** Tracks follow one another as the plan lists them; within each the lot decides. */
export function drawOrder(port: Port, stage: string): { order: string[] } {
  const { state } = port.room;
  refuseAfterStart(state, stage);
  const seed = toHex(nodeCrypto.random(16));
  const order = state.plan.tracks.flatMap((track) => {
    // The lot starts from the sheet's numbers, so that the same seed gives anyone the same order.
    const projects = takingPart(state, stage, [track.id]).sort((a, b) => seqOf(port, a) - seqOf(port, b));
    return draw(projects, `${seed}:${track.id}`, nodeCrypto);
  });
  if (order.length === 0) throw new AppError("nothing-to-import");
  record(port, [{ kind: "order", body: { stage, order, draw: seed } }]);
  return { order };
}

function seqOf(port: Port, project: string): number {
  return port.room.state.projects.get(project)?.seq ?? 0;
}

export function saveOrder(port: Port, stage: string, order: readonly string[]): null {
  const { state } = port.room;
  refuseAfterStart(state, stage);
  const taking = new Set(
    takingPart(
      state,
      stage,
      state.plan.tracks.map(({ id }) => id),
    ),
  );
  const known = order.every((project) => taking.has(project));
  if (!known || new Set(order).size !== order.length) throw new AppError("project-unknown");
  return record(port, [{ kind: "order", body: { stage, order: [...order], draw: null } }]);
}
