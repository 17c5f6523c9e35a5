// The engine without a shell: for the command line and tests, its master key in a file of mode 0600.

import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { storeError } from "#db/store";
import { AppError } from "#shared/errors";
import { Engine, type Host } from "./engine";
import { writeDurably } from "./files/durable-file";
import { requireLocalFolder } from "./local-folder";
import { log } from "./log";

const keyFileName = "headless.key";
const keyLength = 32;

export interface HeadlessOptions {
  readonly dataFolder: string;
  readonly version?: string;
  readonly askSavePath?: Host["askSavePath"];
}

export async function openHeadless({
  dataFolder,
  version = "headless",
  askSavePath = async () => null,
}: HeadlessOptions): Promise<Engine> {
  const engine = await Engine.open({
    dataFolder,
    masterKey: keyFromFile(dataFolder),
    host: { version, bound: () => undefined, askSavePath },
  });
  // In a window the entry says it; here nobody else would.
  for (const path of engine.damaged)
    log.info(`a damaged database was set aside, and what could be read of it taken over: ${path}`);
  return engine;
}

/** Says where the key is: no key store of the system protects it. */
function keyFromFile(dataFolder: string): Uint8Array {
  requireLocalFolder(dataFolder);
  makeFolder(dataFolder);
  const path = join(dataFolder, keyFileName);
  if (!existsSync(path)) {
    writeDurably(path, randomBytes(keyLength));
    log.info("the master key is kept in a file of mode 0600 in the data folder");
  }
  const key = readFileSync(path);
  if (key.length !== keyLength) throw new AppError("key-store-unavailable");
  return key;
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw storeError(error);
  }
}
