// Central at the desks: who it is and how far it has come; an organiser names it, and lets it take the event in.

import { entryOf } from "#db/ledger";
import type { InputOf } from "#shared/contract/channels";
import type { CentralAnswered, CentralView } from "#shared/contract/views";
import { AppError, type ErrorCode } from "#shared/errors";
import type { CentralRefusal } from "#shared/central/words";
import type { SealedEntry } from "#shared/ledger/entry";
import { nodeCrypto } from "#node/crypto";
import { type CentralAddress, CentralFault } from "../central/http-request";
import { askWho, register } from "../central/registration";
import type { Port } from "../port";
import type { Handlers } from "./handlers";

type CentralChannel = "central.view" | "central.ask" | "central.connect" | "central.leave" | "central.hurry";

export const centralHandlers: Handlers<CentralChannel> = {
  "central.view": view,
  "central.ask": async (_port, address) => ask(address),
  "central.connect": connect,
  "central.leave": leave,
  "central.hurry": ({ engine, room }) => {
    engine.venue.roomOf(room.event)?.courier.hurry();
    return null;
  },
};

function view({ engine, room }: Port): CentralView {
  const { central } = room.basis;
  const venue = engine.venue.roomOf(room.event);
  const state = venue?.courier.state ?? null;
  const here = central === null ? 0 : (venue?.exchange.entries ?? 0);
  return {
    service: central === null ? null : { url: central.url, key: central.key },
    mayName: engine.author.holdsRoot(room.event),
    sending: state?.sending ?? false,
    trouble: state?.fault ?? null,
    contact: state?.contact ?? null,
    nextSeconds: state === null || state.nextMs === null ? null : Math.ceil(state.nextMs / 1000),
    entries: { here, held: Math.max(0, here - (state?.behind ?? here)) },
    ends: state?.ends ?? null,
  };
}

async function ask(address: CentralAddress): Promise<CentralAnswered> {
  const { central, version } = await told(askWho(address));
  return { key: central, version };
}

/** Registered first: an event that names a central which does not take it in would send every laptop there in vain. */
async function connect(port: Port, { url, authority, key, token }: InputOf<"central.connect">): Promise<null> {
  const { engine, room, signedIn } = port;
  const { event } = room;
  const root = engine.author.rootOf(event);
  if (root === null) throw new AppError("no-root-key");
  const address = { url, authority };
  // What was shown is what is pinned: another key by now, and nothing is sent.
  if ((await ask(address)).key !== key) throw new AppError("central-other-key");
  await told(register(address, { central: key, event, first: firstEntry(port), root, token }));
  // Whoever signed out meanwhile writes nothing.
  if (port.binding !== signedIn) throw new AppError("not-signed-in");
  engine.venue.roomFor(event);
  engine.record(engine.room(event), signedIn, [{ kind: "central", body: { service: { url, key, authority } } }]);
  return null;
}

function leave({ engine, room, signedIn }: Port): null {
  engine.record(room, signedIn, [{ kind: "central", body: { service: null } }]);
  return null;
}

function firstEntry({ engine: { store }, room: { event } }: Port): SealedEntry {
  const row = store.first(
    store.queries.selectFrom("entry").selectAll().where("event", "=", event).where("hash", "=", event),
  );
  if (row === undefined) throw new AppError("event-unknown", { event });
  return entryOf(row, nodeCrypto);
}

/** In the words that a person at a desk can act on. */
async function told<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    if (!(error instanceof CentralFault)) throw error;
    throw new AppError(error.refusal === null ? codeOf[error.kind] : (refusedAs[error.refusal] ?? "central-refused"));
  }
}

const codeOf: Record<CentralFault["kind"], ErrorCode> = {
  unreachable: "central-unreachable",
  "not-central": "central-not-there",
  refused: "central-refused",
};

const refusedAs: Partial<Record<CentralRefusal, ErrorCode>> = { "account-unknown": "central-token-wrong" };
