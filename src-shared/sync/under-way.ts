// What has been sent to a peer and not acknowledged yet: how much it is, and what of it must have been lost.

import type { Place } from "./frontier";

interface Sent {
  readonly place: Place;
  readonly bytes: number;
  /** The peer's whole statements that had come when it was sent: not taken by the second after that, it was lost. */
  readonly statement: number;
}

export class UnderWay {
  readonly #sent = new Map<string, Sent[]>();
  #statements = 0;
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  get isEmpty(): boolean {
    return this.#sent.size === 0;
  }

  has(log: string): boolean {
    return this.#sent.has(log);
  }

  /** How far frames of the log reach that are under way. */
  places(log: string): Place[] {
    return (this.#sent.get(log) ?? []).map(({ place }) => place);
  }

  add(log: string, place: Place, bytes: number): void {
    const sent = this.#sent.get(log) ?? [];
    sent.push({ place, bytes, statement: this.#statements });
    this.#sent.set(log, sent);
    this.#bytes += bytes;
  }

  /** The peer has said that it holds the log so far. */
  arrived(log: string, seq: number): void {
    const left: Sent[] = [];
    for (const sent of this.#sent.get(log) ?? []) {
      if (sent.place.seq > seq) left.push(sent);
      else this.#bytes -= sent.bytes;
    }
    if (left.length === 0) this.#sent.delete(log);
    else this.#sent.set(log, left);
  }

  drop(log: string): void {
    for (const { bytes } of this.#sent.get(log) ?? []) this.#bytes -= bytes;
    this.#sent.delete(log);
  }

  /** A whole statement has come: what was sent before the last but one and never acknowledged is to be sent again. */
  stated(): void {
    this.#statements += 1;
    for (const [log, sent] of this.#sent) {
      if (sent.some(({ statement }) => statement < this.#statements - 1)) this.drop(log);
    }
  }
}
