// The recusals that are proposed and do not stand: what the organiser is asked about.

import type { RecusalProposal } from "#shared/contract/views";
import { useView } from "../../../engine/use-view";

/** null while they are not known. */
export function useOpenProposals(): readonly RecusalProposal[] | null {
  return useView("organiser.recusal-proposals", {}).data;
}
