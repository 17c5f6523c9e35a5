// npm start: sets up what is missing, builds, and opens the application; without a display, plays the rehearsal instead.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hasDisplay, hasXvfb, withDisplays } from "./setup/display.mjs";
import { asApplication } from "./setup/electron-node.mjs";
import { modules, root } from "./setup/places.mjs";
import { prepare } from "./setup/prepare.mjs";
import { run } from "./setup/run.mjs";
import { main, say, SetupError } from "./setup/say.mjs";

const rehearsalFolder = "rehearsal-out";

main(async () => {
  const display = hasDisplay();
  const electron = await prepare({ windows: true, withoutDisplay: !display });
  return display ? openApplication(electron) : rehearse(electron);
});

async function openApplication(electron) {
  warnOfSandbox();
  say("opening the application");
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const { code } = await run(electron.executable, [...asRoot, root, ...process.argv.slice(2)], {
    stdout: "inherit",
    env: asApplication(),
  });
  return code;
}

async function rehearse(electron) {
  say("there is no display here: playing the rehearsal in windows that nobody sees (Xvfb)");
  if (!hasXvfb()) throw new SetupError("Xvfb is missing; run: sudo apt-get install -y xvfb");
  const playwright = join(modules, "@playwright", "test", "cli.js");
  const config = join(root, "playwright.config.ts");
  const args = [playwright, "test", "-c", config, "--project=rehearsal"];
  const env = { ...asApplication(), REHEARSAL_OUT: rehearsalFolder, ELECTRON_OVERRIDE_DIST_PATH: electron.folder };
  const { code } = await withDisplays(1, ([display]) =>
    run(process.execPath, args, { env: { ...env, DISPLAY: display } }),
  );
  say(
    code === 0
      ? `the rehearsal is done: screenshots of every desk and the exports are in ${join(root, rehearsalFolder)}`
      : `the rehearsal failed; what it left is in ${join(root, rehearsalFolder)}`,
  );
  return code;
}

/** Some distributions keep ordinary users from making the namespaces that Chromium's sandbox is built of. */
function warnOfSandbox() {
  if (process.platform !== "linux" || process.getuid() === 0) return;
  if (kernelSetting("kernel/apparmor_restrict_unprivileged_userns") === "1") {
    say("if Electron complains of its sandbox, run: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0");
  } else if (kernelSetting("kernel/unprivileged_userns_clone") === "0") {
    say("if Electron complains of its sandbox, run: sudo sysctl -w kernel.unprivileged_userns_clone=1");
  }
}

function kernelSetting(name) {
  try {
    return readFileSync(`/proc/sys/${name}`, "utf8").trim();
  } catch {
    return null;
  }
}
