// `simulate --seeds N --from N [--trace]`: seeded venues with every fault that is known of, on the real sync core and store.

import { availableParallelism } from "node:os";
import { AppError } from "#shared/errors";
import { realSignaturesEvery, simulate } from "../simulation/simulate";
import { simulateInThreads } from "../simulation/threads";
import { type Command, integerOption, parseArguments, say } from "./command";

const sayEvery = 50;

export const simulateCommand: Command = {
  name: "simulate",
  usage: "simulate --seeds 2000 --from 1 [--trace]",
  async run(args) {
    const parsed = parseArguments(args, ["seeds", "from"], ["trace"]);
    if (parsed.positional[0] !== undefined) throw new AppError("bad-arguments", { argument: parsed.positional[0] });
    const seeds = integerOption(parsed, "seeds", 200, 1, 1_000_000);
    const from = integerOption(parsed, "from", 1, 0, 0x3fffffff);
    say(
      `every ${realSignaturesEvery}th seed signs by Ed25519, the others by a quicker stand-in that is as hard to forge here`,
    );
    // Told step by step, they are played one after another.
    const outcome = parsed.flags.has("trace")
      ? await simulate({ from, seeds, say })
      : await simulateInThreads({ from, seeds, threads: availableParallelism(), progress: progressOf(seeds) });
    for (const { seed, invariant, details, trace } of outcome.violations) {
      say(`seed ${seed} breaks ${invariant}: ${details}`);
      for (const step of trace) say(`  ${step}`);
      say(`  again, with every step: roadshow -- simulate --seeds 1 --from ${seed} --trace`);
    }
    return { exit: outcome.violations.length > 0 ? 1 : 0, output: outcome };
  },
};

function progressOf(seeds: number): (done: number, violations: number) => void {
  let due = sayEvery;
  return (done, violations) => {
    if (done < due && done < seeds) return;
    while (due <= done) due += sayEvery;
    say(`${done} of ${seeds} seeds, ${violations} violations`);
  };
}
