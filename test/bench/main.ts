// `bench -- NAME`: measures one thing beside a yardstick in the same run, and prints one line of JSON.

import { benchScore } from "./score";

const benches: Readonly<Record<string, () => object>> = { score: benchScore };

const name = process.argv[2] ?? "";
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench === undefined) {
  process.stderr.write(`usage: bench -- ${Object.keys(benches).join(" | ")}\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(`${JSON.stringify({ name, ...bench() })}\n`);
}
