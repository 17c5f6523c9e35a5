// The system's key store as the shell finds it: Keychain, DPAPI, Secret Service or KWallet, by way of Electron.

import { safeStorage } from "electron";
import type { Wrapper } from "./key-store";

export const systemWrapper: Wrapper = {
  protects: () =>
    safeStorage.isEncryptionAvailable() &&
    // Without a keyring, Linux falls back to a key that is the same on every machine.
    (process.platform !== "linux" || safeStorage.getSelectedStorageBackend() !== "basic_text"),
  wrap: (secret) => safeStorage.encryptString(secret),
  unwrap: (wrapped) => safeStorage.decryptString(Buffer.from(wrapped)),
};
