// What the templates' example rubrics and stages begin with: half points from zero, and a live stage that leads to awards.

import type { Criterion } from "../../scoring/document";
import type { Stage } from "../plan";

export const criterion = (id: string, name: string, max: string): Criterion => ({
  id,
  name,
  min: "0",
  max,
  step: "0.5",
  weight: "1",
});

export const stage = (id: string, name: string, over: Partial<Stage> = {}): Stage => ({
  id,
  name,
  roadshow: true,
  performanceMaximum: null,
  outcome: "awards",
  advance: null,
  grades: [],
  ...over,
});
