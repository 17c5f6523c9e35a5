// What a simulation ends with when something that must hold does not.

export class Violation extends Error {
  readonly invariant: string;

  constructor(invariant: string, details: string) {
    super(details);
    this.invariant = invariant;
  }
}

export function broken(invariant: string, details: string): never {
  throw new Violation(invariant, details);
}
