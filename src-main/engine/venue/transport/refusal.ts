// A hub's refusal as an error that a person can meet.

import { AppError } from "#shared/errors";
import type { Refusal } from "#shared/venue/greeting";

/**
 * `join-pin-wrong` {left}, `join-pin-dead`, `join-pin-wait` {seconds}, `hub-unknown-device`, `device-revoked`, `hub-other-event`,
 * `hub-other-version` {needed, where the hub says it}, `hub-busy` or `hub-refused` {reason}.
 */
export function refusalError({ code, left = 0, seconds = 60, needed }: Refusal): AppError {
  switch (code) {
    case "pin-wrong":
      return new AppError("join-pin-wrong", { left });
    case "pin-dead":
      return new AppError("join-pin-dead");
    case "pin-wait":
      return new AppError("join-pin-wait", { seconds });
    case "unknown-device":
      return new AppError("hub-unknown-device");
    case "revoked-device":
      return new AppError("device-revoked");
    case "other-event":
      return new AppError("hub-other-event");
    case "version-too-old":
      return new AppError("hub-other-version", needed === undefined ? {} : { needed });
    case "busy":
      return new AppError("hub-busy");
    case "other":
      return new AppError("hub-refused", { reason: code });
  }
}
