// What a person likes on this laptop: the language and the colour scheme. Kept by the window's storage, nowhere else.

import { createStore } from "zustand/vanilla";
import { type Locale, locales } from "#shared/contract/bridge";
import { type SchemeName, schemeNames } from "../app/palette";

export interface Preferences {
  readonly language: Locale;
  readonly scheme: SchemeName;
}

export interface PreferenceStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** Chinese and paper where nothing was chosen. */
export function createPreferences(storage: PreferenceStorage) {
  const store = createStore<Preferences>(() => ({
    language: oneOf(locales, storage.getItem("language")),
    scheme: oneOf(schemeNames, storage.getItem("scheme")),
  }));
  const setLanguage = (language: Locale): void => {
    storage.setItem("language", language);
    store.setState({ language });
  };
  const setScheme = (scheme: SchemeName): void => {
    storage.setItem("scheme", scheme);
    store.setState({ scheme });
  };
  return {
    store,
    setLanguage,
    setScheme,
    nextLanguage: () => setLanguage(after(locales, store.getState().language)),
    nextScheme: () => setScheme(after(schemeNames, store.getState().scheme)),
  };
}

export type PreferencesStore = ReturnType<typeof createPreferences>;

/** The kept value, or the first one where none or an unknown one was kept. */
function oneOf<T extends string>(known: readonly [T, ...T[]], kept: string | null): T {
  return known.find((value) => value === kept) ?? known[0];
}

function after<T>(cycle: readonly [T, ...T[]], value: T): T {
  return cycle[(cycle.indexOf(value) + 1) % cycle.length] ?? cycle[0];
}
