// Builds the application into out/, when anything that goes into it has changed.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { recall, remember } from "./memory.mjs";
import { built, modules, root } from "./places.mjs";
import { run } from "./run.mjs";
import { say, SetupError } from "./say.mjs";

const inputs = [
  "src-shared",
  "src-node",
  "src-main",
  "src-central",
  "src-renderer",
  "db",
  "test/bench",
  "test/simulation",
];
const files = ["electron.vite.config.ts", "package.json", "package-lock.json", "tsconfig.json"];
const stamp = join(built, "built-from.json");
/** Without these a build is not whole, whatever its stamp says. */
const outputs = [
  "main/shell.js",
  "main/engine.js",
  "main/command-line.js",
  "preload/bridge.cjs",
  "renderer/index.html",
];

export async function ensureBuild() {
  const hash = hashOfSources();
  const whole = outputs.every((path) => existsSync(join(built, path)));
  if (whole && recall(stamp)?.hash === hash) return;
  say("building");
  const builder = join(modules, "electron-vite", "bin", "electron-vite.js");
  const { code } = await run(process.execPath, [builder, "build", "--logLevel=warn"]);
  if (code !== 0) throw new SetupError("the build failed; what it said stands above");
  remember(stamp, { hash });
}

function hashOfSources() {
  const hash = createHash("sha256");
  for (const path of [
    ...inputs.flatMap((folder) => filesIn(join(root, folder))),
    ...files.map((file) => join(root, file)),
  ]) {
    const bytes = readFileSync(path);
    hash.update(`${relative(root, path)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths.sort();
}
