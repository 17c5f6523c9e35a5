// Protects the exchange on the real store: what one node holds reaches the other, with gaps, forks and lost frames.

import { expect, test } from "vitest";
import { type Keeping, keepRun } from "#db/keep-run";
import { LedgerShelf } from "#db/shelf";
import { type Store, openInMemory } from "#db/store";
import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import type { Entry } from "../../src-shared/ledger/entry";
import { type Place, proofOf } from "../../src-shared/sync/frontier";
import { encodeMessage, mostHeads } from "../../src-shared/sync/messages";
import type { Receipt } from "../../src-shared/sync/receipt";
import type { Reader } from "../../src-shared/sync/rights";
import { type Effect, type Input, Session } from "../../src-shared/sync/session";
import { TestLog } from "../shared/ledger/writing";

class Node {
  readonly store: Store;
  readonly shelf: LedgerShelf;
  readonly seed = newSeed();
  readonly receipts: Receipt[] = [];
  readonly #keeping: Keeping;

  private constructor(store: Store, event: string, self: Reader) {
    this.store = store;
    this.shelf = new LedgerShelf(store, event);
    this.#keeping = {
      event,
      self: () => self,
      own: () => false,
      crypto: nodeCrypto,
    };
  }

  static async make(event: string, kind: Reader["kind"] = "organiser"): Promise<Node> {
    return new Node(await openInMemory(null), event, { kind, people: new Set() });
  }

  get device(): string {
    return Buffer.from(signerOf(this.seed).publicKey).toString("hex");
  }

  session(peer: Node): Session {
    const signer = signerOf(this.seed);
    return new Session({
      shelf: this.shelf,
      rights: { mayServe: () => true },
      peer: peer.device,
      self: { device: this.device, sign: (message) => signer.sign(message) },
      crypto: nodeCrypto,
    });
  }

  put(entries: readonly Entry[]): void {
    for (const entry of entries) this.keep(entry.fields.log, [entry]);
  }

  keep(log: string, entries: Parameters<typeof keepRun>[1]["entries"]): ReturnType<typeof keepRun> {
    const kept = this.store.write(() => keepRun(this.store, { log, entries }, this.#keeping));
    if (kept.place !== null) this.shelf.grow(log, kept.prev, kept.place);
    return kept;
  }
}

/** Runs two sessions until neither has anything to say; `lose` drops frames. Gives the number of frames. */
function talk(a: Node, b: Node, lose: (frame: number) => boolean = () => false): number {
  const [ofA, ofB] = [a.session(b), b.session(a)];
  const queue: { to: "a" | "b"; frame: Uint8Array }[] = [];
  let frames = 0;
  const apply = (who: "a" | "b", input: Input): void => {
    const [node, session] = who === "a" ? [a, ofA] : [b, ofB];
    const effects: Effect[] = session.step(input);
    for (const effect of effects) {
      if (effect.type === "send") {
        frames += 1;
        if (!lose(frames)) queue.push({ to: who === "a" ? "b" : "a", frame: effect.frame });
      } else if (effect.type === "keep") {
        const { place, fault } = node.keep(effect.log, effect.entries);
        apply(who, { type: "kept", log: effect.log, place, fault });
      } else if (effect.type === "receipt") node.receipts.push(effect.receipt);
      else throw new Error(effect.type);
    }
  };
  for (let round = 0; round < 4; round += 1) {
    apply("a", { type: "state" });
    apply("b", { type: "state" });
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      apply(next.to, { type: "frame", frame: next.frame });
  }
  return frames;
}

const proofs = (a: Node, b: Node) => [a, b].map((node) => proofOf(node.shelf.frontier(), nodeCrypto));

function founded(length: number): TestLog {
  const log = new TestLog();
  for (let at = 0; at < length; at += 1) log.write({ number: at, text: "示例".repeat(50) });
  return log;
}

test("what one holds reaches the other, and the word that it is held comes back signed", async () => {
  const log = founded(40);
  const [a, b] = [await Node.make(log.event), await Node.make(log.event)];
  a.put(log.entries);
  talk(a, b);
  expect(b.shelf.heads(log.id)).toEqual(a.shelf.heads(log.id));
  const [left, right] = proofs(a, b);
  expect(left).toEqual(right);
  expect(left?.entries).toBe(40);
  expect(a.receipts.at(-1)).toMatchObject({ log: log.id, seq: 40, device: b.device });
});

test("thousands of entries go in chunks, and frames that are lost are sent again", async () => {
  const log = founded(3000);
  const [a, b] = [await Node.make(log.event), await Node.make(log.event)];
  for (let at = 0; at < 3000; at += 300) a.keep(log.id, log.entries.slice(at, at + 300));
  talk(a, b, (frame) => frame % 5 === 3);
  expect(b.shelf.heads(log.id)).toEqual(a.shelf.heads(log.id));
});

test.each([
  ["equal", 5, 5],
  ["unequal", 1, 30],
  ["very unequal", 0, 300],
] as const)("a log that went two ways, at %s lengths, is held whole at both ends", async (_name, left, right) => {
  const log = founded(20);
  const other = Object.assign(Object.create(Object.getPrototypeOf(log)), log) as TestLog;
  const fork = new Forked(log);
  const [a, b] = [await Node.make(log.event), await Node.make(log.event)];
  a.put(log.entries);
  b.put(log.entries);
  a.put(fork.write("a", left));
  b.put(fork.write("b", right));
  talk(a, b);
  expect(other.id).toBe(log.id);
  expect(a.shelf.heads(log.id)).toEqual(b.shelf.heads(log.id));
  expect(a.shelf.heads(log.id)).toHaveLength(left === 0 ? 1 : 2);
});

/** Goes on from a log's end in several ways with the same key, as copies of a disk do. */
class Forked {
  readonly #log: TestLog;
  readonly #common: readonly Entry[];

  constructor(log: TestLog) {
    this.#log = log;
    this.#common = [...log.entries];
  }

  write(name: string, count: number): Entry[] {
    this.#log.entries.length = 0;
    this.#log.entries.push(...this.#common);
    return Array.from({ length: count }, (_, number) => this.#log.write({ name, number }));
  }
}

test("a log that is made to branch without end goes no further than others can say what they hold", async () => {
  const log = founded(3);
  const fork = new Forked(log);
  const [a, b] = [await Node.make(log.event), await Node.make(log.event)];
  a.put(log.entries);
  const faults = Array.from({ length: mostHeads + 6 }, (_, at) => a.keep(log.id, fork.write(`branch ${at}`, 1)).fault);
  expect(faults.filter((fault) => fault === "too-much")).toHaveLength(6);
  expect(a.shelf.heads(log.id)).toHaveLength(mostHeads);
  talk(a, b);
  expect(b.shelf.heads(log.id)).toEqual(a.shelf.heads(log.id));
});

test("what somebody passes on without what it says is not taken for held: it comes whole from whoever has it", async () => {
  const log = founded(6);
  const [author, desk] = [await Node.make(log.event), await Node.make(log.event)];
  author.put(log.entries);
  const bare = log.entries.map((entry, at) => (at < 3 ? entry : { ...entry, body: null }));
  expect(desk.keep(log.id, bare)).toMatchObject({ place: { seq: 3 }, fault: "not-verified" });
  talk(author, desk);
  const [head] = desk.shelf.heads(log.id);
  const held = desk.shelf.run(log.id, null, head as Place, 1_000_000);
  expect(held.map(({ body }) => body === null)).toEqual(log.entries.map(() => false));
});

test("a log of many frames that the other end may not hold is not sent over and over", async () => {
  const log = founded(1500);
  const [a, b] = [await Node.make(log.event), await Node.make(log.event, "member")];
  for (let at = 0; at < 1500; at += 300) a.keep(log.id, log.entries.slice(at, at + 300));
  // Else two that cannot stop would never end here.
  expect(talk(a, b, (frame) => frame > 1000)).toBeLessThan(200);
  expect(b.shelf.heads(log.id)).toEqual([]);
});

test("receipts that are of no use here are not even verified, and of each log and device one is looked at", async () => {
  const log = founded(2);
  const node = await Node.make(log.event);
  let asked = 0;
  const session = new Session({
    shelf: node.shelf,
    rights: { mayServe: () => true },
    peer: node.device,
    self: { device: node.device, sign: () => new Uint8Array(64) },
    crypto: { ...nodeCrypto, verify: () => expect.unreachable("verified") },
    hears: () => {
      asked += 1;
      return false;
    },
  });
  const receipt = { log: log.id, seq: 2, hash: "0".repeat(64), device: node.device, signature: "0".repeat(128) };
  const frame = encodeMessage({ type: "receipts", receipts: Array.from({ length: 2000 }, () => receipt) });
  expect(session.step({ type: "frame", frame })).toEqual([]);
  expect(asked).toBe(1);
});
