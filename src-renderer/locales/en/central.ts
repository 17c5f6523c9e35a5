// Central in English: naming it, and how far it has come.

import type { central as chinese } from "../zh-CN/central";

export const central: typeof chinese = {
  title: "Central",
  none: "No central is named. Judging does not need one; once it is named, any laptop that is online brings the records there by itself.",
  elsewhere: "It is named at the laptop that created the event.",
  name: "Name a central",
  nameOther: "Name another",
  key: "key {{key}}",
  complete: "Central has all {{count}} entries of this laptop; both ends are equal",
  progress: "Central has",
  differs: "The two ends still differ: this laptop has {{here}} entries, central has {{there}}",
  differsNext:
    "Another laptop may be sending; its entries come here by themselves. If it stays so, central's administrator finds out why in its log.",
  never: "Not reached since the program began.",
  contact: "Last reached: {{at}}",
  safe: "Everything is safe on this laptop and goes there by itself once it can. Nobody has to wait for it.",
  hurry: "Try again now",
  next: "Tries again in {{duration}}",
  trouble: {
    unreachable: "Central cannot be reached: there is no internet here, or it is not running",
    "not-central":
      "Something answers that is not central, most likely the network's login page: sign in to the network in a browser first",
    "challenge-stale": "Central's clock is unsteady; trying again",
    "signature-wrong": "Central did not recognise this laptop's signature",
    "event-unknown": "Central has not registered this event: the organiser names central anew",
    "device-unknown": "Central does not know this laptop yet; the chief's desk has to reach it first",
    "account-unknown": "Central does not know this account",
    "registration-invalid": "Central did not accept the registration",
    "body-invalid": "Central did not understand; the versions may differ",
    "too-large": "Too much was sent at once, and central did not take it",
    "too-many": "Central is busy; it is tried again soon",
    "not-found": "The service is not at this address",
    unavailable: "Central cannot be used for the moment",
  },
  leave: "Send nothing more",
  leaveTitle: "Send nothing more to central?",
  leaveSays:
    "What has reached central stays there, and everything stays here. Every laptop that learns of it sends no more; a central can be named again later.",
  dialog: {
    title: "Name a central",
    says: "Central's administrator gives you three things: an address, a key and a token.",
    address: "Address",
    addressHint: "Such as https://central.example.org:8443",
    addressWrong: "An address that begins with https://, without a path",
    open: "This address is not encrypted: anybody on the way can read the token and everything that is sent.",
    certificate: "Certificate (may be left out)",
    certificateHint: "Where central uses a certificate of its own making, paste its PEM text here.",
    ask: "Ask",
    answers: "A central service answers at {{url}}, version {{version}}.",
    keyTitle: "Its key",
    keySays:
      "Compare it, group by group, with the one that the administrator gave you. Every laptop will believe this key alone.",
    token: "Token",
    tokenHint: "Of the account that the administrator made for the organiser. It is used this once, and not kept.",
    tokenMissing: "The token is missing",
    tokenShow: "Show the token",
    does: "Once registered, the address stands in the ledger, and every laptop sends there whenever it can. Central cannot change an entry.",
    back: "Back",
    connect: "The key is right: register",
  },
};
