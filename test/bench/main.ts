// `bench -- NAME`: measures one thing beside a yardstick in the same run, and prints one line of JSON.

import { benchCentral } from "./central/central";
import { runCentralInstance } from "./central/instance";
import { benchScore } from "./score";
import { runHub } from "./sync/hub";
import { runLive } from "./sync/live";
import { runRawServer } from "./sync/raw";
import { benchSync } from "./sync/sync";

const benches: Readonly<Record<string, () => object | Promise<object>>> = {
  score: benchScore,
  sync: benchSync,
  central: benchCentral,
};
/** Processes of a measurement that this program starts itself. */
const helpers: Readonly<Record<string, () => void | Promise<void>>> = {
  "central-instance": runCentralInstance,
  "sync-hub": runHub,
  "sync-live": runLive,
  "sync-raw": runRawServer,
};

const name = process.argv[2] ?? "";
if (Object.hasOwn(helpers, name) && process.send !== undefined) await helpers[name]?.();
else if (Object.hasOwn(benches, name)) {
  process.stdout.write(`${JSON.stringify({ name, ...(await benches[name]?.()) })}\n`);
  process.exit(0);
} else {
  process.stderr.write(`usage: bench -- ${Object.keys(benches).join(" | ")}\n`);
  process.exitCode = 2;
}
