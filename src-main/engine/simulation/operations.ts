// Everything that may happen in a simulated venue, one thing after another.

import { attack } from "./hostile/attacks";
import type { Hostile } from "./hostile/hostile";
import { commands } from "./operations/commands";
import { mishaps } from "./operations/mishaps";
import type { Operation } from "./operations/operation";
import { work } from "./operations/work";
import type { World } from "./world";

/** How much more often than otherwise what a simulation dwells on happens. */
const emphasised = 8;

/** What a simulation may dwell on. */
export const operationNames: readonly string[] = [
  "mark",
  "chief",
  "fork-ruling",
  "admission",
  "organise",
  "hostile",
  "partition",
  "crash",
  "disk-cloned",
  "both-copies-write",
  "set-back",
  "reinstall",
  "takeover",
  "chief-lost",
  "chief-cut-off",
  "device-revoked",
  "readmission",
  "speak-too-soon",
  "older-version",
  "let-in",
];

export function operationsOf(world: World, hostiles: readonly Hostile[]): Operation[] {
  const attacks = hostiles.map((hostile) => ({ name: "hostile", weight: 12, run: () => attack(world, hostile) }));
  return [...work(world), ...mishaps(world), ...commands(world), ...attacks].map((operation) => ({
    ...operation,
    weight: operation.weight * (world.emphasis.has(operation.name) ? emphasised : 1),
  }));
}
