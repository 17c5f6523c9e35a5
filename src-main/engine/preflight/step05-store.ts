// Step 5: the store: the settings that durability rests on, read back; a damaged file that was set aside; backups.

import type { PreflightFinding } from "#shared/contract/views/preflight";
import type { StoreInHand } from "./context";
import { type Step, finding } from "./step";

export const store: Step = {
  id: "store",
  limitMs: 5_000,
  ifUnknown: "bad",
  run: ({ store: inHand }) => [
    inHand.open ? settingsFinding(inHand) : fileFinding(inHand),
    ...damagedFindings(inHand.damaged),
    ...backupFindings(inHand),
  ],
};

type Open = Extract<StoreInHand, { open: true }>;
type Closed = Extract<StoreInHand, { open: false }>;

function settingsFinding({ settings }: Open): PreflightFinding {
  const { journalMode: journal, synchronous, foreignKeys } = settings;
  const durable = journal === "wal" && synchronous === 2 && foreignKeys === 1;
  return durable
    ? finding("good", "settings-durable", { journal })
    : finding("bad", "settings-weak", { journal, synchronous, foreignKeys }, "newer-build");
}

function fileFinding({ state }: Closed): PreflightFinding {
  if (typeof state === "object") return finding("bad", "store-unreadable", state, "make-writable");
  switch (state) {
    case "absent":
      return finding("not-applicable", "store-absent", {});
    case "sound":
      return finding("good", "store-sound", {});
    case "in-use":
      return finding("attention", "store-in-use", {}, "check-inside");
    case "damaged":
      return finding("bad", "store-damaged", {}, "start-application");
  }
}

function damagedFindings(damaged: readonly string[]): PreflightFinding[] {
  const [path] = damaged;
  if (path === undefined) return [];
  return [finding("attention", "damaged-aside", { files: damaged.length, path }, "damaged-aside")];
}

function backupFindings(inHand: StoreInHand): PreflightFinding[] {
  const { backups } = inHand;
  if (inHand.open && inHand.backupFailed) return [finding("attention", "backup-failed", {}, "backup-again")];
  return [backups > 0 ? finding("good", "backups-kept", { backups }) : finding("not-applicable", "no-backup-yet", {})];
}
