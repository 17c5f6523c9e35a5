// Writing to the ledger: one log per person, role and audience, enrolled by the root, every entry sealed as it is appended.

import { headOf, keepEntry } from "#db/ledger";
import type { Store, Transaction } from "#db/store";
import { AppError } from "#shared/errors";
import type { Audience, EnrolmentBody, Role } from "#shared/event/bodies";
import { enrolmentMessage } from "#shared/event/enrolment";
import type { AnyFact } from "#shared/event/facts";
import { type BodyOf, type KindName, type NewBodyOf, kinds } from "#shared/event/kinds";
import { toHex } from "#shared/ledger/bytes";
import type { Signer } from "#shared/ledger/crypto";
import { createEntry } from "#shared/ledger/entry";
import { newSeed, nodeCrypto, signerOf } from "./crypto";
import type { EventRoom } from "./event-room";
import type { KeyVault } from "./key-vault";
import { newRecordId } from "./record-id";
import { wallTime } from "./wall-clock";

/** In whose name entries are written. */
export interface Writer {
  readonly person: string;
  readonly role: Role;
}

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

export class Author {
  readonly #store: Store;
  readonly #vault: KeyVault;

  constructor(store: Store, vault: KeyVault) {
    this.#store = store;
    this.#vault = vault;
  }

  /**
   * Founds an event: the root's key, the organiser's floor log, the first entry, and what the template begins with. `beside`
   * joins the transaction: without the organiser's PIN nobody could ever open the event.
   */
  found(
    genesis: Omit<BodyOf<"event">, "root">,
    first: readonly NewRecord[],
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
      const writer: Writer = { person: organiser, role: "organiser" };
      this.#keepLogKey(transaction, event, writer, "floor", floor);
      this.#enrol(transaction, event, entry.fields.log, writer, "floor", null);
      for (const record of first)
        this.#append(transaction, event, writer, record.kind, { supersedes: [], ...record.body });
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
    const { event } = room;
    const hashes: string[] = [];
    const heads = new Heads(room);
    const facts = this.#store.write((transaction) => {
      beside?.(transaction);
      return records.flatMap((recordable) => {
        const record = typeof recordable === "function" ? recordable(hashes) : recordable;
        const kept = this.#append(transaction, event, writer, record.kind, heads.superseding(record));
        heads.put(record, kept.hash);
        hashes.push(kept.hash);
        return kept.facts;
      });
    });
    room.add(facts);
    return { hashes, facts };
  }

  holdsRoot(event: string): boolean {
    const { queries } = this.#store;
    return this.#store.first(queries.selectFrom("root_key").select("event").where("event", "=", event)) !== undefined;
  }

  organiserOf(event: string): string | null {
    const { queries } = this.#store;
    return (
      this.#store.first(queries.selectFrom("root_key").select("person").where("event", "=", event))?.person ?? null
    );
  }

  #append(
    transaction: Transaction,
    event: string,
    writer: Writer,
    kind: KindName,
    body: unknown,
  ): { hash: string; facts: readonly AnyFact[] } {
    const { audience, critical, schema } = kinds[kind];
    const { signer, facts: enrolled } = this.#logOf(transaction, event, writer, audience);
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

  #logOf(
    transaction: Transaction,
    event: string,
    writer: Writer,
    audience: Audience,
  ): { signer: Signer; facts: readonly AnyFact[] } {
    const { queries } = transaction;
    const row = transaction.first(
      queries
        .selectFrom("log_key")
        .selectAll()
        .where("event", "=", event)
        .where("person", "=", writer.person)
        .where("role", "=", writer.role)
        .where("audience", "=", audience),
    );
    if (row?.wrapped) return { signer: signerOf(this.#vault.unwrap(logName(row.log), row.wrapped)), facts: [] };
    const seed = newSeed();
    const signer = signerOf(seed);
    if (row !== undefined) transaction.run(queries.deleteFrom("log_key").where("log", "=", row.log));
    this.#keepLogKey(transaction, event, writer, audience, seed);
    return {
      signer,
      facts: this.#enrol(transaction, event, toHex(signer.publicKey), writer, audience, row?.log ?? null),
    };
  }

  #keepLogKey(transaction: Transaction, event: string, writer: Writer, audience: Audience, seed: Uint8Array): void {
    const log = toHex(signerOf(seed).publicKey);
    const wrapped = this.#vault.wrap(logName(log), seed);
    transaction.run(transaction.queries.insertInto("log_key").values({ log, event, ...writer, audience, wrapped }));
  }

  #enrol(
    transaction: Transaction,
    event: string,
    log: string,
    writer: Writer,
    audience: Audience,
    retired: string | null,
  ): readonly AnyFact[] {
    const root = this.#root(transaction, event);
    const { seq, hash } = retired === null ? { seq: 0, hash: null } : headOf(transaction, event, retired);
    const continues = retired === null || hash === null ? null : { log: retired, seq, hash };
    const unsigned = { log, person: writer.person, role: writer.role, audience, device: null, by: null, continues };
    const body: EnrolmentBody = { ...unsigned, signature: toHex(root.signer.sign(enrolmentMessage(event, unsigned))) };
    // A floor log's own enrolment stands in itself, as the root's signature speaks for it.
    const organiser: Writer = { person: root.person, role: "organiser" };
    const own = writer.role === "organiser" && audience === "floor";
    const { signer, facts } = own
      ? { signer: this.#signerOf(transaction, log), facts: [] }
      : this.#logOf(transaction, event, organiser, "floor");
    const head = headOf(transaction, event, toHex(signer.publicKey));
    const entry = createEntry(
      { event, seq: head.seq + 1, prev: head.hash, kind: "enrolment", critical: true, at: wallTime(), payload: body },
      signer,
      nodeCrypto,
    );
    return [...facts, ...keepEntry(transaction, entry, nodeCrypto).facts];
  }

  #signerOf(transaction: Transaction, log: string): Signer {
    const row = transaction.first(transaction.queries.selectFrom("log_key").select("wrapped").where("log", "=", log));
    if (!row?.wrapped) throw new AppError("no-root-key");
    return signerOf(this.#vault.unwrap(logName(log), row.wrapped));
  }

  #root(transaction: Transaction, event: string): { signer: Signer; person: string } {
    const row = transaction.first(transaction.queries.selectFrom("root_key").selectAll().where("event", "=", event));
    if (row === undefined) throw new AppError("no-root-key");
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
    if ("supersedes" in body && body.supersedes !== undefined) return body;
    if (kind === "enrolment" || kind === "event") return body;
    const [register, subject] = placeOf(record);
    const put = this.#put.get(`${register}\n${subject}`);
    return { ...body, supersedes: put === undefined ? this.#room.headHashes(register, subject) : [put] };
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

function logName(log: string): string {
  return `log/${log}`;
}
