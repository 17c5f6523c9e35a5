// One instance of central in a process of its own; its settings stand in its environment, and a word over IPC ends it.

import { jsonLog } from "../../../src-central/service/log";
import { serve } from "../../../src-central/service/serve";
import { readSettings } from "../../../src-central/service/settings";
import { wallTime } from "../../../src-main/engine/wall-clock";

export async function runCentralInstance(): Promise<void> {
  const log = jsonLog((line) => void process.stderr.write(`${line}\n`), wallTime);
  const serving = await serve({
    settings: readSettings(process.env),
    version: "bench",
    log: { ...log, info: () => undefined },
    now: () => new Date(),
  });
  process.send?.({ url: serving.url, central: serving.central });
  process.once("message", () => void serving.close().then(() => process.exit(0)));
}
