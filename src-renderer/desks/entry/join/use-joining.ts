// How joining stands, asked again and again while this laptop waits for the chief's desk.

import type { JoinView } from "#shared/contract/views";
import type { View } from "../../../engine/use-view";
import { useView } from "../../../engine/use-view";
import { usePolling } from "../../venue/use-polled-view";

export function useJoining(): View<JoinView> {
  const view = useView("venue.joining", {});
  const waits = view.data?.state === "lobby" || view.data?.state === "taking-in";
  usePolling(view, waits ? 1000 : null);
  return view;
}
