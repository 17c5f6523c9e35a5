// Every text of the interface, by language and desk.

import { carry as carryEn } from "./en/carry";
import { central as centralEn } from "./en/central";
import { chief as chiefEn } from "./en/chief";
import { common as commonEn } from "./en/common";
import { entry as entryEn } from "./en/entry";
import { errors as errorsEn } from "./en/errors";
import { judge as judgeEn } from "./en/judge";
import { organiser as organiserEn } from "./en/organiser";
import { paper as paperEn } from "./en/paper";
import { preflight as preflightEn } from "./en/preflight";
import { scorekeeper as scorekeeperEn } from "./en/scorekeeper";
import { venue as venueEn } from "./en/venue";
import { carry } from "./zh-CN/carry";
import { central } from "./zh-CN/central";
import { chief } from "./zh-CN/chief";
import { common } from "./zh-CN/common";
import { entry } from "./zh-CN/entry";
import { errors } from "./zh-CN/errors";
import { judge } from "./zh-CN/judge";
import { organiser } from "./zh-CN/organiser";
import { paper } from "./zh-CN/paper";
import { preflight } from "./zh-CN/preflight";
import { scorekeeper } from "./zh-CN/scorekeeper";
import { venue } from "./zh-CN/venue";

const chinese = {
  common,
  carry,
  errors,
  entry,
  judge,
  organiser,
  chief,
  paper,
  scorekeeper,
  preflight,
  venue,
  central,
};
const english: typeof chinese = {
  common: commonEn,
  carry: carryEn,
  errors: errorsEn,
  entry: entryEn,
  judge: judgeEn,
  organiser: organiserEn,
  chief: chiefEn,
  paper: paperEn,
  scorekeeper: scorekeeperEn,
  preflight: preflightEn,
  venue: venueEn,
  central: centralEn,
};

export const resources = { "zh-CN": chinese, en: english };
export type Words = typeof chinese;
