// The key that goes to the next project to be marked.

import { useHotkeys } from "@mantine/hooks";

/** As it is shown. */
export const nextKey = "Ctrl+Enter";

/** Not while it is held down, and never from within a dialog. */
export function useNextKey(go: () => void): void {
  useHotkeys(
    [
      [
        "mod+Enter",
        (event) => {
          const inDialog = event.target instanceof Element && event.target.closest("[role=dialog]") !== null;
          if (!event.repeat && !inDialog) go();
        },
      ],
    ],
    [],
  );
}
