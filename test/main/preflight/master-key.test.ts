// Protects the key from its own check: it is read again and compared, and never made anew, for a new one would open nothing.

import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Wrapper, masterKeyReadsBack, openMasterKey } from "../../../src-main/shell/key-store";
import { inFolder } from "./preflight-room";

const noKeyStore: Wrapper = {
  protects: () => false,
  wrap: () => new Uint8Array(),
  unwrap: () => {
    throw new Error("nothing to unwrap with");
  },
};

test("the key that was opened reads back; another, a broken and a missing one do not, and nothing is made", () =>
  inFolder((folder) => {
    const path = join(folder, "master.key");
    const made = openMasterKey(folder, noKeyStore);
    expect(masterKeyReadsBack(folder, noKeyStore, made)).toBe(true);
    expect(masterKeyReadsBack(folder, noKeyStore, { ...made, key: new Uint8Array(32) })).toBe(false);
    const kept = readFileSync(path, "utf8");
    writeFileSync(path, kept.slice(0, -10));
    expect(masterKeyReadsBack(folder, noKeyStore, made)).toBe(false);
    rmSync(path);
    expect(masterKeyReadsBack(folder, noKeyStore, made)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  }));
