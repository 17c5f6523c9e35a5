// Stands between a view and what is drawn of it: waits for the first answer, and never blanks what has been shown.

import { Center, Loader } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { View } from "../engine/use-view";
import { ErrorNotice } from "./ErrorNotice";

export function ViewGate<T>({ view, children }: { view: View<T>; children: (data: T & {}) => ReactNode }) {
  const { t } = useTranslation();
  if (view.data !== null && view.data !== undefined) {
    return (
      <>
        {view.error && (
          <ErrorNotice error={view.error} onRetry={() => void view.refresh()}>
            {t("stale")}
          </ErrorNotice>
        )}
        {children(view.data)}
      </>
    );
  }
  if (view.error) return <ErrorNotice error={view.error} onRetry={() => void view.refresh()} />;
  return (
    <Center mih="40vh" component="output">
      <Loader aria-hidden />
      <span className="visually-hidden">{t("loading")}</span>
    </Center>
  );
}
