// What a system says of its power and of when it sleeps; null for whatever it does not say.

export interface PowerFacts {
  readonly hasBattery: boolean | null;
  readonly onBattery: boolean | null;
  readonly levelPercent: number | null;
  /** How long it may be idle before it sleeps by itself, for each source of power; 0: it never does. */
  readonly sleepSeconds: { readonly mains: number | null; readonly battery: number | null };
  /** What closing the lid does; `none` where there is no lid. */
  readonly lid: "sleeps" | "stays" | "none" | null;
}

export const nothingKnown: PowerFacts = {
  hasBattery: null,
  onBattery: null,
  levelPercent: null,
  sleepSeconds: { mains: null, battery: null },
  lid: null,
};
