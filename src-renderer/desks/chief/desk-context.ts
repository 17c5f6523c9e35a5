// What every page of the chief's desk shares: the state of the final, the way to the other pages, and the stage's dialogs.

import { createContext, useContext } from "react";
import type { ChiefProject, ChiefView } from "#shared/contract/views";
import type { StabilityRuns } from "./advice/stability-runs";
import type { Page } from "./pages";

export type StageDialog =
  | { readonly kind: "open"; readonly project: string }
  /** The next in the running order, asked for by a key, which may be hit unseen. */
  | { readonly kind: "open-next"; readonly project: string }
  | { readonly kind: "close"; readonly project: string }
  | { readonly kind: "close-all" }
  | { readonly kind: "reopen"; readonly project: string };

export interface ChiefDeskState {
  readonly view: ChiefView;
  refresh(): Promise<void>;
  /** `part` left out: of the one that was looked at last. */
  go(page: Page, part?: number): void;
  /** The set of tracks whose result is looked at: its place in `view.parts`. */
  readonly part: number;
  choosePart(part: number): void;
  /** The resamplings of this desk so far; they are gone with it. */
  readonly stability: StabilityRuns;
  /** To the desk where this person marks. */
  goToMarking(): void;
  ask(dialog: StageDialog): void;
  /** Opens at once where nothing speaks against it, and asks where it is out of order. */
  open(project: ChiefProject): void;
  /** At a stage of materials: everything that waits. */
  openAll(): void;
}

const DeskContext = createContext<ChiefDeskState | null>(null);

export const DeskProvider = DeskContext.Provider;

export function useDesk(): ChiefDeskState {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk outside the chief's desk");
  return desk;
}
