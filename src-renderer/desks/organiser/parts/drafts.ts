// Edits that are not saved yet, kept by the window's storage: they stay while pages change and when the window closes.

import { createStore } from "zustand/vanilla";

/** What the drafts need of the browser's storage. */
export interface DraftStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface Kept {
  /** The saved state that the edit began from, as JSON. */
  readonly base: string;
  readonly value: unknown;
}

const prefix = "organiser-draft/1/";

export function createDrafts(storage: DraftStorage) {
  const store = createStore<Readonly<Record<string, Kept>>>(() => readAll(storage));
  function drop(place: string): void {
    storage.removeItem(prefix + place);
    const { [place]: _dropped, ...rest } = store.getState();
    store.setState(rest, true);
  }
  return {
    store,
    /** `base` counts only where there is no draft of this place yet. What is edited back to it is no draft any more. */
    keep(place: string, base: string, value: unknown) {
      const kept: Kept = { base: store.getState()[place]?.base ?? base, value };
      if (JSON.stringify(value) === kept.base) {
        drop(place);
        return;
      }
      storage.setItem(prefix + place, JSON.stringify(kept));
      store.setState({ [place]: kept });
    },
    drop,
  };
}

export type Drafts = ReturnType<typeof createDrafts>;

function readAll(storage: DraftStorage): Record<string, Kept> {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
  return Object.fromEntries(
    keys.flatMap((key) => {
      const kept = key.startsWith(prefix) ? parse(storage.getItem(key)) : null;
      return kept === null ? [] : [[key.slice(prefix.length), kept]];
    }),
  );
}

/** What cannot be read any more is left out; nothing saved depends on it. */
function parse(text: string | null): Kept | null {
  try {
    const kept: unknown = JSON.parse(text ?? "null");
    const whole = typeof kept === "object" && kept !== null && "base" in kept && "value" in kept;
    return whole && typeof kept.base === "string" ? { base: kept.base, value: kept.value } : null;
  } catch {
    return null;
  }
}
