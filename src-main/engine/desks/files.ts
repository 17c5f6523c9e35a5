// Files that a desk asks for: the results workbook and the event file, written where the person chooses.

import { entriesOf } from "#db/ledger";
import { AppError } from "#shared/errors";
import type { FileWritten } from "#shared/contract/views";
import type { Audience } from "#shared/event/bodies";
import { stageInHand } from "#shared/event/stage-in-hand";
import { stageOf } from "#shared/event/stage-rule";
import type { EventState } from "#shared/event/state";
import { fromHex } from "#shared/ledger/bytes";
import { encodeEventFile } from "#shared/ledger/event-file";
import { nodeCrypto } from "../crypto";
import type { Engine } from "../engine";
import { writeDurably } from "../files/durable-file";
import { resultsWorkbook } from "../files/results-workbook";
import type { SaveKind } from "../host-protocol";
import type { Port } from "../port";
import { refuseVeiled } from "./chief/bench";
import type { Handlers } from "./handlers";

type FileChannel = "export.results" | "export.event" | "export.own" | "import.carried";

export const fileHandlers: Handlers<FileChannel> = {
  "export.results": async (port, { stage: id }) => {
    const { state } = port.room;
    const stage = id === undefined ? stageInHand(state) : stageOf(state.plan.stages, id);
    if (stage === undefined) throw new AppError("plan-invalid", { path: "stages", value: id ?? "" });
    if (port.signedIn.role === "chief") refuseVeiled(port, stage);
    const office = port.signedIn.role === "organiser";
    const bytes = await resultsWorkbook(readableState(port), { stage: stage.id, office });
    return save(port, "workbook", `${fileName(port, stage.name)}.xlsx`, bytes);
  },
  "export.event": (port) => {
    if (port.signedIn.role === "chief") refuseVeiled(port);
    // What a chief's desk may read goes into its file; registrations and contacts never leave the office.
    const audiences: readonly Audience[] | null =
      port.signedIn.role === "organiser" ? null : ["floor", "bench", "chamber", "stage"];
    return save(
      port,
      "event-file",
      `${fileName(port)}.roadshow`,
      eventFileBytes(port.engine, port.room.event, audiences),
    );
  },
  "export.own": () => {
    throw new AppError("file-unwritable", { path: "", cause: "" });
  },
  "import.carried": () => {
    throw new AppError("event-file-unreadable");
  },
};

/** Captains stand in the registrations, which never leave the office. */
function readableState(port: Port): EventState {
  const { state } = port.room;
  return port.signedIn.role === "organiser" ? state : { ...state, registrations: new Map() };
}

export function eventFileBytes(engine: Engine, event: string, audiences: readonly Audience[] | null): Uint8Array {
  return encodeEventFile(fromHex(event), entriesOf(engine.store, event, audiences, nodeCrypto), nodeCrypto);
}

/** A name that every file system takes; a rehearsal says so in it. */
function fileName(port: Port, stage = ""): string {
  const { plan, rehearsal } = port.room.state;
  const title = [plan.title.slice(0, 80), stage.slice(0, 40)]
    .filter((part) => part !== "")
    .join("-")
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "_");
  return rehearsal ? `彩排-${title}` : title;
}

async function save(port: Port, kind: SaveKind, name: string, bytes: Uint8Array): Promise<FileWritten> {
  const path = await port.engine.host.askSavePath(port.window, kind, name);
  return path === null ? { path: null, bytes: 0, sha256: "" } : writeDurably(path, bytes);
}
