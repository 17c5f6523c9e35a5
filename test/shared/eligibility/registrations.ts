// A registration that breaks no rule, and what a test changes of it.

import { checkRegistrations } from "#shared/eligibility/check-registrations";
import { eligibilityTerms2025 } from "#shared/eligibility/terms-2025";
import type { Member, RegistrationRow } from "#shared/intake/read-registrations";

export const member = (name: string, unit = "示例医院"): Member => ({
  name,
  unit,
  department: "",
  post: "",
  birth: "",
  education: "",
});

export function registration(change: Partial<RegistrationRow> = {}): RegistrationRow {
  return {
    seq: 1,
    projectName: "示例项目",
    applicantUnit: "示例医院",
    healthSystem: true,
    track: "AI+智慧医疗",
    scene: "AI+医学影像",
    contactName: "甲",
    contactPhone: "10000000001",
    summary: "简介",
    joint: false,
    jointUnits: [],
    members: [member("甲")],
    captainName: "甲",
    captainPhone: "10000000002",
    priorAward: "无",
    intellectualProperty: "无",
    funding: "无",
    commitment: "已提交",
    materialName: "AI+智慧医疗-示例-甲-10000000002",
    materialSizeMb: 100,
    submittedAt: "2025-06-01 10:00",
    planLength: null,
    plan: null,
    formStamped: null,
    jointStamped: null,
    ...change,
  };
}

export interface Checked {
  readonly findings: string[];
  readonly remarks: string[];
}

/** Findings and remarks as "序号 rule". */
export function check(
  rows: readonly RegistrationRow[],
  staff: readonly string[] = [],
  roster: readonly string[] = [],
): Checked {
  const named = (names: readonly string[]): { name: string }[] => names.map((name) => ({ name }));
  const report = checkRegistrations({
    rows,
    staff: named(staff),
    roster: named(roster),
    template: eligibilityTerms2025,
  });
  const brief = (list: typeof report.findings): string[] => list.map(({ row, rule }) => `${row} ${rule}`);
  return { findings: brief(report.findings), remarks: brief(report.remarks) };
}

/** What is found on one registration alone. */
export const findingsOn = (change: Partial<RegistrationRow>): string[] =>
  check([registration(change)]).findings.map((line) => line.slice(2));
