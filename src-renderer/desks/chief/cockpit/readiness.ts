// What the venue's machines report, and which of it calls for somebody to look.

export interface Readiness {
  readonly onlineJudges: number;
  readonly expectedJudges: number;
  /** Age of the oldest ballot that no other machine has acknowledged; null where there is none. */
  readonly oldestUnacknowledgedSeconds: number | null;
  /** Laptops out of reach: whether anything waits there is not known. */
  readonly outOfReach: number;
  /** none: no standby desk was appointed. */
  readonly standby: "present" | "absent" | "none";
  /** The greatest distance of a device's clock from this one, whichever way; null where none has been measured. */
  readonly worstClockOffsetMs: number | null;
  /** Whether this laptop can write what judges' laptops send to it. */
  readonly stores: boolean;
}

/** Longer than any exchange takes: by then something stands in its way. */
const STALL_SECONDS = 30;
/** What a person notices when times are read out beside one another. */
const CLOCK_OFFSET_MS = 5_000;

export interface Alarms {
  readonly judges: boolean;
  readonly stalled: boolean;
  readonly outOfReach: boolean;
  readonly standby: boolean;
  readonly clock: boolean;
  readonly notStored: boolean;
}

export function alarmsOf(readiness: Readiness): Alarms {
  return {
    judges: readiness.onlineJudges < readiness.expectedJudges,
    stalled: (readiness.oldestUnacknowledgedSeconds ?? 0) > STALL_SECONDS,
    outOfReach: readiness.outOfReach > 0,
    standby: readiness.standby === "absent",
    notStored: !readiness.stores,
    clock: Math.abs(readiness.worstClockOffsetMs ?? 0) > CLOCK_OFFSET_MS,
  };
}

/** Seconds below two minutes, then minutes, then hours: [which, how many]. */
export function ageOf(seconds: number): readonly ["seconds" | "minutes" | "hours", number] {
  if (seconds < 120) return ["seconds", Math.floor(seconds)];
  return seconds < 7200 ? ["minutes", Math.floor(seconds / 60)] : ["hours", Math.floor(seconds / 3600)];
}
