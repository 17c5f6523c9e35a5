// Protects every private key on this laptop: the master key is made once, kept safely, and never replaced unasked.

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openMasterKey, type Wrapper } from "../../../src-main/shell/key-store";

/** Wraps under a secret of its own, as a system's key store does. */
function keyStoreOfSystem(): Wrapper {
  const secret = randomBytes(32);
  return {
    protects: () => true,
    wrap(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", secret, nonce);
      return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
    },
    unwrap(wrapped) {
      const decipher = createDecipheriv("aes-256-gcm", secret, wrapped.subarray(0, 12));
      decipher.setAuthTag(wrapped.subarray(-16));
      return Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]).toString("utf8");
    },
  };
}

const noKeyStore: Wrapper = {
  protects: () => false,
  wrap: () => {
    throw new Error("nothing to wrap with");
  },
  unwrap: () => {
    throw new Error("nothing to unwrap with");
  },
};

const unavailable = expect.objectContaining({ code: "key-store-unavailable" });

let folder = "";
const path = () => join(folder, "master.key");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "key-store-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("with a key store of the system", () => {
  it("gives the same 32 bytes at every start, and keeps them wrapped", () => {
    const system = keyStoreOfSystem();
    const made = openMasterKey(folder, system);
    expect(made.key).toHaveLength(32);
    expect(made.kind).toBe("system");
    expect(openMasterKey(folder, system)).toEqual(made);
    expect(readFileSync(path(), "utf8")).not.toContain(Buffer.from(made.key).toString("base64"));
  });

  it("refuses a key that another key store wrapped, and leaves it as it is", () => {
    openMasterKey(folder, keyStoreOfSystem());
    const before = readFileSync(path());
    expect(() => openMasterKey(folder, keyStoreOfSystem())).toThrow(unavailable);
    expect(() => openMasterKey(folder, noKeyStore)).toThrow(unavailable);
    expect(readFileSync(path())).toEqual(before);
  });
});

describe("without one", () => {
  it("keeps the key in a file that only its owner may read, and says so", () => {
    const made = openMasterKey(folder, noKeyStore);
    expect(made.kind).toBe("file");
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    expect(openMasterKey(folder, noKeyStore)).toEqual(made);
  });

  it("goes on with that file when a key store appears later", () => {
    const made = openMasterKey(folder, noKeyStore);
    expect(openMasterKey(folder, keyStoreOfSystem())).toEqual(made);
  });
});

describe("whatever happened to the file", () => {
  it.each([
    ["empty", ""],
    ["cut short", '{"format":"roadshow-master-key/1","kept":"fi'],
    ["of another format", '{"format":"roadshow-master-key/2","kept":"file","key":"AAAA"}'],
    ["with a short key", '{"format":"roadshow-master-key/1","kept":"file","key":"AAAA"}'],
  ])("a key file that is %s is refused, and left as it is", (_what, text) => {
    writeFileSync(path(), text);
    expect(() => openMasterKey(folder, noKeyStore)).toThrow(unavailable);
    expect(readFileSync(path(), "utf8")).toBe(text);
  });

  it("makes a different key in every folder, and leaves nothing else there", () => {
    const first = openMasterKey(folder, noKeyStore).key;
    rmSync(path());
    expect(openMasterKey(folder, noKeyStore).key).not.toEqual(first);
    expect(readdirSync(folder)).toEqual(["master.key"]);
  });
});
