// As laptops do: the exchange is tried again until it goes through, and any other refusal than a passing one is a fault.

import { setTimeout as wait } from "node:timers/promises";
import { CentralFault } from "../../../src-main/engine/central/http-request";

const mostTries = 400;
const pauseMs = 25;

/** Gives how often it was tried. */
export async function persist(exchange: () => Promise<unknown>): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    try {
      await exchange();
      return tries;
    } catch (error) {
      if (!isPassing(error) || tries === mostTries) throw error;
      await wait(pauseMs);
    }
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof CentralFault && (error.kind === "unreachable" || error.refusal === "unavailable");
}
