// A view that is also asked for on a beat, for what changes by the mere passing of time: ages, silences, waits.

import { useEffect } from "react";
import type { ChannelName, InputOf, OutputOf } from "#shared/contract/channels";
import { type View, useView } from "../../engine/use-view";

/** `everyMs` null asks only when something has changed. A window that nobody sees is not kept busy. */
export function usePolledView<C extends ChannelName>(
  channel: C,
  input: InputOf<C>,
  everyMs: number | null,
): View<OutputOf<C>> {
  const view = useView(channel, input);
  usePolling(view, everyMs);
  return view;
}

/** For where the beat follows from what the view says. */
export function usePolling({ refresh }: Pick<View<unknown>, "refresh">, everyMs: number | null): void {
  useEffect(() => {
    if (everyMs === null) return;
    const beat = setInterval(() => {
      if (!document.hidden) void refresh();
    }, everyMs);
    return () => clearInterval(beat);
  }, [refresh, everyMs]);
}
