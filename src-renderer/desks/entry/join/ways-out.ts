// Which step a failed joining leads back to: the way out of each error.

import type { AppError, ErrorCode } from "#shared/errors";

export type WayOut = "pin" | "address" | "code";

const ways: Partial<Record<ErrorCode, readonly WayOut[]>> = {
  "join-pin-wrong": ["pin"],
  "join-pin-dead": ["pin"],
  "join-pin-wait": ["pin"],
  "join-code-invalid": ["code"],
  "hub-other-key": ["code", "address"],
  "hub-not-of-event": ["code"],
  "hub-unreachable": ["address"],
  "hub-not-understood": ["address"],
};

/** In the order in which they are likeliest to help; none where trying again is all there is. */
export function waysOut({ code }: AppError): readonly WayOut[] {
  return ways[code] ?? [];
}
