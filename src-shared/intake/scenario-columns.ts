// The columns that only the 征集表 of the 2024 notice (annex 1) has, and what that form needs of the common ones.

import type { ScenarioField } from "./scenario-fields";

/** `headers` parted by blanks, the usual one first. */
export const scenarioColumns: readonly { readonly field: ScenarioField; readonly headers: string }[] = [
  {
    field: "organisationCode",
    headers:
      "组织机构代码三证合一码 组织机构代码 三证合一码 统一社会信用代码 社会信用代码 信用代码 牵头单位统一社会信用代码 牵头单位组织机构代码",
  },
  { field: "unitKind", headers: "单位性质 牵头单位性质 单位类型 牵头单位类型" },
  { field: "address", headers: "场景所在地址 场景地址 场景所在地 场景所在地点" },
  {
    field: "unitProfile",
    headers: "基本情况介绍 牵头单位基本情况介绍 牵头单位基本情况 单位基本情况介绍 单位基本情况 基本情况",
  },
  { field: "overview", headers: "场景建设概述 场景建设概况 建设概述 应用场景建设概述" },
  { field: "basis", headers: "已有基础 建设基础 已有工作基础" },
  { field: "needs", headers: "需求分析 场景需求分析" },
  { field: "schedule", headers: "时间进度 进度计划 时间进度安排" },
  { field: "milestones", headers: "阶段性目标 阶段目标" },
  { field: "investment", headers: "资金投入 资金投入情况 项目资金投入" },
  { field: "pledge", headers: "真实性承诺 真实性承诺书 真实性承诺签字盖章 真实性承诺情况 真实性承诺签章" },
  {
    field: "registeredInShanghai",
    headers:
      "是否在上海市内注册 是否上海市内注册 是否在上海注册 是否上海注册 是否在沪注册 是否本市注册 上海市内注册 注册地 注册地址 注册地点 单位注册地 单位注册地址 工商注册地 注册所在地 牵头单位注册地 牵头单位注册地址 牵头单位是否在上海市内注册",
  },
  {
    field: "legalPerson",
    headers:
      "是否具备独立法人资格 是否具有独立法人资格 是否独立法人 是否为独立法人 独立法人资格 法人资格 独立法人 牵头单位是否具备独立法人资格",
  },
  { field: "unitRegistered", headers: "单位注册 是否完成单位注册 单位注册状态 单位注册情况 是否完成注册 注册状态" },
  {
    field: "unitCertified",
    headers:
      "单位认证 是否完成单位注册并通过认证 单位注册并通过认证 单位注册认证 单位注册与认证 单位注册及认证 单位注册认证状态 单位认证状态 单位认证情况 是否通过单位认证 是否通过认证 认证状态 注册认证状态 注册认证",
  },
];

/** The common fields without which the 征集表 cannot be read, and those that are reported where they are missing. */
export const scenarioNeeds: Readonly<Record<"required" | "expected", ReadonlySet<string>>> = {
  required: new Set(["projectName", "applicantUnit", "track"]),
  expected: new Set([
    "seq",
    "captainName",
    "captainPhone",
    "contactName",
    "contactPhone",
    "jointUnits",
    "commitment",
    "submittedAt",
    "organisationCode",
    "unitProfile",
    "overview",
    "basis",
    "needs",
    "schedule",
    "milestones",
    "investment",
  ]),
};
