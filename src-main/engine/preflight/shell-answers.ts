// What the preflight check asks of the shell, for only Electron knows it; null for whatever cannot be had.

import type { KeyStoreKind } from "#shared/contract/bridge";

export interface MachineFacts {
  readonly keyStore: KeyStoreKind;
  /** The system's key store by name, where it says one. */
  readonly backend: string | null;
  /** Whether the key that is kept is still the one that the engine was started with. */
  readonly keyReadsBack: boolean;
  /** null where Electron cannot tell, as on Linux. */
  readonly onBattery: boolean | null;
}

export interface ShellAnswers {
  readonly machine: MachineFacts;
  /** The names of the printers that the system knows. */
  readonly printers: readonly string[];
}

export type ShellQuestion = keyof ShellAnswers;
