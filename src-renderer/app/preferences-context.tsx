// Language and colour scheme of the window, as the components read and change them, and the keys F8 and F9 for them.

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import type { i18n } from "i18next";
import { type ReactNode, createContext, useContext, useEffect, useLayoutEffect, useMemo } from "react";
import { I18nextProvider } from "react-i18next";
import { useStore } from "zustand";
import type { Preferences, PreferencesStore } from "../stores/preferences";
import { bridge, styleNonce } from "../bridge";
import { schemes } from "./palette";
import { cssVariablesOf, theme } from "./theme";

const PreferencesContext = createContext<PreferencesStore | null>(null);

export interface PreferencesProviderProps {
  readonly preferences: PreferencesStore;
  readonly words: i18n;
  readonly children: ReactNode;
}

export function PreferencesProvider({ preferences, words, children }: PreferencesProviderProps) {
  const { language, scheme } = useStore(preferences.store);
  const resolver = useMemo(() => cssVariablesOf(scheme), [scheme]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset["scheme"] = scheme;
    document.title = words.getFixedT(language)("product");
    void words.changeLanguage(language);
    bridge.setLocale(language);
  }, [language, scheme, words]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (event.key === "F8") preferences.nextScheme();
      else if (event.key === "F9") preferences.nextLanguage();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [preferences]);
  return (
    <PreferencesContext value={preferences}>
      <I18nextProvider i18n={words}>
        <MantineProvider
          theme={theme}
          forceColorScheme={schemes[scheme].base}
          cssVariablesResolver={resolver}
          deduplicateCssVariables={false}
          getStyleNonce={() => styleNonce}
        >
          <Notifications position="bottom-left" />
          {children}
        </MantineProvider>
      </I18nextProvider>
    </PreferencesContext>
  );
}

export function usePreferences(): PreferencesStore & { readonly now: Preferences } {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error("usePreferences outside PreferencesProvider");
  return { ...preferences, now: useStore(preferences.store) };
}
