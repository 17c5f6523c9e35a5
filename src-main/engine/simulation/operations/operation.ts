// Something that may happen in a simulated venue, and how often beside the rest.

export interface Operation {
  readonly name: string;
  readonly weight: number;
  /** Whether it did happen. */
  run(): boolean | Promise<boolean>;
}
