// The preflight check at a window: run with what the page has measured, and stopped.

import type { InputOf } from "#shared/contract/channels";
import type { PreflightView } from "#shared/contract/views/preflight";
import type { Handlers } from "../desks/handlers";
import type { Port } from "../port";
import { engineContext } from "./engine-context";
import { runPreflight } from "./run-preflight";
import { steps } from "./steps";
import type { VenueFacts } from "./venue-facts";

/** What each window has under way; the next one ends the one before. */
const running = new WeakMap<Port, AbortController>();

/** `venueFacts`: what the venue's network knows; null where this laptop has joined none. */
export function preflightHandlers(
  venueFacts: (port: Port) => VenueFacts | null,
): Handlers<"preflight.run" | "preflight.stop"> {
  return {
    "preflight.run": (port, input) => run(port, input, venueFacts(port)),
    "preflight.stop": (port) => {
      running.get(port)?.abort();
      return null;
    },
  };
}

async function run(
  port: Port,
  { measures }: InputOf<"preflight.run">,
  venue: VenueFacts | null,
): Promise<PreflightView> {
  running.get(port)?.abort();
  const stop = new AbortController();
  running.set(port, stop);
  return runPreflight({
    steps,
    context: engineContext(port, measures, venue),
    stop: stop.signal,
    progress: (done, total) => {
      if (!stop.signal.aborted) port.progress("preflight", done, total);
    },
  });
}
