// The npm packages: installed where they are missing or differ from the lock file.

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recall, remember } from "./memory.mjs";
import { modules, root } from "./places.mjs";
import { npmCommand, run } from "./run.mjs";
import { say, SetupError } from "./say.mjs";

const lockFile = join(root, "package-lock.json");
const stamp = join(modules, ".roadshow-stamp.json");

export async function ensurePackages() {
  const hash = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  if (existsSync(modules) && (recall(stamp)?.lock === hash || installedAsLocked())) {
    if (recall(stamp)?.lock !== hash) remember(stamp, { lock: hash });
    return;
  }
  say("installing the packages (npm ci); the first time takes a minute or two");
  const [npm, args] = npmCommand(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  const { code } = await run(npm, args);
  if (code !== 0) throw new SetupError("npm ci failed; what it said stands above");
  remember(stamp, { lock: hash });
}

/** npm keeps its own account of what it put there, so a `npm install` by hand is not done over. */
function installedAsLocked() {
  const installed = recall(join(modules, ".package-lock.json"))?.packages;
  const locked = recall(lockFile)?.packages;
  if (installed === undefined || locked === undefined) return false;
  const same = (path) => locked[path]?.version === installed[path]?.version;
  const wanted = Object.keys(locked).filter((path) => path !== "" && !(locked[path].optional || locked[path].peer));
  return wanted.every(same) && Object.keys(installed).every(same);
}
