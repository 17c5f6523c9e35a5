// Conversions between bytes, hexadecimal and text, and the joining of byte strings.

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const digits = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, "0"));

export function toHex(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 1) text += digits[bytes[at] as number];
  return text;
}

/** Throws a RangeError for anything but pairs of lower-case hexadecimal digits. */
export function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1);
  for (let at = 0; at < text.length; at += 2) {
    const value = (digitAt(text, at) << 4) | digitAt(text, at + 1);
    if (value < 0) throw new RangeError("not hexadecimal");
    bytes[at >> 1] = value;
  }
  return bytes;
}

/** -1 for no digit, and where the text has ended. */
function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0x61 && code <= 0x66 ? code - 0x57 : -1;
}

export function toUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Throws a TypeError where the bytes are no UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

export function join(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** An unsigned 32-bit integer, big endian. */
export function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
