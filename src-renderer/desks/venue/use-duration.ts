// A length of time in words, as coarse as it is told: seconds, then minutes, then hours and minutes.

import { useCallback } from "react";
import { useTranslation } from "react-i18next";

export function useDuration(): (seconds: number) => string {
  const { t } = useTranslation("venue");
  return useCallback(
    (seconds) => {
      const whole = Math.max(0, Math.round(seconds));
      if (whole < 60) return t("duration.seconds", { seconds: whole });
      const minutes = Math.floor(whole / 60);
      if (minutes < 60) return t("duration.minutes", { minutes });
      return t("duration.hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
    },
    [t],
  );
}
