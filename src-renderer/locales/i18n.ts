// i18next with the bundled texts. Chinese stands in for a text that is missing in English; nothing is fetched.

import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { type Locale, locales } from "#shared/contract/bridge";
import { resources } from "./resources";

export function createI18n(language: Locale): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: locales[0],
    supportedLngs: locales,
    defaultNS: "common",
    ns: Object.keys(resources[locales[0]]),
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}
