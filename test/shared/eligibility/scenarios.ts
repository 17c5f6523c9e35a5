// A 2024 application that breaks no rule, and what a test changes of it.

import { checkRegistrations } from "#shared/eligibility/check-registrations";
import { eligibilityTerms2024 } from "#shared/eligibility/terms-2024";
import type { SelectionTerms } from "#shared/eligibility/terms";
import type { RegistrationRow } from "#shared/intake/read-registrations";
import type { ScenarioForm } from "#shared/intake/scenario-fields";
import { type Checked, registration } from "./registrations";

export interface ScenarioChange extends Partial<Omit<RegistrationRow, "scenario">> {
  readonly form?: ScenarioForm;
}

export function application({ form, ...change }: ScenarioChange = {}): RegistrationRow {
  return registration({
    projectName: "示例场景",
    applicantUnit: "示例单位",
    track: "方向1：大模型+诊疗服务",
    scene: "",
    healthSystem: null,
    joint: null,
    members: [],
    captainName: "示例负责人",
    materialName: null,
    materialSizeMb: null,
    submittedAt: "2024-07-01 10:00",
    scenario: { ...form },
    ...change,
  });
}

export function review(rows: readonly RegistrationRow[], terms: Partial<SelectionTerms> = {}): Checked {
  const report = checkRegistrations({ rows, staff: [], roster: [], template: { ...eligibilityTerms2024, ...terms } });
  const brief = (list: typeof report.findings): string[] => list.map(({ row, rule }) => `${row} ${rule}`);
  return { findings: brief(report.findings), remarks: brief(report.remarks) };
}

/** What is found on one application alone. */
export const foundOn = (change: ScenarioChange, terms: Partial<SelectionTerms> = {}): string[] =>
  review([application(change)], terms).findings.map((line) => line.slice(2));
