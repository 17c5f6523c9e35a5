// Dates and times of the ledger as a person of the chosen language reads them.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";

export interface Format {
  /** Hours, minutes and seconds of a wall time with zone. */
  time(at: string): string;
  date(at: string): string;
  dateTime(at: string): string;
}

export function useFormat(): Format {
  const { language } = useTranslation().i18n;
  return useMemo(() => {
    const of = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(language, { ...options, hourCycle: "h23" });
      return (at: string): string => {
        const moment = new Date(at);
        return Number.isNaN(moment.getTime()) ? at : format.format(moment);
      };
    };
    return {
      time: of({ timeStyle: "medium" }),
      date: of({ dateStyle: "long" }),
      dateTime: of({ dateStyle: "medium", timeStyle: "short" }),
    };
  }, [language]);
}
