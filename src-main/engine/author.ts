// Writing to the ledger: every record goes to the log of its writer and audience, sealed as it is appended, in one transaction.

import { headOf, keepEntry } from "#db/ledger";
import type { Store, Transaction } from "#db/store";
import { AppError } from "#shared/errors";
import { type Audience, type Role, mostSuperseded } from "#shared/event/bodies";
import type { AnyFact } from "#shared/event/facts";
import { type BodyOf, type KindName, type NewBodyOf, kinds } from "#shared/event/kinds";
import { toHex } from "#shared/ledger/bytes";
import type { Signer } from "#shared/ledger/crypto";
import { createEntry } from "#shared/ledger/entry";
import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import type { Devices, NewDevice } from "./device";
import type { EventRoom } from "./event-room";
import type { KeyVault } from "./key-vault";
import { type Desk, LogBook, type Writer } from "./log-book";
import { type DeskOffice, type Office, type RootOffice, stepInCharge } from "./office";
import { newRecordId } from "./record-id";
import { wallTime } from "./wall-clock";

export type { Writer } from "./log-book";

type Unsuperseding<B> = B extends { supersedes: string[] } ? Omit<B, "supersedes"> & { supersedes?: string[] } : B;

/** What to put on record; `supersedes` left out stands for every present head of the subject. */
export type NewRecord = { [K in KindName]: { readonly kind: K; readonly body: Unsuperseding<NewBodyOf<K>> } }[KindName];

/** A record, or what makes it of the hashes of those before it in the same transaction. */
export type Recordable = NewRecord | ((hashes: readonly string[]) => NewRecord);

export interface Recorded {
  /** The hashes of the entries, in the order of what was given. */
  readonly hashes: readonly string[];
  readonly facts: readonly AnyFact[];
}

/** A log of another laptop, to be enrolled for a person. */
export interface OfferedLog {
  readonly log: string;
  readonly device: string;
  readonly person: string;
  readonly role: Role;
  readonly audience: Audience;
}

export class Author {
  readonly #store: Store;
  readonly #vault: KeyVault;
  readonly #devices: Devices;
  readonly logs: LogBook;

  constructor(store: Store, vault: KeyVault, devices: Devices) {
    this.#store = store;
    this.#vault = vault;
    this.#devices = devices;
    this.logs = new LogBook(vault);
  }

  /**
   * Founds an event: the root's key, the organiser's floor log, the first entry, and what the template begins with. `beside`
   * joins the transaction: without the organiser's PIN nobody could ever open the event.
   */
  found(
    genesis: Omit<BodyOf<"event">, "root">,
    first: readonly NewRecord[],
    device: NewDevice,
    beside: (transaction: Transaction, event: string, organiser: string) => void,
  ): { event: string; organiser: string } {
    const root = newSeed();
    const organiser = newRecordId();
    const floor = newSeed();
    const body = { ...genesis, root: toHex(signerOf(root).publicKey) };
    const entry = createEntry(
      { event: null, seq: 1, prev: null, kind: "event", critical: true, at: wallTime(), payload: body },
      signerOf(floor),
      nodeCrypto,
    );
    const event = entry.hash;
    this.#store.write((transaction) => {
      keepEntry(transaction, entry, nodeCrypto);
      transaction.run(
        transaction.queries
          .insertInto("root_key")
          .values({ event, wrapped: this.#vault.wrap(rootName(event), root), person: organiser }),
      );
      this.#devices.keep(transaction, event, device);
      const writer: Writer = { person: organiser, role: "organiser" };
      const office = { root: { person: organiser, signer: signerOf(root) }, desk: null, desks: false };
      const desk: Desk = { transaction, event, office: { ...office, device: device.device }, chief: null };
      this.logs.keepKey(transaction, event, writer, "floor", floor);
      const log = entry.fields.log;
      this.logs.enrol(desk, { log, ...writer, audience: "floor", device: device.device, continues: null });
      for (const record of first) this.#append(desk, writer, record.kind, { supersedes: [], ...record.body });
      beside(transaction, event, organiser);
    });
    return { event, organiser };
  }

  /** Appends in one durable transaction; `beside` joins it, such as the draft that a submitted ballot ends. */
  record(
    room: EventRoom,
    writer: Writer,
    records: readonly Recordable[],
    beside?: (transaction: Transaction) => void,
  ): Recorded {
    return this.#record(room, writer, this.#officeOf(room), records, beside);
  }

  /** As `record`, in the name of an epoch that this desk is only now taking over. */
  recordTakingOver(room: EventRoom, writer: Writer, epoch: number, records: readonly Recordable[]): Recorded {
    const device = this.#devices.of(room.event);
    if (device === null) throw new AppError("not-in-charge");
    const desk: DeskOffice = { desk: device.device, epoch, signer: device.signer };
    return this.#record(room, writer, { ...this.#officeOf(room), desk }, records);
  }

