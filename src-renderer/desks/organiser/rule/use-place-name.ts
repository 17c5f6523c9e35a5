// What a rule is called: by its stage, and by its track where it is one track's own.

import type { RuleOf } from "#shared/event/rule-place";
import { useStageName, useTrackName } from "../projects/use-track-names";

export function usePlaceName(): (of: RuleOf) => string {
  const stageName = useStageName();
  const trackName = useTrackName();
  return ({ stage, track }) => (track === null ? stageName(stage) : `${stageName(stage)} · ${trackName(track)}`);
}
