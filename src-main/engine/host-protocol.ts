// The messages between the shell and the engine's process: start, ports for windows, their bindings, and where to save.

import type { Role } from "#shared/event/bodies";
import type { ErrorCode, ErrorDetails } from "#shared/errors";
import type { ShellAnswers, ShellQuestion } from "./preflight/shell-answers";

/** Whom a window stands for. The engine decides it at sign-in; the shell keeps it so that a restarted engine can take it up. */
export interface Binding {
  readonly event: string;
  /** The person's id in the event. */
  readonly person: string;
  readonly role: Role;
}

export type ToEngine =
  | {
      readonly type: "start";
      readonly dataFolder: string;
      /** 32 bytes that wrap every private key in the store; unwrapped by the shell from the system's key store. */
      readonly masterKey: Uint8Array;
      readonly version: string;
    }
  /** Comes with one MessagePort for the window. */
  | { readonly type: "connect"; readonly window: number; readonly binding: Binding | null }
  | { readonly type: "disconnect"; readonly window: number }
  /** `path` null: the person called the choice off. */
  | { readonly type: "save-path"; readonly ask: number; readonly path: string | null }
  /** null: the shell has no answer, as for a window that is gone. */
  | { readonly type: "shell-answer"; readonly ask: number; readonly answer: ShellAnswers[ShellQuestion] | null }
  | { readonly type: "stop" };

export type SaveKind = "workbook" | "event-file";

export type FromEngineProcess =
  | { readonly type: "ready" }
  | { readonly type: "failed"; readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly type: "bound"; readonly window: number; readonly binding: Binding | null }
  | {
      readonly type: "ask-save-path";
      readonly ask: number;
      readonly window: number;
      readonly kind: SaveKind;
      readonly name: string;
    }
  | { readonly type: "ask-shell"; readonly ask: number; readonly window: number; readonly about: ShellQuestion }
  | { readonly type: "stopped" };
