// Writing to the ledger at a simulated laptop: to the log of the writer and audience, enrolled first where this laptop may.

import { logAudience } from "#db/keep-run";
import { headOf, keepEntry } from "#db/ledger";
import type { Transaction } from "#db/store";
import type { Audience, EnrolmentBody } from "#shared/event/bodies";
import { enrolmentMessage } from "#shared/event/enrolment";
import type { AnyFact } from "#shared/event/facts";
import { type KindName, type NewBodyOf, kinds } from "#shared/event/kinds";
import { toHex } from "#shared/ledger/bytes";
import type { Signer } from "#shared/ledger/crypto";
import { type Entry, type NewEntry, createEntry } from "#shared/ledger/entry";
import { stepInCharge } from "../office";
import type { LogKey } from "./disk";
import type { Laptop, Seat } from "./laptop";
import { broken } from "./violation";

type Unsuperseding<B> = B extends { supersedes: string[] } ? Omit<B, "supersedes"> & { supersedes?: string[] } : B;
export type SimRecord = { [K in KindName]: { readonly kind: K; readonly body: Unsuperseding<NewBodyOf<K>> } }[KindName];

/** A record, or what makes it of the hashes of those before it. */
export type SimRecordable = SimRecord | ((hashes: readonly string[]) => SimRecord);

/** A place in the succession that this laptop speaks from; null for the root. */
export type Office = { readonly desk: string; readonly epoch: number; readonly person: string } | null;

interface Appended {
  readonly entry: Entry;
  readonly key: LogKey;
  readonly facts: readonly AnyFact[];
}

/** One transaction at one laptop. What it makes is known to the laptop, and to the truth, once it is committed. */
export class Pen {
  readonly #laptop: Laptop;
  readonly #office: Office;
  readonly #takesOver: boolean;
  readonly #keys: LogKey[] = [];
  readonly #appended: Appended[] = [];

  /** `office` is the one in charge, unless another is given, which is only now taking over. */
  constructor(laptop: Laptop, office?: Office) {
    this.#laptop = laptop;
    this.#takesOver = office !== undefined;
    this.#office = office === undefined ? officeInCharge(laptop) : office;
  }

  /** The hashes in the order of what was given; null where this laptop may not write them now, or loses its power. */
  put(writer: Seat, records: readonly SimRecordable[]): string[] | null {
    const logs = this.#takesOver ? new Map() : this.#laptop.authority.logs;
    const hashes = this.#commit(() => {
      const hashes: string[] = [];
      for (const recordable of records) {
        const record = typeof recordable === "function" ? recordable(hashes) : recordable;
        const { audience, critical } = kinds[record.kind];
        const key = this.#logOf(writer, audience);
        const payload = kinds[record.kind].schema.parse(this.#superseding(record));
        const entry = this.#append(key, { kind: record.kind, critical, payload });
        if (this.#appended.at(-1)?.facts.some(({ hash }) => hash === entry.hash) !== true) {
          // The key is here, the enrolment is still on its way.
          if (!this.#isEnrolled(key.log)) throw new NotAdmitted();
          broken("own-entries-apply", `${this.#laptop.name} wrote a ${record.kind} that does not apply to itself`);
        }
        hashes.push(entry.hash);
      }
      return hashes;
    });
    for (const { entry, key } of hashes === null ? [] : this.#appended)
      if (logs.has(key.log)) this.#requireStanding(entry);
    return hashes;
  }

  /** What is written in a log that stands must stand: nobody is let write on for nothing. */
  #requireStanding({ hash, fields }: Entry): void {
    const fact = this.#laptop.authority.setAside.find((item) => item.fact.hash === hash);
    if (fact !== undefined)
      broken("own-entries-stand", `${this.#laptop.name} wrote a ${fields.kind} that is ${fact.reason} from the start`);
  }

