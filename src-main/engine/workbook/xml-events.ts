// One part of a workbook as XML events, its names without their prefixes, read in slices so that the engine stays answerable.

import { setImmediate as nextTurn } from "node:timers/promises";
import { SaxesParser } from "saxes";

export interface XmlHandlers {
  /** `name` and the attributes' names are without their prefixes. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const sliceLength = 256 * 1024;

/** Throws where the part is not well-formed. `onProgress` gets the share that has been read, from 0 to 1. */
export async function readXml(
  bytes: Buffer,
  handlers: XmlHandlers,
  onProgress?: (share: number) => void,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => handlers.open(localName(name), localNames(attributes)));
  parser.on("closetag", ({ name }) => handlers.close?.(localName(name)));
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length; at += sliceLength) {
    parser.write(decoder.decode(bytes.subarray(at, at + sliceLength), { stream: true }));
    onProgress?.(Math.min(1, (at + sliceLength) / bytes.length));
    await nextTurn();
  }
  parser.write(decoder.decode());
  parser.close();
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const own: Record<string, string> = {};
  for (const name in attributes) own[localName(name)] = attributes[name] ?? "";
  return own;
}
