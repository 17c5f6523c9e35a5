// The frames of an exchange as the body of one request or answer: each with its length before it, bounded in number and size.

import { Bytes } from "../ledger/byte-reader";
import { ByteWriter } from "../ledger/byte-writer";
import { maximumFrame } from "../sync/messages";

export const mostFrames = 20_000;
/** Of a whole body, in bytes: one entry of the largest body and what is under way beside it. */
export const mostBytes = 8 * 1024 * 1024;

export const framesType = "application/vnd.roadshow-judge.frames";

const noLength = 0xffffffff;

export function joinFrames(frames: readonly Uint8Array[]): Uint8Array {
  const bytes = new ByteWriter(frames.reduce((length, frame) => length + 4 + frame.length, 0));
  for (const frame of frames) bytes.sized(frame, noLength);
  return bytes.whole;
}

/** null for what is no list of frames: nothing of it is used. */
export function splitFrames(body: Uint8Array): Uint8Array[] | null {
  if (body.length > mostBytes) return null;
  const bytes = new Bytes(body, 0);
  const frames: Uint8Array[] = [];
  try {
    while (!bytes.atEnd()) {
      const frame = bytes.sized(maximumFrame, noLength);
      if (frame === null || frames.length === mostFrames) return null;
      frames.push(frame);
    }
  } catch {
    return null;
  }
  return frames;
}
