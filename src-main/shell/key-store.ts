// The master key, which wraps every private key of the store: made once, wrapped by the system's key store where there is one.

import { randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { KeyStoreKind } from "#shared/contract/bridge";
import { AppError } from "#shared/errors";
import { writeDurably } from "./durable-file";

/** What the system offers to wrap a secret with; Electron's safeStorage in the application. */
export interface Wrapper {
  /** Whether it truly protects: false where it would only disguise the key. */
  protects(): boolean;
  wrap(secret: string): Uint8Array;
  unwrap(wrapped: Uint8Array): string;
}

export interface MasterKey {
  /** 32 bytes. */
  readonly key: Uint8Array;
  readonly kind: KeyStoreKind;
}

const fileName = "master.key";
const keyLength = 32;

const keyFile = z.discriminatedUnion("kept", [
  z.strictObject({ format: z.literal("roadshow-master-key/1"), kept: z.literal("system"), wrapped: z.base64() }),
  z.strictObject({ format: z.literal("roadshow-master-key/1"), kept: z.literal("file"), key: z.base64() }),
]);

type KeyFile = z.infer<typeof keyFile>;

/**
 * Reads the key of this data folder, or makes it where there has never been one. A key that is there and cannot be read
 * is never replaced, for that would orphan every key it wraps.
 * @throws AppError key-store-unavailable
 */
export function openMasterKey(folder: string, wrapper: Wrapper): MasterKey {
  const path = join(folder, fileName);
  return existsSync(path) ? readKey(path, wrapper) : makeKey(path, wrapper);
}

/** Whether what is kept in the folder is still this key. Nothing is made where nothing is there. */
export function masterKeyReadsBack(folder: string, wrapper: Wrapper, { key }: MasterKey): boolean {
  try {
    return timingSafeEqual(readKey(join(folder, fileName), wrapper).key, key);
  } catch {
    return false;
  }
}

function makeKey(path: string, wrapper: Wrapper): MasterKey {
  const key = randomBytes(keyLength);
  const text = key.toString("base64");
  const content: KeyFile = wrapper.protects()
    ? { format: "roadshow-master-key/1", kept: "system", wrapped: Buffer.from(wrapper.wrap(text)).toString("base64") }
    : { format: "roadshow-master-key/1", kept: "file", key: text };
  writeDurably(path, `${JSON.stringify(content)}\n`);
  // Read back: a key that cannot be had again must be found out now, before anything is wrapped with it.
  return readKey(path, wrapper);
}

function readKey(path: string, wrapper: Wrapper): MasterKey {
  try {
    const content = keyFile.parse(JSON.parse(readFileSync(path, "utf8")));
    const text = content.kept === "file" ? content.key : wrapper.unwrap(Buffer.from(content.wrapped, "base64"));
    const key = Buffer.from(text, "base64");
    if (key.length !== keyLength) throw new AppError("key-store-unavailable", { file: path });
    return { key: new Uint8Array(key), kind: content.kept };
  } catch (cause) {
    throw Object.assign(new AppError("key-store-unavailable", { file: path }), { cause });
  }
}
