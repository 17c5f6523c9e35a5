// Each clause of the notice at its edges: what it forbids is found on every row concerned, what it allows is not.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkRegistrations } from "#shared/eligibility/check-registrations";
import { rules2025 } from "#shared/eligibility/rules-2025";
import { eligibilityTerms2025 } from "#shared/eligibility/terms-2025";
import type { RegistrationRow } from "#shared/intake/read-registrations";
import { check, findingsOn, member, registration } from "./registrations";

const many = (count: number, change: (at: number) => Partial<RegistrationRow>): RegistrationRow[] =>
  Array.from({ length: count }, (_, at) =>
    registration({
      seq: at + 1,
      projectName: `项目${at}`,
      members: [member(`员${at}`)],
      captainName: "",
      materialName: null,
      ...change(at),
    }),
  );
const rowsWith = (lines: readonly string[], rule: string): number[] =>
  lines.filter((line) => line.endsWith(` ${rule}`)).map(Number.parseFloat);

test("the registration that the other tests change is clean", () => {
  expect(check([registration()])).toEqual({ findings: [], remarks: [] });
});

describe("四(二) unit-team-limit", () => {
  test("the fourth team flags all four, however the unit is typed", () => {
    expect(check(many(3, () => ({}))).findings).toEqual([]);
    const units = ["示例医院（东）", "示例医院(东)", "示例 医院（东）", "示例医院（东）　"];
    expect(rowsWith(check(many(4, (at) => ({ applicantUnit: units[at] ?? "" }))).findings, "unit-team-limit")).toEqual([
      1, 2, 3, 4,
    ]);
  });

  test("joint units do not count, nor do blank units", () => {
    const joint = many(4, (at) => ({
      applicantUnit: `医院${at}`,
      joint: true,
      jointUnits: ["示例大学"],
      members: [member(`员${at}`, `医院${at}`)],
    }));
    expect(check(joint).findings).toEqual([]);
    expect(rowsWith(check(many(4, () => ({ applicantUnit: "" }))).findings, "unit-team-limit")).toEqual([]);
  });
});

describe("四(三) team-size and captain-in-team", () => {
  const team = (count: number): RegistrationRow["members"] =>
    Array.from({ length: count }, (_, at) => member(`员${at}`));

  test("1 to 5 named members", () => {
    const sizes = [0, 1, 5, 6].map((count) =>
      findingsOn({ members: team(count), captainName: count === 0 ? "" : "员0", materialName: null }),
    );
    expect(sizes).toEqual([["team-size"], [], [], ["team-size"]]);
    expect(
      findingsOn({ members: [...team(5), member(" "), member("/")], captainName: "员0", materialName: null }),
    ).toEqual([]);
  });

  test("the captain is a member; a lone member is captain without being named", () => {
    expect(findingsOn({ captainName: "" })).toEqual([]);
    expect(findingsOn({ captainName: "乙", materialName: "AI+智慧医疗-示例-乙-10000000002" })).toEqual([
      "captain-in-team",
    ]);
    expect(findingsOn({ captainName: " 甲　" })).toEqual([]);
    expect(findingsOn({ members: team(2), captainName: "", materialName: null })).toEqual(["captain-in-team"]);
  });
});

describe("四(四) joint applications", () => {
  const joint = { joint: true, jointUnits: ["示例大学"] };

  test("one joint unit, led by the health system", () => {
    expect(findingsOn(joint)).toEqual([]);
    expect(findingsOn({ ...joint, jointUnits: ["示例大学", "示例公司"] })).toEqual(["joint-unit-limit"]);
    for (const healthSystem of [false, null]) {
      expect(findingsOn({ ...joint, healthSystem })).toEqual(["joint-lead-health"]);
      expect(findingsOn({ joint: false, jointUnits: ["示例大学"], healthSystem })).toEqual(["joint-lead-health"]);
      expect(findingsOn({ joint: true, healthSystem })).toEqual(["joint-lead-health"]);
      expect(findingsOn({ healthSystem })).toEqual([]);
    }
  });

  test("at most two members whose own unit is a joint unit", () => {
    const from = (count: number): RegistrationRow["members"] => [
      member("甲"),
      ...Array.from({ length: count }, (_, at) => member(`员${at}`, "示例 大学")),
    ];
    expect(findingsOn({ ...joint, members: from(2) })).toEqual([]);
    expect(findingsOn({ ...joint, members: from(3) })).toEqual(["joint-member-limit"]);
    expect(findingsOn({ members: from(3) })).toEqual([]);
  });

  test("a member of neither unit is a remark", () => {
    const remarks = (unit: string): string[] =>
      check([registration({ ...joint, members: [member("甲"), member("乙", unit)] })]).remarks;
    expect(remarks("他处")).toEqual(["1 member-of-neither-unit"]);
    expect([remarks("示例大学"), remarks("示例医院"), remarks("")]).toEqual([[], [], []]);
  });
});

