// Takes whole HTTP requests out of the bytes of a connection; bodies have their length in the header, as laptops send them.

const headersEnd = "\r\n\r\n";

export class RequestsIn {
  #bytes = Buffer.alloc(0);

  /** The requests that are whole now. */
  take(chunk: Buffer): Buffer[] {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    const requests: Buffer[] = [];
    for (let length = this.#firstLength(); length !== null; length = this.#firstLength()) {
      requests.push(this.#bytes.subarray(0, length));
      this.#bytes = this.#bytes.subarray(length);
    }
    return requests;
  }

  #firstLength(): number | null {
    const end = this.#bytes.indexOf(headersEnd);
    if (end === -1) return null;
    const headers = this.#bytes.subarray(0, end).toString("latin1");
    const body = Number(/^content-length: *(\d+)/im.exec(headers)?.[1] ?? 0);
    const length = end + headersEnd.length + body;
    return this.#bytes.length < length ? null : length;
  }
}
