// What an invariant is that is looked at once everything has healed: it ends the simulation where it is broken.

import type { World } from "../world";
import type { Healed } from "../healed";

export interface Invariant {
  readonly name: string;
  /** Throws a `Violation`. */
  check(world: World, healed: Healed): void;
}
