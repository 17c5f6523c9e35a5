// The key of the next step: it opens, closes, and confirms what needs no second thought.

import { useHotkeys } from "@mantine/hooks";
import { useSettled } from "./use-settled";

/** As it is shown. */
export const nextKey = "Ctrl+Enter";

/** After a button has changed its meaning: a second press of the same impulse does nothing. */
const impulseMilliseconds = 500;

/**
 * Calls `act` on the key: on the desk itself, or in a dialog that has just been opened by it. `meaning` names what the
 * key does now: while it has just changed, and while the key is held down, nothing happens. `settled` is the same guard
 * for the button that does the same.
 */
export function useNextKey(place: "desk" | "dialog", meaning: string, act: () => void): { readonly settled: boolean } {
  const onDesk = place === "desk";
  const settled = useSettled(meaning, impulseMilliseconds, onDesk);
  useHotkeys(
    [
      [
        "mod+Enter",
        (event) => {
          const inDialog = event.target instanceof Element && event.target.closest("[role=dialog]") !== null;
          // While an input method composes, the key is its own.
          if (settled && !event.repeat && !event.isComposing && inDialog !== onDesk) act();
        },
      ],
    ],
    onDesk ? undefined : [],
  );
  return { settled };
}
