// Makes a checkout ready to run: packages, Electron, system libraries and the build, each only where it is missing.

import { ensureBuild } from "./build.mjs";
import { ensureElectron } from "./electron.mjs";
import { alone } from "./lock.mjs";
import { ensurePackages } from "./packages.mjs";
import { SetupError } from "./say.mjs";
import { ensureSystemLibraries } from "./system-libraries.mjs";

const leastNode = [20, 19];

/**
 * `uses` says what it is for: { windows, withoutDisplay, tests, build }. Gives Electron's runtime:
 * { executable, folder, version, standIn }.
 */
export async function prepare(uses) {
  checkNode();
  return alone(async () => {
    await ensurePackages();
    await ensureSystemLibraries(uses);
    const electron = await ensureElectron();
    if (uses.build !== false) await ensureBuild();
    return electron;
  });
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  throw new SetupError(`this needs Node ${leastNode.join(".")} or later; here is ${process.versions.node}`);
}
