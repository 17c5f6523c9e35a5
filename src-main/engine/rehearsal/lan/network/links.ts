// What ties the laptops' networks together, and how bad it is.

import type { OwnNetwork } from "./own-network";

export interface Weather {
  /** Every packet's, one way. */
  readonly delayMs: number;
  readonly lossPercent: number;
}

/** Laptops are numbered from 1. */
export interface Links {
  /** As it stands in the summary. */
  readonly name: string;
  tie(laptop: OwnNetwork, number: number): Promise<void>;
  /** All others are on one side, these on another. */
  split(apart: readonly number[]): Promise<void>;
  close(): void;
}

/** Where others reach the laptop. */
export function addressOf(number: number): string {
  return `10.77.0.${number}`;
}