describe("三, 四(五) tracks and projects", () => {
  test("one project of one unit under two tracks flags both, however it is typed", () => {
    const twice = (second: Partial<RegistrationRow>): string[] =>
      check([
        registration({ materialName: null }),
        registration({ seq: 2, track: "AI+智慧服务", materialName: null, ...second }),
      ]).findings;
    expect(twice({ projectName: "示例 项目" })).toEqual(["1 one-track", "2 one-track"]);
    expect(twice({ projectName: "别的项目" })).toEqual([]);
    expect(twice({ applicantUnit: "别的医院" })).toEqual([]);
    expect(twice({ track: "ＡＩ＋智慧医疗" })).toEqual([]);
  });

  test("the same row twice is a remark", () => {
    expect(check([registration(), registration({ seq: 2 })])).toEqual({
      findings: [],
      remarks: ["1 duplicate-row", "2 duplicate-row"],
    });
  });

  test("tracks are those of the notice; scenes are open", () => {
    expect(findingsOn({ track: "ＡＩ＋ 智慧医疗" })).toEqual([]);
    expect(findingsOn({ track: "AI+智慧护理", materialName: "AI+智慧护理-示例-甲-10000000002" })).toEqual([
      "unknown-track",
    ]);
    expect(findingsOn({ track: "", materialName: null })).toEqual(["unknown-track"]);
    expect(check([registration({ scene: "中医诊疗" })])).toEqual({ findings: [], remarks: ["1 unknown-scene"] });
  });

  test("a person, known by name and own unit alone, takes part in two projects at most", () => {
    const inRows = (people: readonly Partial<RegistrationRow["members"][number]>[]): string[] =>
      check(
        people.map((person, at) =>
          registration({
            seq: at + 1,
            projectName: `项目${at}`,
            applicantUnit: `医院${at}`,
            members: [member(`员${at}`, `医院${at}`), { ...member("同名", "示例医院"), ...person }],
            captainName: `员${at}`,
            materialName: null,
          }),
        ),
      ).findings;
    expect(inRows([{}, {}])).toEqual([]);
    expect(inRows([{ birth: "1990-01" }, { department: "放射科" }, { name: "同 名", post: "科长" }])).toEqual([
      "1 person-project-limit",
      "2 person-project-limit",
      "3 person-project-limit",
    ]);
    expect(inRows([{}, {}, { unit: "别的医院" }])).toEqual([]);
    expect(inRows([{ unit: "" }, { unit: "" }, { unit: "" }])).toEqual([]);
  });

  test("a member listed twice in one row takes part in one project there", () => {
    const rows = many(2, () => ({ members: [member("甲"), member("甲")], captainName: "甲" }));
    expect(rowsWith(check(rows).findings, "person-project-limit")).toEqual([]);
  });

  test("the note names what differs between the rows of a person", () => {
    const rows = many(3, (at) => ({ members: [{ ...member("甲"), birth: `199${at}-01` }], captainName: "甲" }));
    const { findings } = checkRegistrations({ rows, staff: [], roster: [], template: eligibilityTerms2025 });
    expect(findings[0]?.note).toContain("出生年月不一致");
    expect(findings[0]?.note).not.toContain("部门");
  });
});

describe("四(六) organiser-not-eligible", () => {
  test("a member's name on either list, by name alone", () => {
    expect(check([registration()], ["甲 "]).findings).toEqual(["1 organiser-not-eligible"]);
    expect(check([registration()], [], ["甲"]).findings).toEqual(["1 organiser-not-eligible"]);
    expect(check([registration()], ["甲"], ["甲"]).findings).toEqual(["1 organiser-not-eligible"]);
    expect(check([registration()], ["甲乙", "乙", ""], ["丙"]).findings).toEqual([]);
    expect(check([registration()], ["乙、甲（组长）"]).findings).toEqual(["1 organiser-not-eligible"]);
  });

  test("an organising unit as applicant, joint unit or a member's own unit", () => {
    const unit = "联仁健康医疗大数据科技股份有限 公司";
    const organising: Partial<RegistrationRow>[] = [
      { applicantUnit: unit },
      { joint: true, jointUnits: [unit] },
      { members: [member("甲"), member("乙", unit)] },
    ];
    for (const change of organising) expect(findingsOn(change)).toEqual(["organiser-not-eligible"]);
  });
});

