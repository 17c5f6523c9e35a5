// A central service as its laptops meet it, on a real socket; and laptops with a real store that exchange with it.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepRun } from "#db/keep-run";
import { entriesOf, keepEntry } from "#db/ledger";
import { openStore } from "#db/open-store";
import { LedgerShelf } from "#db/shelf";
import type { Store } from "#db/store";
import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import { CentralClient } from "../../../src-main/engine/central/central-client";
import { Accounts } from "../../../src-central/service/accounts";
import { type Serving, serve } from "../../../src-central/service/serve";
import { readSettings } from "../../../src-central/service/settings";
import { type StoreAddress, openCentralStore } from "../../../src-central/store/open-central-store";
import { registrationMessage } from "../../../src-shared/central/signed";
import { toHex } from "../../../src-shared/ledger/bytes";
import type { Signer } from "../../../src-shared/ledger/crypto";
import type { Entry } from "../../../src-shared/ledger/entry";
import type { Receipt } from "../../../src-shared/sync/receipt";
import type { Reader } from "../../../src-shared/sync/rights";
import { Session } from "../../../src-shared/sync/session";
import type { Founded } from "../../db/founded";

export interface TestCentral extends Serving {
  readonly lines: string[];
  /** An organiser's token. */
  readonly token: string;
}

/** A central as a laptop reaches it, wherever it runs. */
export type Reached = Pick<Serving, "url" | "central">;

/** `folder` holds the key: the same folder is the same central. */
export async function startCentral(
  address: StoreAddress,
  folder: string,
  environment: Record<string, string> = {},
  now: () => Date = () => new Date(),
): Promise<TestCentral> {
  const where = "folder" in address ? { CENTRAL_DATA: address.folder } : { DATABASE_URL: address.databaseUrl };
  const settings = readSettings({ PORT: "0", CENTRAL_KEY_FILE: join(folder, "central.key"), ...where, ...environment });
  const lines: string[] = [];
  const log = {
    info: (what: string, line = {}) => void lines.push(JSON.stringify({ what, ...line })),
    failure: (what: string, error: unknown) => void lines.push(JSON.stringify({ what, error: String(error) })),
  };
  const serving = await serve({ settings, version: "0.0.0", log, now });
  const store = await openCentralStore(address);
  const token = await new Accounts(store, () => "2026-11-21T09:00:00Z").add(`organiser-${Math.random()}`);
  await store.close();
  return { ...serving, lines, token: token ?? "" };
}

export function keyFolder(): string {
  return mkdtempSync(join(tmpdir(), "roadshow-central-key-"));
}

export interface Registration {
  readonly method: "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function registrationOf(
  { central, token }: Pick<TestCentral, "central" | "token">,
  founded: Founded,
  signer: Signer = founded.root,
): Registration {
  const first = founded.floor.entries[0] as Entry;
  const text = (bytes: Uint8Array | null): string => Buffer.from(bytes ?? []).toString("base64");
  const proof = toHex(signer.sign(registrationMessage(central, founded.floor.event)));
  return {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ header: text(first.header), body: text(first.body), seal: text(first.seal), proof }),
  };
}

export async function registerAt(
  central: Reached & Pick<TestCentral, "token">,
  founded: Founded,
  signer?: Signer,
): Promise<Response> {
  return fetch(`${central.url}/v1/events`, registrationOf(central, founded, signer));
}

export class TestLaptop {
  readonly signer: Signer;
  readonly device: string;
  readonly receipts: Receipt[] = [];
  readonly #event: string;
  readonly #folder = mkdtempSync(join(tmpdir(), "roadshow-laptop-"));
  #store: Store | null = null;

  constructor(event: string, signer: Signer = signerOf(newSeed())) {
    this.#event = event;
    this.signer = signer;
    this.device = toHex(signer.publicKey);
  }

  async open(): Promise<this> {
    this.#store = (await openStore(this.#folder, "now")).store;
    return this;
  }

  get store(): Store {
    if (this.#store === null) throw new Error("not open");
    return this.#store;
  }

  keep(entries: readonly Entry[]): void {
    this.store.write((transaction) => {
      for (const entry of entries) keepEntry(transaction, entry, nodeCrypto);
    });
  }

  get entries(): Entry[] {
    return entriesOf(this.store, this.#event, null, nodeCrypto);
  }

  client(central: Reached, url = central.url): CentralClient {
    const address = { url, authority: null };
    return new CentralClient({ address, central: central.central, event: this.#event, device: this });
  }

  /** Rounds until neither end has anything to say; gives how many there were. */
  async exchange(central: Reached, { url = central.url, mayHold = everything, rounds = 50 } = {}): Promise<number> {
    const client = this.client(central, url);
    try {
      return await this.#rounds(client, central, mayHold, rounds);
    } finally {
      client.close();
    }
  }

  async #rounds(client: CentralClient, { central }: Reached, mayHold: Reader, most: number): Promise<number> {
    const shelf = new LedgerShelf(this.store, this.#event);
    const session = new Session({
      shelf,
      rights: { mayServe: () => true },
      peer: central,
      self: { device: this.device, sign: (message) => this.signer.sign(message) },
      crypto: nodeCrypto,
    });
    const keeping = { event: this.#event, self: () => mayHold, own: () => false, crypto: nodeCrypto };
    let outgoing: Uint8Array[] = [];
    const perform = (effects: ReturnType<Session["step"]>): void => {
      for (const effect of effects) {
        if (effect.type === "send") outgoing.push(effect.frame);
        if (effect.type === "receipt") this.receipts.push(effect.receipt);
        if (effect.type !== "keep") continue;
        const kept = keepRun(this.store, effect, keeping);
        if (kept.place !== null) shelf.refresh(effect.log);
        perform(session.step({ type: "kept", log: effect.log, place: kept.place, fault: kept.fault }));
      }
    };
    for (let round = 1; round <= most; round += 1) {
      // What is asked for is asked of whoever has been told what is here.
      const earlier = outgoing;
      outgoing = [];
      perform(session.step({ type: "state" }));
      const sending = [...outgoing, ...earlier];
      outgoing = [];
      for (const frame of await client.exchange(sending)) perform(session.step({ type: "frame", frame }));
      if (outgoing.length === 0 && session.settled && session.behind === 0) return round;
    }
    throw new Error("it did not come to an end");
  }

  close(): void {
    this.#store?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

const everything: Reader = { kind: "organiser", people: new Set() };
