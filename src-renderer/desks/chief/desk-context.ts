// What every page of the chief's desk shares: the state of the final, the way to the other pages, and the stage's dialogs.

import { createContext, useContext } from "react";
import type { ChiefProject, ChiefView } from "#shared/contract/views";
import type { Page } from "./pages";

export type StageDialog =
  | { readonly kind: "open"; readonly project: string }
  | { readonly kind: "close"; readonly project: string }
  | { readonly kind: "reopen"; readonly project: string };

export interface ChiefDeskState {
  readonly view: ChiefView;
  refresh(): Promise<void>;
  go(page: Page): void;
  /** To the desk where this person marks. */
  goToMarking(): void;
  ask(dialog: StageDialog): void;
  /** Opens at once where nothing speaks against it, and asks where it is out of order. */
  open(project: ChiefProject): void;
}

const DeskContext = createContext<ChiefDeskState | null>(null);

export const DeskProvider = DeskContext.Provider;

export function useDesk(): ChiefDeskState {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk outside the chief's desk");
  return desk;
}