  /** Lets logs of other laptops write. */
  enrol(room: EventRoom, logs: readonly OfferedLog[]): readonly AnyFact[] {
    const office = this.#officeOf(room);
    const facts = this.#store.write((transaction) =>
      logs.flatMap((log) => this.logs.enrol(this.#deskOf(transaction, room, office), { ...log, continues: null })),
    );
    room.add(facts);
    return facts;
  }

  holdsRoot(event: string): boolean {
    const { queries } = this.#store;
    return this.#store.first(queries.selectFrom("root_key").select("event").where("event", "=", event)) !== undefined;
  }

  /** null on a laptop that does not hold the event's root key. */
  rootOf(event: string): Signer | null {
    return this.#root(event)?.signer ?? null;
  }

  organiserOf(event: string): string | null {
    const { queries } = this.#store;
    return (
      this.#store.first(queries.selectFrom("root_key").select("person").where("event", "=", event))?.person ?? null
    );
  }

  #record(
    room: EventRoom,
    writer: Writer,
    office: Office,
    records: readonly Recordable[],
    beside?: (transaction: Transaction) => void,
  ): Recorded {
    // Once an event has chief desks, what a chief writes anywhere else would only be set aside.
    if (writer.role === "chief" && office.desks && office.desk === null) throw new AppError("not-in-charge");
    const hashes: string[] = [];
    const heads = new Heads(room);
    const facts = this.#store.write((transaction) => {
      beside?.(transaction);
      const desk = this.#deskOf(transaction, room, office);
      return records.flatMap((recordable) => {
        const record = typeof recordable === "function" ? recordable(hashes) : recordable;
        const kept = this.#append(desk, writer, record.kind, heads.superseding(record));
        heads.put(record, kept.hash);
        hashes.push(kept.hash);
        return kept.facts;
      });
    });
    room.add(facts);
    return { hashes, facts };
  }

  #append(desk: Desk, writer: Writer, kind: KindName, body: unknown): { hash: string; facts: readonly AnyFact[] } {
    const { transaction, event } = desk;
    const { audience, critical, schema } = kinds[kind];
    const { signer, facts: enrolled } = this.logs.logOf(desk, writer, audience);
    const head = headOf(transaction, event, toHex(signer.publicKey));
    const entry = createEntry(
      { event, seq: head.seq + 1, prev: head.hash, kind, critical, at: wallTime(), payload: schema.parse(body) },
      signer,
      nodeCrypto,
    );
    const kept = keepEntry(transaction, entry, nodeCrypto);
    // What is written here must apply here: anything else is a fault of ours, and the transaction is undone.
    if (!kept.facts.some((fact) => fact.hash === entry.hash))
      throw new AppError("not-allowed", { kind, role: writer.role });
    return { hash: entry.hash, facts: [...enrolled, ...kept.facts] };
  }

  #officeOf(room: EventRoom): Office {
    const { authority, event } = room;
    const device = this.#devices.of(event);
    const step = stepInCharge(authority, device?.device ?? null);
    return {
      root: this.#root(event),
      desk: step === null || device === null ? null : { desk: device.device, epoch: step.epoch, signer: device.signer },
      desks: authority.desks.length > 0,
      device: device?.device ?? null,
    };
  }

  #deskOf(transaction: Transaction, room: EventRoom, office: Office): Desk {
    return { transaction, event: room.event, office, chief: this.#chiefOf(room) };
  }

  /** Whoever has written as chief here, else the roster's first chief. */
  #chiefOf({ event, state }: EventRoom): string | null {
    const { queries } = this.#store;
    const row = this.#store.first<{ person: string }>(
      queries
        .selectFrom("log_key")
        .select("person")
        .where("event", "=", event)
        .where("role", "=", "chief")
        .where("audience", "=", "floor"),
    );
    return row?.person ?? [...state.people.values()].find((person) => person.role === "chief")?.person ?? null;
  }

  #root(event: string): RootOffice | null {
    const { queries } = this.#store;
    const row = this.#store.first(queries.selectFrom("root_key").selectAll().where("event", "=", event));
    if (row === undefined) return null;
    return { signer: signerOf(this.#vault.unwrap(rootName(event), row.wrapped)), person: row.person };
  }
}

/** What a new entry takes the place of: the present heads, or what the same transaction has put in their place. */
class Heads {
  readonly #room: EventRoom;
  readonly #put = new Map<string, string>();

  constructor(room: EventRoom) {
    this.#room = room;
  }

  superseding(record: NewRecord): unknown {
    const { kind, body } = record;
    if ("supersedes" in body && body.supersedes !== undefined)
      return { ...body, supersedes: body.supersedes.slice(0, mostSuperseded) };
    // Steps of a succession, takeovers and enrolments take nobody's place.
    if (!("supersedes" in kinds[kind].schema.shape)) return body;
    const [register, subject] = placeOf(record);
    const put = this.#put.get(`${register}\n${subject}`);
    const heads = put === undefined ? this.#room.headHashes(register, subject) : [put];
    return { ...body, supersedes: heads.slice(0, mostSuperseded) };
  }

  put(record: NewRecord, hash: string): void {
    this.#put.set(placeOf(record).join("\n"), hash);
  }
}

function placeOf({ kind, body }: NewRecord): [register: string, subject: string] {
  const { register, subject } = kinds[kind];
  return [register, (subject as (body: unknown) => string)(body)];
}

function rootName(event: string): string {
  return `root/${event}`;
}
