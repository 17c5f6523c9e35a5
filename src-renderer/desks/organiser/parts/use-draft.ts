// An edit of something saved, as a React hook: what to show, whether it differs, and whether it was overtaken.

import { useCallback, useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { createDrafts } from "./drafts";

const drafts = createDrafts(window.localStorage);

export interface Draft<T> {
  readonly value: T;
  readonly dirty: boolean;
  /** The saved state has changed since the edit began: saving would take the place of that change. */
  readonly overtaken: boolean;
  /** Changes what is there now, also when called later than it was made, as by an undo. */
  change(edit: (now: T) => T): void;
  /** Forgets the edit; also after it has been saved. */
  discard(): void;
}

const placeOf = (event: string, key: string): string => `${event}/${key}`;

/** `key` names what is edited within its event; `saved` is its saved state. */
export function useDraft<T>(event: string, key: string, saved: T): Draft<T> {
  const place = placeOf(event, key);
  const base = useMemo(() => JSON.stringify(saved), [saved]);
  const kept = useStore(drafts.store, (state) => state[place] ?? null);
  const dirty = useMemo(() => kept !== null && JSON.stringify(kept.value) !== base, [kept, base]);
  const latest = useRef({ saved, base });
  useEffect(() => {
    latest.current = { saved, base };
  }, [saved, base]);
  const change = useCallback(
    (edit: (now: T) => T) => {
      const held = drafts.store.getState()[place];
      const now = held ? (held.value as T) : latest.current.saved;
      drafts.keep(place, latest.current.base, edit(now));
    },
    [place],
  );
  const discard = useCallback(() => drafts.drop(place), [place]);
  return {
    value: dirty && kept ? (kept.value as T) : saved,
    dirty,
    overtaken: dirty && kept !== null && kept.base !== base,
    change,
    discard,
  };
}

/** Whether anything of this event is edited and not saved, under any key that begins so. */
export function useHasDraft(event: string, key: string): boolean {
  const place = placeOf(event, key);
  return useStore(drafts.store, (state) =>
    Object.entries(state).some(([at, kept]) => at.startsWith(place) && JSON.stringify(kept.value) !== kept.base),
  );
}
