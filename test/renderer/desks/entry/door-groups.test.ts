// Every person's door is found: once, in the group where it is looked for, by name or unit, in either width of letters.

import { expect, it } from "vitest";
import type { DoorView, DoorsView } from "#shared/contract/views";
import { doorsOf, groupDoors } from "../../../../src-renderer/desks/entry/door-groups";
import { pinDigits } from "../../../../src-renderer/desks/entry/pin";

const door = (name: string, role: DoorView["role"], panels: readonly string[] = [], unit = "示例单位"): DoorView => ({
  person: name,
  name,
  role,
  unit,
  panels,
  hasPin: true,
  mayChoosePin: false,
  locked: false,
});

const doors: DoorsView = {
  event: "e",
  title: "决赛",
  rehearsal: false,
  organiser: { present: true, locked: false, waitSeconds: 0 },
  people: [
    door("示例组长", "chief", ["智慧医疗"]),
    door("示例评委甲", "judge", ["智慧医疗"], "AI Lab"),
    door("示例评委乙", "judge", ["智慧医疗", "智慧管理"]),
    door("示例评委丙", "judge"),
    door("示例计时员", "timekeeper"),
  ],
};

const groups = (search: string) =>
  groupDoors(doorsOf(doors), search).map((group) => [
    group.kind === "panel" ? group.panel : group.kind,
    group.doors.map((each) => each.name),
  ]);

it("groups by role, and judges by panel", () => {
  expect(groups("")).toEqual([
    ["organiser", [""]],
    ["chief", ["示例组长"]],
    ["智慧医疗", ["示例评委甲"]],
    ["智慧医疗 · 智慧管理", ["示例评委乙"]],
    ["unassigned", ["示例评委丙"]],
    ["others", ["示例计时员"]],
  ]);
});

it("finds by name or unit, and says nothing of those who are not meant", () => {
  expect(groups(" 评委甲 ")).toEqual([["智慧医疗", ["示例评委甲"]]]);
  expect(groups("ａｉ ｌａｂ")).toEqual([["智慧医疗", ["示例评委甲"]]]);
  expect(groups("无此人")).toEqual([]);
});

it("has no organiser's door where this laptop has no root key", () => {
  const without = { ...doors, organiser: { present: false, locked: false, waitSeconds: 0 } };
  expect(doorsOf(without).some((each) => each.person === null)).toBe(false);
});

it("reads a PIN typed in full-width digits, and nothing but digits, at most twelve", () => {
  expect(pinDigits("１２３ 4a5")).toBe("12345");
  expect(pinDigits("1234567890123")).toBe("123456789012");
});
