// judge in English.

import type { judge as chinese } from "../zh-CN/judge";

export const judge: typeof chinese = {
  title: "",
};
