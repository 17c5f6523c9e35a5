// The preflight check of a laptop: what was looked at, step by step, what was found, and the way out.

/** The steps, in the order in which they are taken. */
export const preflightSteps = [
  "durable-write",
  "free-space",
  "disk",
  "key-store",
  "store",
  "clock",
  "power",
  "chief",
  "standby",
  "version",
  "fonts",
  "printer",
  "screen",
] as const;

export type PreflightStepId = (typeof preflightSteps)[number];

/** `not-applicable` claims nothing: it was not looked at, or there is nothing here to look at. */
export const preflightOutcomes = ["not-applicable", "good", "attention", "bad"] as const;

/** From the least to the gravest. */
export type PreflightOutcome = (typeof preflightOutcomes)[number];

/** The gravest of the steps; `incomplete` where it was stopped before anything bad was found. */
export type PreflightVerdict = "good" | "attention" | "bad" | "incomplete";

/**
 * What each finding is about, as data: its sentence stands in the locales. The end of a name is its unit: `Ms`, `Seconds`,
 * `Bytes`, `Percent`; anything else is shown as it is.
 */
export interface PreflightFacts {
  // any step
  "timed-out": { limitSeconds: number };
  failed: { code: string };
  "no-venue": Nothing;
  "is-chief": Nothing;
  "needs-application": Nothing;
  // durable-write: `commitMs` is the middle one of several, `fileMs` that of a plain file
  written: { commitMs: number; slowestMs: number; fileMs: number };
  "disk-full": { code: string };
  "disk-read-only": { code: string };
  "read-back-differs": Nothing;
  "write-failed": { code: string };
  // free-space
  "space-left": { freeBytes: number; totalBytes: number };
  // disk
  "folder-local": { path: string; fileSystem: string };
  "folder-on-drive": { path: string };
  "folder-remote": { path: string };
  "folder-in-memory": { path: string; fileSystem: string };
  "file-system-fragile": { fileSystem: string };
  "file-system-unknown": { fileSystem: string };
  "disk-removable": Nothing;
  "disk-solid": Nothing;
  "disk-spinning": Nothing;
  // key-store
  "key-in-system": { backend: string };
  "key-in-file": Nothing;
  "key-not-read-back": Nothing;
  "secrets-open": { secrets: number };
  "probe-opens": Nothing;
  "secrets-refused": { refused: number; secrets: number };
  // store
  "settings-durable": { journal: string };
  "settings-weak": { journal: string; synchronous: number; foreignKeys: number };
  "damaged-aside": { files: number; path: string };
  "backup-failed": Nothing;
  "backups-kept": { backups: number };
  "no-backup-yet": Nothing;
  "store-absent": Nothing;
  "store-sound": Nothing;
  "store-in-use": Nothing;
  "store-damaged": Nothing;
  "store-unreadable": { code: string };
  // clock: `offsetMs` is how far it is from the chief's, whichever is ahead
  "clock-alone": { at: string; zone: string };
  "clock-agrees": { offsetMs: number; zone: string };
  "clock-ahead": { offsetMs: number; zone: string };
  "clock-behind": { offsetMs: number; zone: string };
  "clock-not-compared": { at: string; zone: string };
  // power
  "on-mains": Nothing;
  "no-battery": Nothing;
  "on-battery": { levelPercent: number };
  "on-battery-level-unread": Nothing;
  "power-unread": Nothing;
  "never-sleeps": Nothing;
  "sleeps-after": { sleepSeconds: number };
  "sleep-unread": Nothing;
  "lid-stays": Nothing;
  "lid-sleeps": Nothing;
  "lid-unread": Nothing;
  // chief, standby, version
  "chief-reached": { label: string };
  "chief-unreached": { label: string };
  "standby-present": Nothing;
  "standby-absent": Nothing;
  "standby-unnamed": Nothing;
  "version-equal": { own: string };
  "version-differs": { own: string; chief: string };
  "version-unread": { own: string };
  // fonts
  "font-drawn": { family: string };
  "font-missing": { family: string };
  // printer
  printers: { printers: number; names: string };
  "printers-virtual": { names: string };
  "printers-none": Nothing;
  "printers-unread": Nothing;
  // screen
  "screen-enough": { width: number; height: number; scalePercent: number };
  "screen-small": { width: number; height: number; scalePercent: number };
}

type Nothing = Record<string, never>;

export type PreflightFound = keyof PreflightFacts;

/** What to do about it: codes, whose words stand in the locales. */
export const preflightWaysOut = [
  "run-again",
  "free-space",
  "make-writable",
  "other-disk",
  "faster-disk",
  "move-folder",
  "ask-about-disk",
  "guard-laptop",
  "key-lost",
  "newer-build",
  "damaged-aside",
  "backup-again",
  "start-application",
  "check-inside",
  "set-clock",
  "plug-in",
  "set-sleep-linux",
  "set-sleep-darwin",
  "set-sleep-win32",
  "set-sleep-other",
  "check-network",
  "standby-join",
  "standby-name",
  "same-version",
  "reinstall",
  "save-as-pdf",
  "scale-down",
] as const;

export type PreflightWayOut = (typeof preflightWaysOut)[number];

export type PreflightFinding = {
  readonly [F in PreflightFound]: {
    readonly outcome: PreflightOutcome;
    readonly found: F;
    readonly facts: PreflightFacts[F];
    readonly wayOut: PreflightWayOut | null;
  };
}[PreflightFound];

export interface PreflightStepView {
  readonly step: PreflightStepId;
  /** The gravest of its findings. */
  readonly outcome: PreflightOutcome;
  readonly findings: readonly PreflightFinding[];
}

export interface PreflightView {
  readonly verdict: PreflightVerdict;
  /** In order; fewer than there are where it was stopped. */
  readonly steps: readonly PreflightStepView[];
  readonly stopped: boolean;
  /** Wall time with zone at which it began. */
  readonly at: string;
  /** The laptop's name in its own system. */
  readonly laptop: string;
  readonly version: string;
  /** As Node's process.platform, os.release and process.arch. */
  readonly system: { readonly platform: string; readonly release: string; readonly arch: string };
}
