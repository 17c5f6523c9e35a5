// entry in English.

import type { entry as chinese } from "../zh-CN/entry";

export const entry: typeof chinese = {
  title: "",
};
