// What a laptop is called: its name, or, while it has not been heard since this program started, its number.

import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { laptopNumber } from "./fingerprint";

export function useLaptopName(): (laptop: { readonly device: string; readonly name: string }) => string {
  const { t } = useTranslation("venue");
  return useCallback(
    ({ device, name }) => (name === "" ? t("hall.unnamed", { number: laptopNumber(device) }) : name),
    [t],
  );
}
