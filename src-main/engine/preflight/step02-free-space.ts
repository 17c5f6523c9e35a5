// Step 2: room on the disk of the data folder.

import { statfs } from "node:fs/promises";
import { type Step, finding } from "./step";

/** A final with its backups takes a few tens of megabytes; the system itself stops working well before the last byte. */
const tooLittle = 500_000_000;
const little = 2_000_000_000;

export const freeSpace: Step = {
  id: "free-space",
  limitMs: 5_000,
  ifUnknown: "bad",
  async run({ dataFolder }) {
    const { bavail, blocks, bsize } = await statfs(dataFolder);
    const facts = { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
    if (facts.freeBytes < tooLittle) return [finding("bad", "space-left", facts, "free-space")];
    if (facts.freeBytes < little) return [finding("attention", "space-left", facts, "free-space")];
    return [finding("good", "space-left", facts)];
  },
};
