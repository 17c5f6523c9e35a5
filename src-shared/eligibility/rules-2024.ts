// The rules of the 2024 selection of scenarios, in the order of its notice.

import type { RulesOf } from "./rule";
import * as scenario from "./scenario-rules";
import type { SelectionTerms } from "./terms";

export const rules2024: RulesOf<SelectionTerms> = {
  findings: [
    scenario.unknownDirection,
    scenario.applicantRegistered,
    scenario.consortiumLimit,
    scenario.lateRegistration2024,
    scenario.sectionLength,
    scenario.commitmentMissing2024,
  ],
  remarks: [scenario.severalDirections, scenario.duplicateScenario, scenario.unreadableTime2024],
};
