// Writes byte strings one part after the other into an array of known length; throws a RangeError where it is too short.

export class ByteWriter {
  readonly whole: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(length: number) {
    this.whole = new Uint8Array(length);
    this.#view = new DataView(this.whole.buffer);
  }

  put(part: Uint8Array): void {
    this.whole.set(part, this.#at);
    this.#at += part.length;
  }

  /** An unsigned 32-bit integer, big endian. */
  number(value: number): void {
    this.#view.setUint32(this.#at, value);
    this.#at += 4;
  }

  /** A part with its length before it; `absent` stands in the length's place where there is none. */
  sized(part: Uint8Array | null, absent: number): void {
    this.number(part?.length ?? absent);
    if (part !== null) this.put(part);
  }
}
