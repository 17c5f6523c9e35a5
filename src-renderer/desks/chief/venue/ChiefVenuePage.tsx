// The network page at the chief's desk, with its projects by their place in the running order.

import { VenuePage } from "../../venue/VenuePage";
import { useNames } from "../use-names";

export function ChiefVenuePage() {
  const names = useNames();
  return <VenuePage desk="chief" projectName={names.project} />;
}
