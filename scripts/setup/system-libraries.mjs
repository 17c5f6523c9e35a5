// System libraries and tools: installed on Debian and Ubuntu as root; elsewhere the one line to run is printed.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { run } from "./run.mjs";
import { say, SetupError } from "./say.mjs";

/** What Electron itself needs. Where a name has changed between releases, all of its names stand in one row. */
const forWindows = [
  ["libgtk-3-0", "libgtk-3-0t64"],
  ["libnss3"],
  ["libasound2", "libasound2t64"],
  ["libgbm1"],
  ["libxss1"],
  ["libatk-bridge2.0-0", "libatk-bridge2.0-0t64"],
];
/** Windows that nobody sees; native dialogues have no Chinese letters of their own. */
const withoutDisplay = [["xvfb"], ["fonts-noto-cjk"]];
/** LibreOffice and pdftotext open what was exported, strace and ip watch that nobody is called. */
const forTests = [["libreoffice-calc"], ["poppler-utils"], ["strace"], ["iproute2"], ["util-linux"]];

/** `uses`: { windows, withoutDisplay, tests }. */
export async function ensureSystemLibraries(uses) {
  if (process.platform !== "linux") return;
  const wanted = [
    ...(uses.windows ? forWindows : []),
    ...(uses.withoutDisplay ? withoutDisplay : []),
    ...(uses.tests ? forTests : []),
  ];
  if (!existsSync("/usr/bin/apt-get")) return adviseElsewhere(wanted);
  const missing = wanted.filter((names) => !names.some(isInstalled));
  if (missing.length === 0) return;
  if (process.getuid() !== 0) {
    say(`these packages are missing; run: sudo apt-get install -y ${missing.map(availableName).join(" ")}`);
    return;
  }
  await install(missing);
}

async function install(missing) {
  say("installing system packages (apt-get); this can take a few minutes the first time");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q=2"], { env });
  const names = missing.map(availableName);
  say(names.join(" "));
  const { code } = await run("apt-get", ["install", "-y", "-q=2", "--no-install-recommends", ...names], { env });
  if (code !== 0) throw new SetupError("apt-get could not install the system packages; what it said stands above");
}

let installed = null;

function isInstalled(name) {
  installed ??= listInstalled();
  return installed.has(name);
}

function listInstalled() {
  const { stdout } = spawnSync("dpkg-query", ["-W", "-f", "${binary:Package} ${db:Status-Status}\n"], {
    encoding: "utf8",
    maxBuffer: 64 * 2 ** 20,
  });
  const lines = (stdout ?? "").split("\n").map((line) => line.split(" "));
  return new Set(lines.filter(([, status]) => status === "installed").map(([name]) => name.split(":")[0]));
}

/** The one of its names that this release has a package for. */
function availableName(names) {
  const has = (name) => /^Package: /m.test(spawnSync("apt-cache", ["show", name], { encoding: "utf8" }).stdout ?? "");
  return names.find(has) ?? names[0];
}

function adviseElsewhere(wanted) {
  if (wanted.length === 0 || existsSync("/usr/lib64/libgtk-3.so.0") || existsSync("/usr/lib/libgtk-3.so.0")) return;
  say(`Electron needs GTK 3, NSS, ALSA and GBM; on Debian they are: ${wanted.map((names) => names[0]).join(" ")}`);
}
