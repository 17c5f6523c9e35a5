// A host that can answer the preflight check: the engine's own process under the shell; tests and commands have none of it.

import type { Host } from "../engine";
import type { KeyVault } from "../key-vault";
import type { ShellAnswers, ShellQuestion } from "./shell-answers";

export interface PreflightHost extends Host {
  readonly vault: KeyVault;
  /** null where the shell has no answer, as for a window that is gone. */
  askShell<Q extends ShellQuestion>(window: number, about: Q): Promise<ShellAnswers[Q] | null>;
}

export function preflightHostOf(host: Host): PreflightHost | null {
  return "askShell" in host && "vault" in host ? (host as PreflightHost) : null;
}
