// Every invariant that is looked at once all has healed, and those that hold only once every question was settled.

import { bounded } from "./bounded";
import { certificatesStand, newestNamesAll } from "./certificates-stand";
import { forksOnlyWhenShared, forksSurface } from "./forks-surface";
import { honestConverge } from "./honest-converge";
import type { Invariant } from "./invariant";
import { noAcknowledgedBallotLost } from "./no-acknowledged-ballot-lost";
import { noneCountedTwice } from "./none-counted-twice";
import { nothingOutOfNowhere, nothingUnauthorisedApplies } from "./nothing-unauthorised-applies";
import { nothingVanishes } from "./nothing-vanishes";
import { rebuiltEqualsIncremental } from "./rebuilt-equals-incremental";
import { setAsideWithCause } from "./set-aside-with-cause";
import { beyondRevocationWaits, beyondTakeoverWaits, otherBranchWaits, standbyWaits } from "./set-aside-waits";

export const onceHealed: readonly Invariant[] = [
  nothingUnauthorisedApplies,
  nothingOutOfNowhere,
  noAcknowledgedBallotLost,
  forksOnlyWhenShared,
  honestConverge,
  forksSurface,
  beyondTakeoverWaits,
  beyondRevocationWaits,
  otherBranchWaits,
  standbyWaits,
  setAsideWithCause,
  nothingVanishes,
  noneCountedTwice,
  certificatesStand,
  bounded,
];

export const onceSettled: readonly Invariant[] = [newestNamesAll, rebuiltEqualsIncremental];
