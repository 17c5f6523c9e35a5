// One exchange with one peer, as a state machine without socket, clock or file: inputs in, effects out. The same on every
// carrier and at both ends; repeating, reordering, truncating or dropping frames does no harm.

import { toHex } from "../ledger/bytes";
import type { Crypto } from "../ledger/crypto";
import { type SealedEntry, openEntry } from "../ledger/entry";
import type { Frontier, Place } from "./frontier";
import { type Message, type Refusal, decodeMessage, encodeMessage, mostReceipts } from "./messages";
import { type Receipt, isGenuine, receiptMessage } from "./receipt";
import { UnderWay } from "./under-way";

/** What the session asks of this node's ledger: answered at once, and nothing is changed by asking. */
export interface Shelf {
  readonly event: string;
  frontier(): Frontier;
  heads(log: string): readonly Place[];
  holds(log: string, place: Place): boolean;
  /** Whether `place` lies on the branch that ends at `head`; both are held. */
  onBranch(log: string, place: Place, head: Place): boolean;
  /** Entries after `after` (null: from the beginning) towards `head`, some `bytes` of them, ending at a sealed one. */
  run(log: string, after: Place | null, head: Place, bytes: number): readonly SealedEntry[];
  /** The hash at a sequence of the branch that ends at `head`. */
  at(log: string, seq: number, head: Place): Place;
}

/** What this peer may be told and served; it changes as enrolments come in. */
export interface Rights {
  mayServe(log: string): boolean;
}

export interface Identity {
  readonly device: string;
  sign(message: Uint8Array): Uint8Array;
}

export type Input =
  /** The wire has opened, or it is time to state everything once more. */
  | { readonly type: "state" }
  | { readonly type: "frame"; readonly frame: Uint8Array }
  /** The driver has committed what `keep` asked for; `place` null where nothing of it could be taken. */
  | { readonly type: "kept"; readonly log: string; readonly place: Place | null; readonly fault: Refusal | null }
  /** Logs that have grown here by another way, or whose audience has become known. */
  | { readonly type: "grown"; readonly logs: readonly string[] }
  | { readonly type: "pass-on"; readonly receipts: readonly Receipt[] }
  | { readonly type: "say"; readonly note: Record<string, unknown> };

export type Effect =
  | { readonly type: "send"; readonly frame: Uint8Array }
  /** Verify, commit, and answer with `kept`. */
  | { readonly type: "keep"; readonly log: string; readonly entries: readonly SealedEntry[] }
  /** A signed word that a device holds a log that far. */
  | { readonly type: "receipt"; readonly receipt: Receipt }
  | { readonly type: "heard"; readonly note: Record<string, unknown> }
  /** No message of ours: the wire is to be closed. */
  | { readonly type: "nonsense" };

/** Guards that the simulator takes away one by one, to show that each is needed. Everywhere else all of them stand. */
export interface Guards {
  /** Signs a receipt only for what has been committed. */
  readonly ackAfterCommit: boolean;
  /** Serves a peer only what its role may read. */
  readonly audience: boolean;
  /** Believes a receipt only by its signature. */
  readonly receiptSignature: boolean;
  /** Compares the peer's stated heads with its own entries, and so finds forks. */
  readonly tracing: boolean;
}

export const allGuards: Guards = { ackAfterCommit: true, audience: true, receiptSignature: true, tracing: true };

/** In bytes. */
export interface Sizes {
  /** A frame of entries is not much larger. */
  readonly chunk: number;
  /** So much is under way to a peer, unacknowledged; more waits here, where it is safe. */
  readonly window: number;
}

const usualSizes: Sizes = { chunk: 128 * 1024, window: 512 * 1024 };

export interface SessionOptions {
  readonly shelf: Shelf;
  readonly rights: Rights;
  readonly peer: string;
  readonly self: Identity;
  readonly crypto: Crypto;
  readonly guards?: Guards;
  readonly sizes?: Sizes;
  /** Whether a receipt would be of any use here: asked before its signature is looked at. */
  readonly hears?: (receipt: Receipt) => boolean;
  /** Whether another whole statement of the peer's may be gone through now: each costs a walk of every log, and answers. */
  readonly mayWalk?: () => boolean;
}

