// The messages that cross between a window and the engine: requests, replies and notices, over one MessagePort.

import { z } from "zod";
import type { ErrorCode, ErrorDetails } from "../errors";

export const requestSchema = z.strictObject({
  id: z.int().min(1),
  channel: z.string().max(100),
  input: z.unknown(),
});

export type Request = z.infer<typeof requestSchema>;

export interface WireError {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

export type Reply =
  | { readonly id: number; readonly ok: true; readonly output: unknown }
  | { readonly id: number; readonly ok: false; readonly error: WireError };

/** What the engine tells a window unasked. Notices carry no data of anyone: a window asks again for what it may see. */
export type Notice =
  | { readonly notice: "changed" }
  | { readonly notice: "signed-out" }
  | { readonly notice: "progress"; readonly job: string; readonly done: number; readonly total: number };

export type FromEngine = Reply | Notice;
