// How many paper ballots wait for the chief, for the tab of their page.

import { useView } from "../../../engine/use-view";
import { sheetsWaiting } from "./paper-facts";

export function useSheetsWaiting(): number {
  const { data } = useView("chief.paper", {});
  return sheetsWaiting(data?.sheets ?? []);
}
