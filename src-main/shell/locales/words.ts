// The shape of the shell's words, the same in every language.

import type { ErrorCode } from "#shared/errors";
import type { SaveKind } from "../../engine/host-protocol";

/** Errors that keep the engine from starting, and so can only be told by the shell. */
export type StartError = Extract<
  ErrorCode,
  | "key-store-unavailable"
  | "store-readonly"
  | "store-full"
  | "store-on-network-drive"
  | "store-busy"
  | "store-damaged"
  | "unexpected"
>;

export interface ShellWords {
  readonly product: string;
  readonly menu: Readonly<
    Record<
      "file" | "newWindow" | "quit" | "edit" | "view" | "zoomIn" | "zoomOut" | "actualSize" | "fullScreen" | "window",
      string
    >
  >;
  readonly save: Readonly<Record<SaveKind, { readonly title: string; readonly kind: string }>>;
  readonly trouble: {
    readonly title: string;
    readonly quit: string;
    readonly tryAgain: string;
    readonly openFolder: string;
    readonly engineKeepsFailing: string;
    readonly pageKeepsFailing: string;
    /** What happened, what is safe, what to do next. */
    readonly codes: Readonly<Record<StartError, string>>;
    /** Holds {{code}}. */
    readonly code: string;
    /** Holds {{detail}}. */
    readonly detail: string;
  };
}
