// The organiser desk in Chinese.

import { desk } from "./organiser/desk";
import { intake } from "./organiser/intake";
import { archive, live, order, rehearse, written } from "./organiser/later";
import { people, recusals } from "./organiser/people";
import { plan } from "./organiser/plan";
import { projects } from "./organiser/projects";
import { results } from "./organiser/results";
import { review } from "./organiser/review";
import { rule } from "./organiser/rule";
import { stages } from "./organiser/stages";

export const organiser = {
  ...desk,
  plan,
  stages,
  intake,
  projects,
  people,
  recusals,
  rule,
  review,
  order,
  rehearse,
  live,
  results,
  archive,
  written,
};
