// A hostile peer: a stranger that got as far as a session, or a modified client of somebody who was let in.

import { fromHex, toHex } from "#shared/ledger/bytes";
import type { Signer } from "#shared/ledger/crypto";
import type { Entry, SealedEntry } from "#shared/ledger/entry";
import type { Place } from "#shared/sync/frontier";
import { type Message, decodeMessage, encodeMessage } from "#shared/sync/messages";
import type { Endpoint, Link } from "../network";
import type { World } from "../world";

export class Hostile implements Endpoint {
  readonly name: string;
  readonly world: World;
  readonly isUp = true;
  /** Whoever sits there was let in as a judge; null for a stranger. */
  readonly person: string | null;
  /** The log that was enrolled for that person. */
  readonly log: Signer;
  readonly key: Signer;
  readonly links = new Set<Link>();
  /** What has been learnt of the logs of others: their heads as they were stated. */
  readonly heads = new Map<string, Place>();
  /** What it has written to its own log. */
  readonly entries: Entry[] = [];

  constructor(world: World, name: string, person: string | null) {
    this.world = world;
    this.name = name;
    this.person = person;
    this.key = world.keys.newSigner();
    this.log = world.keys.newSigner();
  }

  get device(): string {
    return toHex(this.key.publicKey);
  }

  get logId(): string {
    return toHex(this.log.publicKey);
  }

  opened(link: Link): void {
    this.links.add(link);
    // Nothing is held, so everything is asked for.
    this.say(link, { type: "state", whole: true, logs: [] });
  }

  closed(link: Link): void {
    this.links.delete(link);
  }

  received(_link: Link, frame: Uint8Array): void {
    const message = decodeMessage(frame);
    if (message?.type !== "state") return;
    for (const { log, heads } of message.logs) if (heads[0] !== undefined) this.heads.set(log, heads[0]);
  }

  say(link: Link, message: Message): void {
    link.send(this, encodeMessage(message));
  }

  push(link: Link, log: string, entries: readonly SealedEntry[]): void {
    this.say(link, { type: "entries", log, entries });
  }
}

/** A key that claims to be another's: its signatures are nobody's. */
export function impostor(log: string, own: Signer): Signer {
  return { publicKey: fromHex(log), sign: (message) => own.sign(message) };
}
