// A view of the engine as a React hook: shows the last answer at once, and a newer one when it comes.

import { useCallback, useSyncExternalStore } from "react";
import type { ChannelName, InputOf, OutputOf } from "#shared/contract/channels";
import { useEngine } from "./context";
import type { ViewState } from "./view-cache";

export interface View<T> extends ViewState<T> {
  /** Resolves when an answer to a question asked from now on has come. */
  refresh(): Promise<void>;
}

/** Asks again when the engine says that something has changed, when it was started anew, and when the window is looked at. */
export function useView<C extends ChannelName>(channel: C, input: InputOf<C>): View<OutputOf<C>> {
  const { views } = useEngine();
  const key = JSON.stringify(input);
  const subscribe = useCallback(
    (listener: () => void) => views.subscribe(channel, JSON.parse(key) as InputOf<C>, listener),
    [views, channel, key],
  );
  const state = useSyncExternalStore(subscribe, () => views.read(channel, input));
  const refresh = useCallback(() => views.refresh(channel, JSON.parse(key) as InputOf<C>), [views, channel, key]);
  return { ...state, refresh };
}
