// Protects judges from one another: no judge's laptop ever holds another's marks, and nobody honest ever sends it any.

import { fromUtf8, toHex } from "#shared/ledger/bytes";
import type { Laptop } from "../laptop";
import type { TrueLog } from "../truth";
import { broken } from "../violation";
import type { World } from "../world";

const name = "no-foreign-marks";

/** After every commit: what a laptop now holds. */
export function watchCommitted(laptop: Laptop, log: string): void {
  if (laptop.holdsRoot) return;
  const about = laptop.world.truth.logs.get(log);
  if (about === undefined) {
    if (!laptop.isDesk) broken(name, `${laptop.name} keeps the log ${log.slice(0, 8)}, which nobody honest writes`);
  } else if (!isFor(about, laptop.isDesk, peopleOf(laptop)))
    broken(name, `${laptop.name} keeps a ${about.audience} log of somebody else`);
}

/** Whoever receives a frame, by who sits there: nobody at a stranger's, null at a desk or an organiser's, which may read it. */
export interface Recipient {
  readonly name: string;
  readonly people: ReadonlySet<string> | null;
}

export function watchSent(world: World, from: string, { name: to, people }: Recipient, frame: Uint8Array): void {
  if (people === null) return;
  for (const log of logsNamedIn(frame)) {
    const about = world.truth.logs.get(log);
    if (about !== undefined && !(people.size > 0 && isFor(about, false, people)))
      broken(name, `${from} sends ${to} something of a ${about.audience} log that is not for it`);
  }
}

function isFor({ audience, person }: TrueLog, desk: boolean, people: ReadonlySet<string>): boolean {
  if (audience === "floor" || people.has(person)) return true;
  return desk && audience !== "office";
}

function peopleOf(laptop: Laptop): ReadonlySet<string> {
  return new Set(laptop.seats.map(({ person }) => person));
}

export const entriesLetter = 0x45;

/** Of entries the log that they are of; of a statement every log that it names; of an answer to a question none. */
function logsNamedIn(frame: Uint8Array): string[] {
  if (frame[0] === entriesLetter) return [toHex(frame.subarray(1, 33))];
  const message = JSON.parse(fromUtf8(frame.subarray(1))) as {
    type: string;
    logs?: { log: string }[];
    receipts?: { log: string }[];
    log?: string;
  };
  if (message.type === "state") return (message.logs ?? []).map(({ log }) => log);
  if (message.type === "receipts") return (message.receipts ?? []).map(({ log }) => log);
  return message.type === "trace" && message.log !== undefined ? [message.log] : [];
}
