// The steps of the preflight check, in the order in which they are taken.

import type { Step } from "./step";
import { durableWrite } from "./step01-durable-write";
import { freeSpace } from "./step02-free-space";
import { disk } from "./step03-disk";
import { keyStore } from "./step04-key-store";
import { store } from "./step05-store";
import { clock } from "./step06-clock";
import { power } from "./step07-power";
import { chief } from "./step08-chief";
import { standby } from "./step09-standby";
import { version } from "./step10-version";
import { fonts } from "./step11-fonts";
import { printer } from "./step12-printer";
import { screen } from "./step13-screen";

export const steps: readonly Step[] = [
  durableWrite,
  freeSpace,
  disk,
  keyStore,
  store,
  clock,
  power,
  chief,
  standby,
  version,
  fonts,
  printer,
  screen,
];
