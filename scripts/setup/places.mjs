// The folders that the scripts work in.

import { homedir } from "node:os";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..", "..");

/** What this checkout's set-up remembers; ignored by git. */
export const memory = join(root, ".cache");

/** For what is large and the same for every checkout on this computer. */
export const sharedCache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "roadshow-judge");

export const modules = join(root, "node_modules");
export const built = join(root, "out");
