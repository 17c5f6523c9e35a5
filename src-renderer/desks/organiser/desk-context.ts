// What every page of the organiser's desk stands on: the view, how far the event has come, and what this window did.

import { createContext, useContext } from "react";
import type { FileWritten, OrganiserView } from "#shared/contract/views";
import type { PageId } from "./pages";
import type { IntakeSession } from "./intake/intake-session";
import type { Progress } from "./steps/steps";

/** A file that this window has written. */
export interface Written {
  readonly file: FileWritten;
  /** The certificates that stood when it was written: a newer one is not in it. */
  readonly certificates: string;
}

export interface OrganiserDeskState {
  readonly view: OrganiserView;
  readonly progress: Progress;
  /** The import under way; it stays while pages change. */
  readonly intake: IntakeSession;
  readonly written: { readonly results: Written | null; readonly event: Written | null };
  noteWritten(kind: "results" | "event", file: FileWritten): void;
  go(page: PageId): void;
}

export const DeskContext = createContext<OrganiserDeskState | null>(null);

export function useDesk(): OrganiserDeskState {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk outside the organiser's desk");
  return desk;
}

export function pagePath(page: PageId): string {
  return page === "overview" ? "/organiser" : `/organiser/${page}`;
}
