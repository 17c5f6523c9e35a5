// Reads byte strings one part after the other, as views of the whole; throws a RangeError where they end too early or a part is
// too long.

export class Bytes {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  take(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new RangeError("cut short");
    const part = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return part;
  }

  byte(): number {
    return this.take(1)[0] as number;
  }

  /** An unsigned 32-bit integer, big endian. */
  number(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.take(4);
    return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  }

  /** A part with its length before it; null where `absent` stands in the length's place. */
  sized(most: number, absent: number): Uint8Array | null {
    const length = this.number();
    if (length === absent) return null;
    if (length > most) throw new RangeError("too long");
    return this.take(length);
  }

  atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }
}
