// The logs that this installation writes: one per person, role and audience, each enrolled before its first entry.

import { enrolmentOf } from "#db/enrolments";
import { headOf, keepEntry } from "#db/ledger";
import type { Transaction } from "#db/store";
import { AppError } from "#shared/errors";
import type { Audience, EnrolmentBody, Role } from "#shared/event/bodies";
import { enrolmentMessage } from "#shared/event/enrolment";
import type { AnyFact } from "#shared/event/facts";
import { toHex } from "#shared/ledger/bytes";
import type { Signer } from "#shared/ledger/crypto";
import { createEntry } from "#shared/ledger/entry";
import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import type { KeyVault } from "./key-vault";
import type { Office } from "./office";
import { wallTime } from "./wall-clock";

/** In whose name entries are written. */
export interface Writer {
  readonly person: string;
  readonly role: Role;
}

/** What writing rests on within one transaction. */
export interface Desk {
  readonly transaction: Transaction;
  readonly event: string;
  readonly office: Office;
  /** The chief in whose name the desk itself enrols; null where the roster has none. */
  readonly chief: string | null;
}

export interface WritableLog {
  readonly signer: Signer;
  /** What came to apply because the log had to be enrolled first. */
  readonly facts: readonly AnyFact[];
}

type Enrolled = Omit<EnrolmentBody, "signature" | "by">;

export class LogBook {
  readonly #vault: KeyVault;

  constructor(vault: KeyVault) {
    this.#vault = vault;
  }

  /** Throws `laptop-not-admitted` where there is no log and nobody here may enrol one. */
  logOf(desk: Desk, writer: Writer, audience: Audience): WritableLog {
    const row = this.#row(desk, writer, audience);
    if (row?.wrapped && this.#fits(desk, writer, row.log))
      return { signer: signerOf(this.#vault.unwrap(logName(row.log), row.wrapped)), facts: [] };
    const { root, desk: office, device } = desk.office;
    if (root === null && office === null) throw new AppError("laptop-not-admitted");
    const seed = newSeed();
    const log = toHex(signerOf(seed).publicKey);
    if (row !== undefined) this.#forget(desk, row.log);
    this.keepKey(desk.transaction, desk.event, writer, audience, seed);
    const continues = row === undefined ? null : this.#headOf(desk, row.log);
    const { person, role } = writer;
    return { signer: signerOf(seed), facts: this.enrol(desk, { log, person, role, audience, device, continues }) };
  }

  /** Enrols a log, of this laptop or another, by the root or by the desk in charge. */
  enrol(desk: Desk, { log: id, person, role, audience, device, continues }: Enrolled): readonly AnyFact[] {
    const log: Enrolled = { log: id, person, role, audience, device, continues };
    const { transaction, event, office } = desk;
    const byDesk = office.desk !== null && (log.role === "chief" || office.root === null);
    if (!byDesk && office.root === null) throw new AppError("not-in-charge");
    const by = byDesk && office.desk !== null ? { desk: office.desk.desk, epoch: office.desk.epoch } : null;
    const signer = (byDesk ? office.desk?.signer : office.root?.signer) as Signer;
    const unsigned = { ...log, by };
    const body: EnrolmentBody = { ...unsigned, signature: toHex(signer.sign(enrolmentMessage(event, unsigned))) };
    const { signer: author, facts } = this.#enrolmentLog(desk, log, byDesk);
    const head = headOf(transaction, event, toHex(author.publicKey));
    const entry = createEntry(
      { event, seq: head.seq + 1, prev: head.hash, kind: "enrolment", critical: true, at: wallTime(), payload: body },
      author,
      nodeCrypto,
    );
    return [...facts, ...keepEntry(transaction, entry, nodeCrypto).facts];
  }

  keepKey(transaction: Transaction, event: string, writer: Writer, audience: Audience, seed: Uint8Array): void {
    const log = toHex(signerOf(seed).publicKey);
    const { person, role } = writer;
    const wrapped = this.#vault.wrap(logName(log), seed);
    transaction.run(transaction.queries.insertInto("log_key").values({ log, event, person, role, audience, wrapped }));
  }

  /** As `keepKey`, in the place of the writer's log of that audience that was written here before. */
  replaceKey(transaction: Transaction, event: string, writer: Writer, audience: Audience, seed: Uint8Array): void {
    transaction.run(
      transaction.queries
        .deleteFrom("log_key")
        .where("event", "=", event)
        .where("person", "=", writer.person)
        .where("role", "=", writer.role)
        .where("audience", "=", audience),
    );
    this.keepKey(transaction, event, writer, audience, seed);
  }

  /** The enroller's own floor log; that log's own enrolment, and those of a desk's chief, stand in what they enrol. */
  #enrolmentLog(desk: Desk, log: Enrolled, byDesk: boolean): WritableLog {
    const writer: Writer | null = byDesk
      ? desk.chief === null
        ? null
        : { person: log.role === "chief" ? log.person : desk.chief, role: "chief" }
      : { person: desk.office.root?.person ?? "", role: "organiser" };
    if (writer === null) throw new AppError("person-unknown");
    const isOwn = log.role === writer.role && log.person === writer.person;
    if (isOwn && (byDesk || log.audience === "floor"))
      return { signer: this.#signerOf(desk.transaction, log.log), facts: [] };
    return this.logOf(desk, writer, "floor");
  }

  /** A chief's log belongs to one place in the succession: with another one the chief begins anew. */
  #fits({ transaction, event, office }: Desk, { role }: Writer, log: string): boolean {
    if (role !== "chief") return true;
    const by = enrolmentOf(transaction, event, log)?.by;
    return by?.desk === office.desk?.desk && by?.epoch === office.desk?.epoch;
  }

  #row({ transaction, event }: Desk, writer: Writer, audience: Audience) {
    return transaction.first(
      transaction.queries
        .selectFrom("log_key")
        .selectAll()
        .where("event", "=", event)
        .where("person", "=", writer.person)
        .where("role", "=", writer.role)
        .where("audience", "=", audience),
    );
  }

  #forget({ transaction }: Desk, log: string): void {
    transaction.run(transaction.queries.deleteFrom("log_key").where("log", "=", log));
  }

  #headOf({ transaction, event }: Desk, log: string): EnrolmentBody["continues"] {
    const { seq, hash } = headOf(transaction, event, log);
    return hash === null ? null : { log, seq, hash };
  }

  #signerOf(transaction: Transaction, log: string): Signer {
    const row = transaction.first(transaction.queries.selectFrom("log_key").select("wrapped").where("log", "=", log));
    if (!row?.wrapped) throw new AppError("no-root-key");
    return signerOf(this.#vault.unwrap(logName(log), row.wrapped));
  }
}

function logName(log: string): string {
  return `log/${log}`;
}