describe("四(八), 五, 六 and the annexes", () => {
  test("the letter is 已提交", () => {
    expect(["已提交", " 已 提交", "未提交", "", "待补"].map((commitment) => findingsOn({ commitment }))).toEqual([
      [],
      [],
      ["commitment-missing"],
      ["commitment-missing"],
      ["commitment-missing"],
    ]);
    expect(findingsOn({ commitment: null })).toEqual([]);
  });

  test("registration runs from the first day's first minute to the last day's last", () => {
    const late = (submittedAt: string): boolean => findingsOn({ submittedAt }).includes("late-registration");
    expect(
      ["2025-05-15 00:00", "2025-05-15", "2025-06-30 23:59:59", "2025年6月30日", "2025-06-30T15:59:59Z"].map(late),
    ).toEqual([false, false, false, false, false]);
    expect(
      ["2025-05-14 23:59:59", "2025-07-01 00:00", "2025-06-30 24:00", "2025-06-30T16:00:00Z", "2024-06-01"].map(late),
    ).toEqual([true, true, true, true, true]);
    expect(check([registration({ submittedAt: "六月" })])).toEqual({
      findings: [],
      remarks: ["1 registration-time-unreadable"],
    });
    expect(check([registration({ submittedAt: null })])).toEqual({ findings: [], remarks: [] });
  });

  test("the material's name has exactly the four parts of this row", () => {
    const named = (materialName: string, change: Partial<RegistrationRow> = {}): boolean =>
      findingsOn({ materialName, ...change }).includes("material-name");
    const good = [
      "AI+智慧医疗-任意简称-甲-10000000002",
      "ＡＩ＋智慧医疗－示例－甲－１０００００００００２",
      " AI+智慧医疗 - 示例 - 甲 - 10000000002 ",
    ];
    expect(good.map((name) => named(name))).toEqual([false, false, false]);
    const bad = [
      "",
      "最终版",
      "AI+智慧服务-示例-甲-10000000002",
      "AI+智慧医疗--甲-10000000002",
      "AI+智慧医疗-示例-乙-10000000002",
      "AI+智慧医疗-示例-甲-10000000001",
      "AI+智慧医疗-示例-甲-10000000002-终稿",
      "AI+智慧医疗-示例-甲",
      "AI+智慧医疗—示例—甲—10000000002",
    ];
    for (const name of bad) expect([name, named(name)]).toEqual([name, true]);
    expect(named("AI+智慧医疗-示例-甲-10000000002", { captainName: "" })).toBe(false);
    expect(named("AI+智慧医疗-示例-甲-分机8", { captainPhone: "分机8" })).toBe(false);
    expect(findingsOn({ materialName: null })).toEqual([]);
  });

  test("material stays below 500 MB", () => {
    expect([499.99, 500, 612, null].map((materialSizeMb) => findingsOn({ materialSizeMb }))).toEqual([
      [],
      ["material-size"],
      ["material-size"],
      [],
    ]);
  });

  test("300 characters of summary and 3000 of plan, blanks not counted", () => {
    expect(findingsOn({ summary: "字 \n".repeat(300) })).toEqual([]);
    expect(findingsOn({ summary: "…".repeat(300) })).toEqual([]);
    expect(findingsOn({ summary: "字".repeat(301) })).toEqual(["summary-length"]);
    expect(findingsOn({ planLength: 3000 })).toEqual([]);
    expect(findingsOn({ planLength: 3001 })).toEqual(["plan-length"]);
    expect(findingsOn({ plan: "字".repeat(3001) })).toEqual(["plan-length"]);
    expect(findingsOn({ plan: "已提交" })).toEqual([]);
  });

  test("the set of papers, where the workbook has columns for it", () => {
    expect(findingsOn({ formStamped: "已盖章", plan: "已提交" })).toEqual([]);
    expect(findingsOn({ formStamped: "未盖章" })).toEqual(["material-set"]);
    expect(findingsOn({ formStamped: "" })).toEqual(["material-set"]);
    expect(findingsOn({ plan: "无" })).toEqual(["material-set"]);
    const joint = { joint: true, jointUnits: ["示例大学"], formStamped: "是" };
    expect(findingsOn({ ...joint, jointStamped: "是" })).toEqual([]);
    expect(findingsOn({ ...joint, jointStamped: "否" })).toEqual(["material-set"]);
    expect(findingsOn({ formStamped: "是", jointStamped: "" })).toEqual([]);
    expect(findingsOn({ ...joint, formStamped: "仅主申报单位盖章" })).toEqual(["material-set"]);
    expect(findingsOn({ formStamped: "是", commitment: "未提交" })).toEqual(["commitment-missing", "material-set"]);
    const listed = (materials: string): string[] => findingsOn({ materials });
    for (const list of [
      "申报表（盖章）、项目方案、无不良记录承诺书",
      "申报表;方案;承诺书;附件",
      "齐全",
      "是",
      "示例.zip",
    ])
      expect([list, listed(list)]).toEqual([list, []]);
    for (const list of ["申报表（盖章）、承诺书", "缺项目方案", "申报表（未盖章）、项目方案、承诺书", "", "不齐全"])
      expect([list, listed(list)]).toEqual([list, ["material-set"]]);
  });
});

test("findings come by row and then by rule, one for a row and a rule, whatever the order of the rows", () => {
  const rows = [
    ...many(4, () => ({ summary: "字".repeat(301), commitment: "" })),
    registration({ seq: 9, track: "别的" }),
  ];
  const report = (list: readonly RegistrationRow[]): string[] => check(list).findings;
  const expected = report(rows);
  expect(expected.slice(0, 3)).toEqual(["1 commitment-missing", "1 summary-length", "1 unit-team-limit"]);
  expect(new Set(expected).size).toBe(expected.length);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (order) => {
      expect(report(order)).toEqual(expected);
    }),
  );
});

test("every rule has its own id, and quotes its clause", () => {
  const rules = [...rules2025.findings, ...rules2025.remarks];
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { clause } of rules) expect([clause.notice, clause.ref, clause.text]).not.toContain("");
});
