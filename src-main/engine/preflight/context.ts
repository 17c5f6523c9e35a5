// What the steps of a preflight check may look at.

import type { StoreSettings } from "#db/store";
import type { WindowMeasures } from "#shared/contract/window-measures";
import type { KeyVault } from "../key-vault";
import type { ShellAnswers, ShellQuestion } from "./shell-answers";
import type { VenueFacts } from "./venue-facts";

/** The store as it is open in this process, or its file where it is not. */
export type StoreInHand =
  | {
      readonly open: true;
      readonly settings: StoreSettings;
      readonly backupFailed: boolean;
      readonly damaged: readonly string[];
      readonly backups: number;
    }
  | {
      readonly open: false;
      readonly state: "absent" | "sound" | "in-use" | "damaged" | { readonly code: string };
      readonly damaged: readonly string[];
      readonly backups: number;
    };

/** A private key as the store keeps it, and the name it is bound to. */
export interface WrappedSecret {
  readonly name: string;
  readonly wrapped: Uint8Array;
}

export interface KeysInHand {
  readonly vault: KeyVault;
  readonly secrets: readonly WrappedSecret[];
}

export interface PreflightContext {
  readonly dataFolder: string;
  readonly version: string;
  readonly store: StoreInHand;
  /** null outside the application, where the keys are not in hand. */
  readonly keys: KeysInHand | null;
  /** null where there is no shell, or no answer. */
  askShell<Q extends ShellQuestion>(about: Q): Promise<ShellAnswers[Q] | null>;
  /** null without a window. */
  readonly window: WindowMeasures | null;
  /** null where the laptop has joined no venue. */
  readonly venue: VenueFacts | null;
  /** Milliseconds of a clock that is never set. */
  monotonicMs(): number;
  /** Aborted when the step's time is up or the check is stopped. */
  readonly signal: AbortSignal;
}
