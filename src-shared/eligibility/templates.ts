// The terms of each event template that has an eligibility review, by the template's id.

import type { EligibilityTerms } from "./terms";
import { eligibilityTerms2025 } from "./terms-2025";

export const eligibilityTermsByTemplate: Readonly<Record<string, EligibilityTerms>> = {
  "competition-2025": eligibilityTerms2025,
};
