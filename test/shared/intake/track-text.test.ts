// A cell's words find the track that they name in full, and none where they could be another.

import { expect, test } from "vitest";
import { competition2025 } from "#shared/event/templates/competition-2025";
import { directions2024 } from "#shared/event/templates/directions-2024";
import { tracksNamed } from "#shared/intake/track-text";

const form = `（一）医疗服务：
□方向 1：大模型+诊疗服务
□方向 2：大模型+患者服务
☑方向 3：大模型+中医诊疗
（二）卫生管理：
□方向 4：大模型+医院管理
□方向 5：大模型+疾控监测
（四）基础支撑：
□方向 8： 医疗语料库`;

test.each<[string, number[]]>([
  ["大模型+诊疗服务", [1]],
  ["大模型＋ 诊疗服务", [1]],
  ["方向1：大模型+诊疗服务", [1]],
  ["☑方向 1", [1]],
  ["方向一", [1]],
  ["方向（7）", [7]],
  ["（一）医疗服务-方向1", [1]],
  ["医疗服务：大模型+患者服务", [2]],
  ["（8）医疗语料库", [8]],
  ["9. 大模型综合示范平台", [9]],
  ["（五）综合示范平台：（9）大模型综合示范平台", [9]],
  ["基础支撑-医疗语料库", [8]],
  [form, [3]],
  [form.replaceAll("□方向 5", "√方向 5"), [3, 5]],
  ["方向2、方向1", [1, 2]],
  [form.replace("☑", "□"), []],
  ["方向2：大模型+诊疗服务", []],
  ["（二）卫生管理-方向1：大模型+诊疗服务", []],
  ["诊疗服务", []],
  ["医疗服务", []],
  ["大模型", []],
  ["方向0", []],
  ["方向12", []],
  ["1", []],
  ["方向1、其他", []],
  ["", []],
])("%s names %j", (text, numbers) => {
  expect(tracksNamed(text, directions2024).map(({ number }) => number)).toEqual(numbers);
});

test("a direction keeps its number when the event has fewer, or names it otherwise", () => {
  const tracks = [
    { id: "hospital", name: "医院管理大模型" },
    { id: "own", name: "自设方向" },
  ];
  expect(tracksNamed("方向4", tracks)).toEqual([tracks[0]]);
  expect(tracksNamed("方向2", tracks)).toEqual([]);
  expect(tracksNamed("自设方向", tracks)).toEqual([tracks[1]]);
});

test.each<[string, string | null]>([
  ["AI+智慧医疗", "medical"],
  ["ＡＩ＋ 智慧医疗", "medical"],
  ["赛道一：AI+智慧医疗", "medical"],
  ["赛道三 AI+智慧服务", "service"],
  ["☑AI+智慧医疗 □AI+智慧管理 □AI+智慧服务", "medical"],
  ["□AI+智慧医疗 □AI+智慧管理 ■AI+智慧服务", "service"],
  ["赛道二：AI+智慧医疗", null],
  ["赛道一", null],
  ["智慧医疗", null],
  ["AI+智慧医疗赛道", null],
])("%s is the track %s", (text, id) => {
  expect(tracksNamed(text, competition2025.plan.tracks)[0]?.id ?? null).toBe(id);
});
