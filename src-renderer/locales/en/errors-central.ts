// For every error of central, in English: what happened, what is safe, what to do next.

import type { ErrorCode } from "#shared/errors";
import type { ErrorWords } from "../zh-CN/error-words";

export const centralErrors = {
  "central-unreachable": {
    title: "Nobody answers at this address",
    safe: "Nothing was changed.",
    next: "Check the address and port, make sure that this laptop is online, and try again.",
  },
  "central-not-there": {
    title: "What answers at this address is no central service",
    safe: "Nothing was changed, and nothing of the event was sent.",
    next: "It may be the network's login page: sign in to the network in a browser first. Then check whether the address is http or https.",
  },
  "central-other-key": {
    title: "The service that answers has another key than a moment ago",
    safe: "Nothing was changed, and the token was not sent.",
    next: "Ask again, and compare the key with central's administrator.",
  },
  "central-token-wrong": {
    title: "Central does not know this token",
    safe: "Nothing was changed.",
    next: "Check that the token is complete. A lost one cannot be found again: central's administrator gives out a new one.",
  },
  "central-refused": {
    title: "Central did not take it",
    safe: "Nothing was changed.",
    next: "Try again in a few minutes. If it goes on, central's administrator finds out why in its log.",
  },
} as const satisfies Partial<Record<ErrorCode, ErrorWords>>;
