// Every error that a person can meet, as a stable code; the words for each code, in both languages, stand in the locales.

/** Stable codes. A code never changes its meaning; the locales hold what happened, what is safe and what to do next. */
export const errorCodes = [
  // the message itself
  "bad-message",
  "not-allowed",
  "unknown-channel",
  "engine-gone",
  "unexpected",
  // the store
  "store-damaged",
  "store-readonly",
  "store-full",
  "store-busy",
  "store-on-network-drive",
  "key-store-unavailable",
  // events and files
  "event-unknown",
  "event-file-damaged",
  "event-file-newer",
  "event-file-unreadable",
  "file-unreadable",
  "file-unwritable",
  "no-root-key",
  "critical-kind-unknown",
  // people and doors
  "pin-wrong",
  "pin-locked",
  "pin-missing",
  "pin-too-short",
  "person-unknown",
  "not-signed-in",
  // set-up
  "rule-locked",
  "rule-invalid",
  "rule-not-locked",
  "plan-invalid",
  "project-unknown",
  "nothing-to-import",
  "import-expired",
  "locked-after-start",
  "finding-changed",
  "reason-missing",
  "tie-at-cut",
  // judging
  "project-not-open",
  "project-closed",
  "project-already-open",
  "mark-invalid",
  "mark-missing",
  "feedback-missing",
  "draft-stale",
  "ballot-already-submitted",
  "ballot-not-submitted",
  "ballot-changed-meanwhile",
  "recused",
  "not-in-panel",
  "own-ballot-open",
  "keyings-changed",
  // the result
  "conflict-needs-ruling",
  "projects-not-closed",
  "performance-invalid",
  "nothing-to-sign",
  "nothing-certified",
  "no-feedback",
  "certificate-damaged",
  "ruling-invalid",
  "already-certified",
  "result-changed",
  // workbooks
  "workbook-unreadable",
  "workbook-encrypted",
  "workbook-too-large",
  "workbook-no-known-column",
  "workbook-empty",
  // central
  "central-unreachable",
  "central-not-there",
  "central-other-key",
  "central-token-wrong",
  "central-refused",
  // the venue's network
  "hub-not-serving",
  "hub-unreachable",
  "hub-other-key",
  "hub-refused",
  "hub-not-understood",
  "hub-cannot-listen",
  "hub-unknown-device",
  "hub-other-event",
  "hub-not-of-event",
  "hub-other-version",
  "hub-busy",
  "join-code-invalid",
  "join-pin-wrong",
  "join-pin-dead",
  "join-pin-wait",
  "device-unknown",
  "device-revoked",
  "revoked-by-organiser",
  "laptop-holds-event",
  "laptop-not-admitted",
  "not-in-charge",
  "no-chief-desk",
  "nothing-to-admit",
  "fork-needs-ruling",
  "other-event",
  // what is carried on a stick
  "stick-full",
  "stick-read-only",
  "stick-gone",
  "stick-unreliable",
  // the command line
  "bad-arguments",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export type ErrorDetails = Record<string, string | number>;

/** An error with a stable code; `details` are the values its words need, such as the name of a file or a field. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(`${code}${Object.keys(details).length > 0 ? ` ${JSON.stringify(details)}` : ""}`);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && (errorCodes as readonly string[]).includes(code);
}
