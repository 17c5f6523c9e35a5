// Keeps the judge's place in the address, so that a window that had to be loaded anew comes back to the same ballot.

import { useCallback, useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { JudgeView } from "#shared/contract/views";
import { type Place, follow, nowhere } from "./follow";

const base = "/judge";

export interface OwnPlace {
  readonly shown: string | null;
  goTo(project: string | null): void;
}

export function usePlace(view: JudgeView, amending: boolean): OwnPlace {
  const [location, navigate] = useLocation();
  const [place, setPlace] = useState<Place>(() => ({ ...nowhere, shown: fromAddress(location) }));
  const next = follow(place, { onStage: view.onStage, projects: view.projects, amending });
  if (next.shown !== place.shown || next.follows !== place.follows || next.met !== place.met) setPlace(next);
  const address = next.shown === null ? base : `${base}/${next.shown}`;
  useEffect(() => {
    if (location !== address && location.startsWith(base)) navigate(address, { replace: true });
  }, [address, location, navigate]);
  const { onStage } = view;
  const goTo = useCallback(
    (project: string | null) => setPlace(project === null ? nowhere : { shown: project, follows: false, met: onStage }),
    [onStage],
  );
  return { shown: next.shown, goTo };
}

function fromAddress(location: string): string | null {
  const [, desk, project] = location.split("/");
  return `/${desk}` === base && project ? project : null;
}
