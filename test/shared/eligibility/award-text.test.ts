// 四(七): state, provincial and municipal science and technology awards bar a project; others are only shown.

import { expect, test } from "vitest";
import { readAwards } from "#shared/eligibility/award-text";
import { check, registration } from "./registrations";

const barred = [
  "国家科学技术进步奖二等奖",
  "国家自然科学奖",
  "国家技术发明奖一等奖",
  "国家最高科学技术奖",
  "上海市科学技术奖",
  "上海市科技进步一等奖",
  "上海市技术发明奖",
  "上海市自然科学奖",
  "浙江省科学技术进步奖三等奖",
  "省科技进步奖",
  "市级科技进步三等奖",
  "国家级科技奖",
  "2023年度上海市科学技术进步奖二等奖",
  "上海市2023年科技进步奖",
  "上海市科技进步奖（2022）二等奖",
  "上海市人民政府颁发的科学技术奖",
  "科技进步二等奖（上海市，2021）",
  "科技进步奖（国家级）",
  "中华医学科技奖二等奖；上海市科技进步奖",
  "曾获上海市科技进步奖、中华医学科技奖",
  "国家、市级科学技术奖",
  "省部级科技进步奖",
  "上海科技进步奖",
  "无锡市科学技术进步奖",
  "无人系统获上海市科技进步奖",
  "上海市 科技进步 （软科学） 二等奖",
  "内蒙古自治区科技进步奖",
  "上海市青年科技杰出贡献奖",
  "核心技术获 国家发明二等奖",
  "上海市科学技术普及奖",
  "未获国家奖，但获上海市科技进步奖",
  "《上海市科学技术奖》二等奖",
  "上海市科技功臣奖",
  "东滨市科学技术奖",
  "上海市国际科学技术合作奖",
  "上海市科技进步奖-二等奖",
  "上海市科学技术进步奖二等奖（2023）",
  "国家科学技术奖励二等奖",
];

const others = [
  "中华医学科技奖",
  "教育部科技进步奖",
  "上海医学科技奖",
  "上海市医学科技奖一等奖",
  "华夏医学科技奖",
  "全国医疗AI创新大赛一等奖",
  "上海市优秀科普作品奖",
  "徐汇区科学技术奖",
  "上海市徐汇区科技进步奖",
  "院级科技奖",
  "吴文俊人工智能科学技术奖",
  "国家卫健委科技奖",
  "国家中医药管理局科技进步奖",
  "获国家自然科学基金资助",
  "未获国家级、市级科学技术奖",
  "无国家级、市级科技奖励",
  "尚未获得上海市科学技术奖",
  "国家、市级科学技术奖：无",
  "上海市科技创新创业大赛一等奖",
  "智慧城市科技奖",
  "中国专利金奖",
  "本项目未获得国家或上海市科技进步奖",
  "国家自然科学基金资助；中华医学科技奖",
  "国家重点研发计划、中华医学科技奖",
  "上海市医学会科技奖",
  "科技进步一等奖",
  "上海市质量金奖",
  "上海市卫生系统先进集体",
  "全国商业科技进步奖",
  "上海市卫生健康委员会科技成果奖",
  "高等学校科学研究优秀成果奖（科学技术）二等奖",
  "上海市科学技术奖（无）",
  "吴文俊奖（上海市）",
  "全国创新争先奖",
  "没有获得过市级科技奖",
  "上海市青少年科技创新大赛一等奖",
];

test.each(barred)("%s bars", (text) => expect(readAwards(text).kind).toBe("barred"));

test.each(others)("%s does not bar, and is shown", (text) => expect(readAwards(text).kind).toBe("other"));

test.each(["", "　", "无", "-", "——", "／", "N/A", "暂无", "未获奖"])("%j says nothing", (text) =>
  expect(readAwards(text).kind).toBe("none"),
);

test("a barring award is a finding, another award a remark", () => {
  expect(check([registration({ priorAward: "上海市科学技术进步奖二等奖（2023）" })])).toEqual({
    findings: ["1 prior-award"],
    remarks: [],
  });
  expect(check([registration({ priorAward: "中华医学科技奖" })])).toEqual({ findings: [], remarks: ["1 other-award"] });
});
