// The organiser desk in English.

import type { organiser as chinese } from "../zh-CN/organiser";

export const organiser: typeof chinese = {
  title: "Organiser",
};