  /** Something that a newer version knows how to write, and this one does not know how to read. */
  putUnknown(writer: Seat, audience: Audience, kind: string, critical: boolean): string | null {
    const hashes = this.#commit(() => {
      const key = this.#logOf(writer, audience);
      return [this.#append(key, { kind, critical, payload: { note: "示例" } }).hash];
    });
    return hashes?.[0] ?? null;
  }

  /** Lets logs of other laptops write. */
  enrol(logs: readonly Omit<EnrolmentBody, "signature" | "by">[]): string[] | null {
    return this.#commit(() => logs.map((log) => this.#enrol(log).hash));
  }

  /** Founds the event. */
  found(organiser: Seat, floor: LogKey, entry: Entry): void {
    this.#keys.push(floor);
    this.#commit((transaction) => {
      const kept = keepEntry(transaction, entry, this.#laptop.crypto);
      this.#appended.push({ entry, key: floor, facts: kept.facts });
      const { person, role } = organiser;
      const device = this.#laptop.device;
      return [this.#enrol({ log: floor.log, person, role, audience: "floor", device, continues: null }).hash];
    });
  }

  #commit(work: (transaction: Transaction) => string[]): string[] | null {
    const laptop = this.#laptop;
    const hashes = laptop.commit(() => {
      this.#appended.length = 0;
      try {
        return laptop.disk.store.write(work);
      } catch (error) {
        if (error instanceof NotAdmitted) return "not-admitted" as const;
        throw error;
      }
    });
    // After a crash what was committed is on the disk all the same.
    if (hashes === null) return this.#afterCrash();
    if (hashes === "not-admitted") return null;
    this.#settle();
    laptop.appended(
      this.#appended.flatMap(({ facts }) => facts),
      this.#appended.map(({ key }) => key.log),
    );
    return hashes;
  }

  #afterCrash(): null {
    const { queries } = this.#laptop.disk.store;
    const last = this.#appended.at(-1)?.entry.hash;
    const held =
      last !== undefined &&
      this.#laptop.disk.store.first(queries.selectFrom("entry").select("hash").where("hash", "=", last)) !== undefined;
    if (held) this.#settle();
    return null;
  }

  #settle(): void {
    const { disk, world, name } = this.#laptop;
    for (const key of this.#keys) disk.keep(key);
    for (const { entry, key } of this.#appended) {
      const { log, person, role, audience } = key;
      const about = { log, person, role, audience };
      world.truth.logs.set(log, about);
      world.truth.wrote(entry, about, name);
    }
  }

  #append(key: LogKey, { kind, critical, payload }: Pick<NewEntry, "kind" | "critical" | "payload">): Entry {
    const { disk, world, crypto } = this.#laptop;
    const head = headOf(disk.store, world.event, key.log);
    const at = this.#laptop.wallTime();
    const entry = createEntry(
      { event: world.event, seq: head.seq + 1, prev: head.hash, kind, critical, at, payload },
      key.signer as Signer,
      crypto,
    );
    const { facts } = keepEntry(disk.store, entry, crypto);
    this.#appended.push({ entry, key, facts });
    return entry;
  }

  #logOf(writer: Seat, audience: Audience): LogKey {
    const known = this.#keyOf(writer, audience);
    const { disk, world, shelf } = this.#laptop;
    const isForked = known !== undefined && shelf.heads(known.log).length > 1;
    if (known?.signer && !(isForked && world.guards.retireForked)) return known;
    if (disk.keys.root === null && this.#office === null) throw new NotAdmitted();
    const epoch = writer.role === "chief" ? (this.#office?.epoch ?? null) : null;
    const made = newLogKey(this.#laptop, writer, audience, epoch);
    this.#keys.push(made);
    const head = known === undefined ? null : headOf(disk.store, world.event, known.log);
    const continues =
      known === undefined || head === null || head.hash === null
        ? null
        : { log: known.log, seq: head.seq, hash: head.hash };
    this.#enrol({ log: made.log, ...writer, audience, device: this.#laptop.device, continues });
    return made;
  }

  #keyOf(writer: Seat, audience: Audience): LogKey | undefined {
    const epoch = writer.role === "chief" ? (this.#office?.epoch ?? null) : null;
    const fits = (key: LogKey): boolean =>
      key.person === writer.person && key.role === writer.role && key.audience === audience && key.epoch === epoch;
    return [...this.#laptop.disk.keys.logs, ...this.#keys].filter(fits).at(-1);
  }

  #enrol(log: Omit<EnrolmentBody, "signature" | "by">): Entry {
    const { disk, world } = this.#laptop;
    const office = this.#office;
    const { root, device } = disk.keys;
    const byDesk = office !== null && (log.role === "chief" || root === null);
    const signer = byDesk ? device : root?.signer;
    if (signer === undefined) throw new NotAdmitted();
    const by = byDesk ? { desk: office.desk, epoch: office.epoch } : null;
    const { log: id, person, role, audience, device: holder, continues } = log;
    const unsigned = { log: id, person, role, audience, device: holder, by, continues };
    const signature = toHex(signer.sign(enrolmentMessage(world.event, unsigned)));
    const writer: Seat = byDesk
      ? { person: office.person, role: "chief" }
      : { person: root?.person ?? "", role: "organiser" };
    // The enrolment of a floor log, and those of a desk's chief, stand in what they enrol.
    const own = (byDesk || audience === "floor") && role === writer.role && person === writer.person;
    const key = own ? this.#keys.find((made) => made.log === id) : this.#logOf(writer, "floor");
    if (key === undefined) throw new NotAdmitted();
    return this.#append(key, { kind: "enrolment", critical: true, payload: { ...unsigned, signature } });
  }

  #isEnrolled(log: string): boolean {
    const { disk, world } = this.#laptop;
    return logAudience(disk.store, world.event, log) !== null;
  }

  #superseding({ kind, body }: SimRecord): unknown {
    if (!("supersedes" in kinds[kind].schema.shape)) return body;
    if ("supersedes" in body && body.supersedes !== undefined) return body;
    const { register, subject } = kinds[kind];
    const place = (subject as (body: unknown) => string)(body);
    const written = this.#appended.flatMap(({ facts }) => facts).filter((fact) => fact.subject === place);
    const before = written.filter((fact) => kinds[fact.kind].register === register).at(-1);
    return { ...body, supersedes: before ? [before.hash] : (this.#laptop.room?.headHashes(register, place) ?? []) };
  }
}

class NotAdmitted extends Error {}

export function newLogKey(laptop: Laptop, writer: Seat, audience: Audience, epoch: number | null): LogKey {
  const signer = laptop.world.keys.newSigner();
  return { log: toHex(signer.publicKey), person: writer.person, role: writer.role, audience, epoch, signer };
}

/** As `stepInCharge`, with the chief who sits there. */
export function officeInCharge(laptop: Laptop): Office {
  const chief = laptop.seats.find(({ role }) => role === "chief");
  const step = stepInCharge(laptop.authority, laptop.device);
  return chief === undefined || step === null ? null : { desk: laptop.device, epoch: step.epoch, person: chief.person };
}