export class Session {
  readonly #options: SessionOptions;
  readonly #guards: Guards;
  readonly #sizes: Sizes;
  /** What the peer has stated or acknowledged; null until it has spoken. */
  #theirs: Map<string, Place[]> | null = null;
  /** Logs that the peer has asked for from the beginning. */
  readonly #fromStart = new Set<string>();
  readonly #underWay = new UnderWay();
  /** By log: why the peer has not taken it. */
  readonly #refused = new Map<string, Refusal>();
  readonly #traced = new Set<string>();
  /** Hashes of the heads that the peer has our word for. */
  readonly #acknowledged = new Set<string>();
  /** By log: the heads from which we have begun anew after a refusal; said again by every frame that was under way then. */
  readonly #restarted = new Map<string, string>();
  readonly #pending = new Set<string>();
  /** The last whole statement that came too soon after others: it is gone through with our own next one. */
  #postponed: Extract<Message, { type: "state" }> | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#guards = options.guards ?? allGuards;
    this.#sizes = options.sizes ?? usualSizes;
  }

  step(input: Input): Effect[] {
    switch (input.type) {
      case "state":
        return [this.#state(null), ...this.#catchUp()];
      case "frame":
        return this.#receive(input.frame);
      case "kept":
        return this.#kept(input.log, input.place, input.fault);
      case "grown":
        for (const log of input.logs) this.#pending.add(log);
        return this.#pump();
      case "pass-on":
        return this.#passOn(input.receipts);
      case "say":
        return [send({ type: "note", note: input.note })];
    }
  }

  /** Whether everything that the peer may read has been acknowledged by it. */
  get settled(): boolean {
    return this.#theirs !== null && this.#pending.size === 0 && this.#underWay.isEmpty;
  }

  /** Entries that the peer may read and has neither stated nor acknowledged. */
  get behind(): number {
    const { shelf } = this.#options;
    let count = 0;
    for (const [log, heads] of shelf.frontier()) {
      if (!this.#mayServe(log)) continue;
      const theirs = (this.#theirs?.get(log) ?? []).map(({ seq }) => seq);
      count += Math.max(0, Math.max(...heads.map(({ seq }) => seq)) - Math.max(0, ...theirs));
    }
    return count;
  }

  #receive(frame: Uint8Array): Effect[] {
    const message = decodeMessage(frame);
    if (message === null) return [{ type: "nonsense" }];
    switch (message.type) {
      case "state":
        return this.#paced(message);
      case "trace":
        return this.#traceCame(message);
      case "want":
        return this.#wanted(message.log, message.after);
      case "entries":
        return this.#entriesCame(message.log, message.entries);
      case "ack":
        return this.#acked(message);
      case "refused":
        return this.#wasRefused(message.log, message.fault);
      case "receipts":
        return this.#told(message.receipts);
      case "note":
        return [{ type: "heard", note: message.note }];
    }
  }

  #mayServe(log: string): boolean {
    return !this.#guards.audience || this.#options.rights.mayServe(log);
  }

  /** States this node's heads of the logs given, or of every log that the peer may know of. */
  #state(only: readonly string[] | null): Effect {
    const { shelf } = this.#options;
    const logs = only ?? [...shelf.frontier().keys()];
    return send({
      type: "state",
      whole: only === null,
      logs: logs
        .filter((log) => this.#mayServe(log))
        .map((log) => ({ log, heads: shelf.heads(log).map(({ seq, hash }) => ({ seq, hash })) })),
    });
  }

  /** Of many whole statements the last says everything that those before it said. */
  #paced(message: Extract<Message, { type: "state" }>): Effect[] {
    const now = !message.whole || (this.#options.mayWalk?.() ?? true);
    this.#postponed = now ? (message.whole ? null : this.#postponed) : message;
    return now ? this.#stated(message) : [];
  }

  #catchUp(): Effect[] {
    const postponed = this.#postponed;
    this.#postponed = null;
    return postponed === null ? [] : this.#stated(postponed);
  }

  #stated({ whole, logs }: Extract<Message, { type: "state" }>): Effect[] {
    const theirs = whole || this.#theirs === null ? new Map<string, Place[]>() : this.#theirs;
    // Beside a whole statement, which a frame bounds, only what is held here: else a peer could name logs for ever.
    const named = whole ? logs : logs.filter(({ log }) => this.#holdsAny(log));
    for (const { log, heads } of named) theirs.set(log, heads);
    this.#theirs = theirs;
    this.#traced.clear();
    if (whole) {
      this.#refused.clear();
      this.#fromStart.clear();
      this.#underWay.stated();
      for (const log of this.#options.shelf.frontier().keys()) this.#pending.add(log);
    } else {
      for (const { log, heads } of named) this.#restart(log, heads);
    }
    return [...this.#acknowledgeHeld(logs), ...this.#pump()];
  }

  #restart(log: string, heads: readonly Place[]): void {
    // Refused for what it is, it would be so again: what came after its first frame found a gap for that reason alone.
    if ((this.#refused.get(log) ?? "gap") !== "gap") return;
    this.#refused.delete(log);
    this.#pending.add(log);
    const key = heads.map(({ hash }) => hash).join();
    if (this.#restarted.get(log) === key && this.#underWay.has(log)) return;
    this.#restarted.set(log, key);
    this.#underWay.drop(log);
  }

  /** The peer may have lost our word that we hold what it holds: it is given once a session. */
  #acknowledgeHeld(logs: readonly { readonly log: string; readonly heads: readonly Place[] }[]): Effect[] {
    const { shelf } = this.#options;
    return logs.flatMap(({ log, heads }) =>
      heads
        .filter((head) => !this.#acknowledged.has(head.hash) && shelf.holds(log, head))
        .map((head) => this.#acknowledge(log, head)),
    );
  }

  #acknowledge(log: string, { seq, hash }: Place): Effect {
    const { shelf, self } = this.#options;
    this.#acknowledged.add(hash);
    const signature = toHex(self.sign(receiptMessage(shelf.event, { log, seq, hash })));
    return send({ type: "ack", log, seq, hash, signature });
  }

  #traceCame({ log, points }: Extract<Message, { type: "trace" }>): Effect[] {
    const { shelf } = this.#options;
    const held = points.find((point) => shelf.holds(log, point));
    if (held !== undefined && held === points[0]) return [];
    return [send({ type: "want", log, after: held ?? null })];
  }

  #wanted(log: string, after: Place | null): Effect[] {
    if (!this.#mayServe(log) || this.#theirs === null || !this.#holdsAny(log)) return [];
    if (after === null) this.#fromStart.add(log);
    else if (this.#options.shelf.holds(log, after)) this.#theyHold(log, after);
    else return [];
    this.#pending.add(log);
    return this.#pump();
  }

  #entriesCame(log: string, entries: readonly SealedEntry[]): Effect[] {
    const keep: Effect = { type: "keep", log, entries };
    return this.#guards.ackAfterCommit ? [keep] : [...this.#hasty(log, entries), keep];
  }

  /** Without the guard: the word is given before anything is on the disk. */
  #hasty(log: string, entries: readonly SealedEntry[]): Effect[] {
    const last = entries.at(-1);
    const entry = last === undefined ? "header-unreadable" : openEntry(last, this.#options.crypto);
    return typeof entry === "string" ? [] : [this.#acknowledge(log, { seq: entry.fields.seq, hash: entry.hash })];
  }

  #kept(log: string, place: Place | null, fault: Refusal | null): Effect[] {
    const effects: Effect[] = [];
    if (place !== null) {
      this.#theyHold(log, place);
      effects.push(this.#acknowledge(log, place));
    }
    if (fault !== null) {
      effects.push(send({ type: "refused", log, fault }));
      // It built on something else than what is here: it is told what is here, and begins from there.
      if (fault === "gap") effects.push(this.#state([log]));
    }
    this.#pending.add(log);
    return [...effects, ...this.#pump()];
  }

  #acked({ log, seq, hash, signature }: Extract<Message, { type: "ack" }>): Effect[] {
    const receipt = { log, seq, hash, signature, device: this.#options.peer };
    if (!this.#holdsAny(log) || !this.#isGenuine(receipt)) return [];
    const news = this.#hears(receipt) ? [{ type: "receipt" as const, receipt }] : [];
    this.#restarted.delete(log);
    this.#underWay.arrived(log, seq);
    if (this.#options.shelf.holds(log, { seq, hash })) this.#theyHold(log, { seq, hash });
    this.#pending.add(log);
    return [...news, ...this.#pump()];
  }

  /** Of each log and device one: of the many that a message could hold most would only keep this end busy. */
  #told(receipts: readonly Receipt[]): Effect[] {
    const each = new Map(receipts.map((receipt) => [`${receipt.log} ${receipt.device}`, receipt]));
    return [...each.values()]
      .filter((receipt) => this.#hears(receipt) && this.#isGenuine(receipt))
      .map((receipt) => ({ type: "receipt", receipt }));
  }

  #hears(receipt: Receipt): boolean {
    return this.#options.hears?.(receipt) ?? true;
  }

  #isGenuine(receipt: Receipt): boolean {
    const { shelf, crypto } = this.#options;
    return !this.#guards.receiptSignature || isGenuine(shelf.event, receipt, crypto);
  }

  #holdsAny(log: string): boolean {
    return this.#options.shelf.heads(log).length > 0;
  }

  /** After a gap not before the peer says what it holds of the log, else not before it states everything anew. */
  #wasRefused(log: string, fault: Refusal): Effect[] {
    this.#underWay.drop(log);
    if (this.#holdsAny(log) && (fault !== "gap" || !this.#refused.has(log))) this.#refused.set(log, fault);
    return this.#pump();
  }

  #passOn(receipts: readonly Receipt[]): Effect[] {
    const told = receipts.filter(({ log, device }) => device !== this.#options.peer && this.#mayServe(log));
    const effects: Effect[] = [];
    for (let at = 0; at < told.length; at += mostReceipts)
      effects.push(send({ type: "receipts", receipts: told.slice(at, at + mostReceipts) }));
    return effects;
  }

  #theyHold(log: string, place: Place): void {
    const { shelf } = this.#options;
    const before = this.#theirs?.get(log) ?? [];
    const covered = (other: Place): boolean =>
      shelf.holds(log, other) && shelf.holds(log, place) && other.seq <= place.seq && shelf.onBranch(log, other, place);
    if (before.some((other) => other.hash === place.hash)) return;
    this.#theirs?.set(log, [...before.filter((other) => !covered(other)), place]);
  }

  /** Sends what the peer lacks, log by log, as far as the window goes. */
  #pump(): Effect[] {
    if (this.#theirs === null) return [];
    const effects: Effect[] = [];
    for (const log of this.#pending) {
      if (!this.#mayServe(log) || this.#refused.has(log)) {
        this.#pending.delete(log);
        continue;
      }
      let whole = true;
      for (const head of this.#options.shelf.heads(log)) whole = this.#towards(log, head, effects) && whole;
      if (whole) this.#pending.delete(log);
      if (this.#underWay.bytes >= this.#sizes.window) break;
    }
    return effects;
  }

  /** Whether all of the branch has been sent. */
  #towards(log: string, head: Place, effects: Effect[]): boolean {
    const { shelf } = this.#options;
    for (;;) {
      const base = this.#baseOf(log, head);
      if (base === "unknown") {
        this.#trace(log, head, effects);
        return true;
      }
      if (base !== null && base.seq >= head.seq) return true;
      if (this.#underWay.bytes >= this.#sizes.window) return false;
      const entries = shelf.run(log, base, head, this.#sizes.chunk);
      const seq = (base?.seq ?? 0) + entries.length;
      if (entries.length === 0) return true;
      const frame = encodeMessage({ type: "entries", log, entries });
      const place = seq === head.seq ? head : shelf.at(log, seq, head);
      this.#underWay.add(log, place, frame.length);
      effects.push({ type: "send", frame });
    }
  }

  /** The furthest entry towards `head` that the peer holds or is being sent; null for none, "unknown" where we cannot tell. */
  #baseOf(log: string, head: Place): Place | null | "unknown" {
    const { shelf } = this.#options;
    const stated = this.#theirs?.get(log) ?? [];
    const known = [...stated, ...this.#underWay.places(log)].filter((place) => shelf.holds(log, place));
    const on = known.filter((place) => place.seq <= head.seq && shelf.onBranch(log, place, head));
    // It holds something that comes after this head.
    if (known.some((place) => place.seq > head.seq && shelf.onBranch(log, head, place))) return head;
    const best = on.sort((a, b) => b.seq - a.seq)[0];
    if (best !== undefined) return best;
    if (stated.length === 0 || this.#fromStart.has(log)) return null;
    if (!this.#guards.tracing) return head;
    // Of another branch it holds something, and the two share a beginning that only it can name.
    return "unknown";
  }

  #trace(log: string, head: Place, effects: Effect[]): void {
    if (this.#traced.has(head.hash)) return;
    this.#traced.add(head.hash);
    effects.push(send({ type: "trace", log, points: pointsOf(this.#options.shelf, log, head) }));
  }
}

/** The head, and points before it that lie 1, 2, 4, 8 … entries further back, down to the first. */
function pointsOf(shelf: Shelf, log: string, head: Place): Place[] {
  const points = [{ seq: head.seq, hash: head.hash }];
  for (let seq = head.seq - 1, step = 1; seq >= 1; seq -= step, step *= 2) points.push(shelf.at(log, seq, head));
  return points;
}

function send(message: Message): Effect {
  return { type: "send", frame: encodeMessage(message) };
}
