// Step 4: the master key is kept, can be had again, and opens what it has wrapped.

import type { PreflightFinding } from "#shared/contract/views/preflight";
import { AppError } from "#shared/errors";
import type { KeysInHand } from "./context";
import type { MachineFacts } from "./shell-answers";
import { type Step, finding, notApplicable } from "./step";

export const keyStore: Step = {
  id: "key-store",
  // A locked keyring asks its person for a password.
  limitMs: 30_000,
  ifUnknown: "bad",
  async run({ askShell, keys }) {
    if (keys === null) return notApplicable("needs-application");
    const machine = await askShell("machine");
    return [...(machine === null ? [] : keptFindings(machine)), opensFinding(keys)];
  },
};

function keptFindings({ keyStore: kept, backend, keyReadsBack }: MachineFacts): PreflightFinding[] {
  if (!keyReadsBack) return [finding("bad", "key-not-read-back", {}, "key-lost")];
  if (kept === "file") return [finding("attention", "key-in-file", {}, "guard-laptop")];
  return [finding("good", "key-in-system", { backend: backend ?? process.platform })];
}

function opensFinding({ vault, secrets }: KeysInHand): PreflightFinding {
  const refused = secrets.filter(({ name, wrapped }) => !opens(() => vault.unwrap(name, wrapped))).length;
  if (refused > 0) return finding("bad", "secrets-refused", { refused, secrets: secrets.length }, "key-lost");
  if (secrets.length > 0) return finding("good", "secrets-open", { secrets: secrets.length });
  // Before the first event there is nothing to open but what is wrapped for the purpose.
  const probe = new Uint8Array(32);
  const same = opens(() => vault.unwrap("preflight", vault.wrap("preflight", probe)));
  return same
    ? finding("good", "probe-opens", {})
    : finding("bad", "secrets-refused", { refused: 1, secrets: 1 }, "key-lost");
}

function opens(unwrap: () => unknown): boolean {
  try {
    unwrap();
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
