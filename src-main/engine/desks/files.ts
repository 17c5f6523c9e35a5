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
import { nodeCrypto } from "#node/crypto";
import type { Engine } from "../engine";
import { importReceipts, receiptsFile } from "../files/carry/carried-receipts";
import { importCarried } from "../files/carry/import-carried";
import { ownEntries } from "../files/carry/own-entries";
import { writeToStick } from "../files/carry/write-to-stick";
import { writeDurably } from "../files/durable-file";
import { resultsWorkbook } from "../files/results-workbook";
import type { SaveKind } from "../host-protocol";
import type { Port } from "../port";
import { refuseVeiled } from "./chief/bench";
import type { Handlers } from "./handlers";

type FileChannel =
  | "export.results"
  | "export.event"
  | "export.own"
  | "export.receipts"
  | "import.carried"
  | "import.receipts";

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
  "export.own": (port) => {
    const entries = ownEntries(port.engine.store, port.signedIn);
    const bytes = encodeEventFile(fromHex(port.room.event), entries, nodeCrypto);
    return ontoStick(port, ownFileName(port, entries.length - 1), bytes);
  },
  "export.receipts": (port) => {
    const bytes = receiptsFile(port.engine, port.room.event);
    return ontoStick(port, `${named(port, [port.room.state.plan.title.slice(0, 40), "主席台回执"])}.roadshow`, bytes);
  },
  "import.carried": (port, { file }) =>
    importCarried(port.engine, port.room.event, file.bytes, port.signedIn.role === "organiser"),
  "import.receipts": (port, { file }) => importReceipts(port.engine, port.signedIn, file.bytes),
};

/** Captains stand in the registrations, which never leave the office. */
function readableState(port: Port): EventState {
  const { state } = port.room;
  return port.signedIn.role === "organiser" ? state : { ...state, registrations: new Map() };
}

export function eventFileBytes(engine: Engine, event: string, audiences: readonly Audience[] | null): Uint8Array {
  return encodeEventFile(fromHex(event), entriesOf(engine.store, event, audiences, nodeCrypto), nodeCrypto);
}

function fileName(port: Port, stage = ""): string {
  return named(port, [port.room.state.plan.title.slice(0, 80), stage.slice(0, 40)]);
}

/** Says whose it is and how much is in it, besides the event's first entry: of several on one stick the fuller one is seen at once. */
function ownFileName(port: Port, entries: number): string {
  const { plan, people } = port.room.state;
  const name = people.get(port.signedIn.person)?.name ?? "组委会";
  return `${named(port, [plan.title.slice(0, 40), name.slice(0, 20), `${entries}条`])}.roadshow`;
}

/** A name that every file system takes; a rehearsal says so in it. */
function named(port: Port, parts: readonly string[]): string {
  const name = parts
    .filter((part) => part !== "")
    .join("-")
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "_");
  return port.room.state.rehearsal ? `彩排-${name}` : name;
}

async function ontoStick(port: Port, name: string, bytes: Uint8Array): Promise<FileWritten> {
  const path = await port.engine.host.askSavePath(port.window, "event-file", name);
  if (path === null) return { path, bytes: 0, sha256: "" };
  return writeToStick(path, bytes, (done, total) => port.progress("carry", done, total));
}

async function save(port: Port, kind: SaveKind, name: string, bytes: Uint8Array): Promise<FileWritten> {
  const path = await port.engine.host.askSavePath(port.window, kind, name);
  return path === null ? { path: null, bytes: 0, sha256: "" } : writeDurably(path, bytes);
}
