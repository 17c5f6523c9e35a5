// Taking in what a judge or another desk has carried here: of this event alone, verified whole, and said what became of it.

import { logAudience } from "#db/keep-run";
import type { CarriedImported } from "#shared/contract/views";
import { isKind, kinds } from "#shared/event/kinds";
import { type Entry, payloadOf } from "#shared/ledger/entry";
import type { Engine } from "../../engine";
import { keepVerified } from "../import-event-file";
import { keepReceipts } from "./keep-receipts";
import { requireEvent } from "./other-event";
import { decodedFile, requireGenuineReceipts, verifiedEntries } from "./verify-file";

/**
 * `takesOffice` is true where the organiser takes it in: at a chief's desk registrations and contacts are left out. Throws
 * `other-event` with its title, `event-file-unreadable`, or `event-file-damaged` with the place; nothing is kept then.
 */
export async function importCarried(
  engine: Engine,
  event: string,
  bytes: Uint8Array,
  takesOffice: boolean,
): Promise<CarriedImported> {
  const file = decodedFile(bytes);
  requireEvent(engine, event, file);
  await requireGenuineReceipts(file);
  // The event's first entry is only there to know it by.
  const entries = whole(await verifiedEntries(file)).filter(({ hash }) => hash !== event);
  const office = takesOffice ? new Set<string>() : officeLogs(engine, event, entries);
  const taken = entries.filter(({ fields }) => !office.has(fields.log));
  const added = keepVerified(engine, event, taken);
  keepReceipts(engine, file);
  return {
    event,
    title: engine.room(event).state.plan.title,
    entries: entries.length,
    added,
    known: taken.length - added,
    office: entries.length - taken.length,
    ...countingOf(engine, event, taken),
  };
}

/**
 * Up to the first of a log whose body was taken out on the way: held bare it would come by the network from nobody any more,
 * since laptops tell one another what they hold by its hash.
 */
function whole(entries: readonly Entry[]): Entry[] {
  const left = new Set<string | null>();
  return entries.filter(({ hash, body, fields: { prev } }) => {
    if (body !== null && !left.has(prev)) return true;
    left.add(hash);
    return false;
  });
}

/** By the enrolment that holds here; else by those in the file, and by what stands in them where nobody has enrolled them yet. */
function officeLogs(engine: Engine, event: string, entries: readonly Entry[]): Set<string> {
  const office = new Set<string>();
  for (const entry of entries) {
    const { kind, log } = entry.fields;
    if (!isKind(kind)) continue;
    if (kinds[kind].audience === "office") office.add(log);
    if (kind !== "enrolment") continue;
    const parsed = kinds.enrolment.schema.safeParse(payloadOf(entry));
    if (parsed.success && parsed.data.audience === "office") office.add(parsed.data.log);
  }
  for (const log of new Set(entries.map(({ fields }) => fields.log))) {
    const here = logAudience(engine.store, event, log);
    if (here?.audience === "office") office.add(log);
    else if (here !== null) office.delete(log);
  }
  return office;
}

type Counting = Pick<CarriedImported, "people" | "notEnrolled" | "setAside" | "refused" | "forks">;

/** Which of the file's entries count now, why others do not, and whose they are. */
function countingOf(engine: Engine, event: string, taken: readonly Entry[]): Counting {
  const { authority, state } = engine.room(event);
  const standing = new Set(authority.facts.map(({ hash }) => hash));
  const aside = new Set(authority.setAside.map(({ fact }) => fact.hash));
  const idle = taken.filter(({ hash }) => !standing.has(hash));
  const stray = idle.filter(({ fields }) => !authority.logs.has(fields.log));
  const setAside = idle.filter(({ hash, fields }) => authority.logs.has(fields.log) && aside.has(hash));
  const logs = new Set(taken.map(({ fields }) => fields.log));
  const namesOf = (which: Iterable<string>): string[] => {
    const people = [...which].map((log) => authority.logs.get(log)?.person ?? "");
    return [...new Set(people)].flatMap((person) => state.people.get(person)?.name ?? []);
  };
  return {
    people: namesOf(logs),
    notEnrolled: stray.length,
    setAside: setAside.length,
    refused: idle.length - stray.length - setAside.length,
    forks: namesOf(authority.forks.map(({ log }) => log).filter((log) => logs.has(log))),
  };
}
