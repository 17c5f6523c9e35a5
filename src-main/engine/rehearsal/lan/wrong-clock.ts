// A laptop whose wall clock is wrong: this process's Date is shifted, its monotonic clock goes on as it is.

/** By how many milliseconds; read at the start of the laptop's program. */
export const clockVariable = "ROADSHOW_REHEARSAL_CLOCK_MS";

export function shiftClock(milliseconds: number): void {
  if (milliseconds === 0) return;
  const Right = globalThis.Date;
  globalThis.Date = class extends Right {
    constructor(...given: [] | [number]) {
      if (given.length === 0) super(Right.now() + milliseconds);
      else super(...given);
    }

    static override now(): number {
      return Right.now() + milliseconds;
    }
  } as DateConstructor;
}
