// Starts the window: preferences, words, the engine's port, and the screen.

import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@fontsource-variable/noto-sans-sc";
import "./app/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Router } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { App } from "./app/App";
import { ErrorBoundary } from "./app/ErrorBoundary";
import { PreferencesProvider } from "./app/preferences-context";
import { bridge } from "./bridge";
import { EngineProvider } from "./engine/context";
import { createEngine } from "./engine/engine";
import { createI18n } from "./locales/i18n";
import { createPreferences } from "./stores/preferences";

const preferences = createPreferences(window.localStorage);
const words = createI18n(preferences.store.getState().language);
const engine = createEngine((take) => bridge.onEnginePort(take));

const root = document.querySelector("#root");
if (!root) throw new Error("no #root");
createRoot(root).render(
  <StrictMode>
    <PreferencesProvider preferences={preferences} words={words}>
      <ErrorBoundary>
        <EngineProvider engine={engine}>
          <Router hook={useHashLocation}>
            <App />
          </Router>
        </EngineProvider>
      </ErrorBoundary>
    </PreferencesProvider>
  </StrictMode>,
);
