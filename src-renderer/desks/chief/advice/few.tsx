// Long lists begin with the first few, and show the rest on demand; on paper they are whole.

import { Button } from "@mantine/core";
import { type ReactNode, createContext, useContext, useState } from "react";
import { useTranslation } from "react-i18next";

const few = 12;

const OnPaper = createContext(false);
export const PaperProvider = OnPaper.Provider;

/** Whether this is drawn for the printer: nothing can be opened there. */
export function useOnPaper(): boolean {
  return useContext(OnPaper);
}

export function useFew<T>(items: readonly T[]): { readonly shown: readonly T[]; readonly toggle: ReactNode } {
  const { t } = useTranslation("chief");
  const onPaper = useOnPaper();
  const [all, setAll] = useState(false);
  if (onPaper || items.length <= few + 1) return { shown: items, toggle: null };
  return {
    shown: all ? items : items.slice(0, few),
    toggle: (
      <div>
        <Button variant="default" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("advice.showFew", { count: few }) : t("advice.showAll", { count: items.length })}
        </Button>
      </div>
    ),
  };
}
