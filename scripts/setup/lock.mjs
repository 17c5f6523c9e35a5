// Lets one script at a time set things up in this checkout; the others wait.

import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { memory } from "./places.mjs";
import { say } from "./say.mjs";

const file = join(memory, "set-up.lock");
const beatMs = 2_000;
/** A holder that has not shown itself for so long is gone, whatever process has its number now. */
const silentMs = 30_000;

export async function alone(work) {
  mkdirSync(memory, { recursive: true });
  let told = false;
  while (!take()) {
    if (!told) say("another command is setting up; waiting for it");
    told = true;
    await sleep(200);
  }
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), beatMs);
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off("exit", release);
    release();
  }
}

function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!holderLives()) rmSync(file, { force: true });
    return false;
  }
}

function holderLives() {
  try {
    if (Date.now() - statSync(file).mtimeMs > silentMs) return false;
    const pid = Number(readFileSync(file, "utf8"));
    // Taken a moment ago and not yet signed.
    if (pid !== 0) process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
