// Importing again never duplicates, and judges from a team's units are proposed for recusal.

import { expect, test } from "vitest";
import { diffRegistrations } from "#shared/intake/diff-registrations";
import { proposeRecusals } from "#shared/intake/propose-recusals";
import type { RosterRow } from "#shared/intake/read-roster";
import { member, registration } from "../eligibility/registrations";

test("rows are compared by 序号, field by field, on normalised text", () => {
  const held = [registration({ seq: 1 }), registration({ seq: 2, projectName: "旧名" }), registration({ seq: 3 })];
  const fresh = [
    registration({ seq: 4 }),
    registration({ seq: 2, projectName: "新名", members: [member("甲"), member("乙")] }),
    registration({ seq: 1, projectName: " 示例项目　", applicantUnit: "示例 医院" }),
    registration({ seq: 4, projectName: "又一次" }),
  ];
  const diff = diffRegistrations(held, fresh);
  expect(diff.added.map(({ seq }) => seq)).toEqual([4]);
  expect(diff.unchanged.map(({ seq }) => seq)).toEqual([1]);
  expect(diff.missing.map(({ seq }) => seq)).toEqual([3]);
  expect(diff.repeated).toEqual([4]);
  expect(diff.changed.map(({ fields }) => fields)).toEqual([
    [
      { field: "projectName", before: "旧名", after: "新名" },
      { field: "member2.name", before: "", after: "乙" },
      { field: "member2.unit", before: "", after: "示例医院" },
    ],
  ]);
});

test("importing the same sheet twice changes nothing", () => {
  const rows = [registration({ seq: 1 }), registration({ seq: 2, joint: true, jointUnits: ["示例大学"] })];
  const diff = diffRegistrations(rows, structuredClone(rows));
  expect([diff.added, diff.changed, diff.missing, diff.repeated]).toEqual([[], [], [], []]);
  expect(diff.unchanged).toHaveLength(2);
});

test("one proposal for a judge and a project, by the nearest tie", () => {
  const judge = (name: string, unit: string): RosterRow => ({
    code: name,
    name,
    unit,
    title: "",
    panel: "",
    role: "judge",
  });
  const judges = [
    judge("一", "示例 医院"),
    judge("二", "示例大学"),
    judge("三", "示例公司（上海）"),
    judge("四", "他处"),
    judge("五", ""),
  ];
  const project = registration({
    jointUnits: ["示例大学"],
    members: [member("甲"), member("乙", "示例大学"), member("丙", "示例公司(上海)"), member("丁", "")],
  });
  const proposals = proposeRecusals(judges, [project, registration({ seq: 2, applicantUnit: "别家", members: [] })]);
  expect(
    proposals.map((proposal) => [proposal.judge.name, proposal.project.seq, proposal.reason, proposal.unit]),
  ).toEqual([
    ["一", 1, "applicant-unit", "示例医院"],
    ["二", 1, "joint-unit", "示例大学"],
    ["三", 1, "member-unit", "示例公司(上海)"],
  ]);
});
