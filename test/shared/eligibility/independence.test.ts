// What is found never depends on the order of the rows, and a clean registration among others changes nothing.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkRegistrations } from "#shared/eligibility/check-registrations";
import type { EligibilityTerms } from "#shared/eligibility/terms";
import { eligibilityTerms2024 } from "#shared/eligibility/terms-2024";
import { eligibilityTerms2025 } from "#shared/eligibility/terms-2025";
import type { RegistrationRow } from "#shared/intake/read-registrations";
import { member, registration } from "./registrations";
import { application } from "./scenarios";

const pick = fc.constantFrom;
const competitor: fc.Arbitrary<Partial<RegistrationRow>> = fc.record({
  projectName: pick("项目一", "项目 一", "项目二", ""),
  applicantUnit: pick("示例医院", "示例 医院", "示例大学（医学院）", "示例大学(医学院)", "上海市医务工会"),
  track: pick("AI+智慧医疗", "ＡＩ＋智慧医疗", "AI+智慧服务", "别的", ""),
  members: fc.array(pick(member("甲"), member("甲 "), member("乙", ""), member("丙", "别处")), { maxLength: 6 }),
  captainName: pick("甲", "乙", "丁", ""),
  joint: pick(true, false, null),
  jointUnits: fc.subarray(["示例公司", "别处"]),
  submittedAt: pick("2025-06-30", "2025-07-01", "六月"),
  priorAward: pick("无", "上海市科技进步奖", "中华医学科技奖"),
});
const applicant: fc.Arbitrary<Partial<RegistrationRow>> = fc.record({
  projectName: pick("场景一", "场景 一", "场景二"),
  applicantUnit: pick("示例单位", "示例 单位", "示例甲、示例乙"),
  track: pick("方向1", "方向2：大模型+患者服务", "方向1、方向2", "别的"),
  submittedAt: pick("2024-07-15", "2024-07-16", "七月"),
});

const report = (rows: readonly RegistrationRow[], template: EligibilityTerms): unknown =>
  checkRegistrations({ rows, staff: [member("丙")], roster: [], template });

test.each([
  [
    "2025",
    competitor,
    eligibilityTerms2025,
    registration,
    { applicantUnit: "清白医院", members: [member("清", "清白医院")] },
  ],
  ["2024", applicant, eligibilityTerms2024, application, { applicantUnit: "清白单位" }],
] as const)("%s", (_, change, terms, rowOf, own) => {
  const clean = rowOf({ seq: 999, projectName: "清白项目", captainName: "清", materialName: null, ...own });
  expect(report([clean], terms)).toEqual({ findings: [], remarks: [] });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (changes, keys) => {
      const rows = changes.map((one, at) => rowOf({ seq: at + 1, materialName: null, ...one }));
      const found = report(rows, terms);
      const order = rows.map((row) => [keys.next().value, row] as const).sort(([a], [b]) => a - b);
      expect(
        report(
          order.map(([, row]) => row),
          terms,
        ),
      ).toEqual(found);
      expect(report([clean, ...rows], terms)).toEqual(found);
    }),
    { numRuns: 300 },
  );
});
