// The fields that each kind of workbook may have, with the headers that organisers give them.

import { scenarioColumns } from "./scenario-columns";

export type WorkbookKind = "registrations" | "roster" | "staff" | "performance";

/** Without a `required` field the sheet cannot be read; an `expected` one is reported where it is missing. */
export type FieldNeed = "required" | "expected" | "optional";

export interface FieldSpec {
  readonly field: string;
  readonly need: FieldNeed;
  /** In the form of `headerForms`; the first is the usual one and wins over the others. */
  readonly headers: readonly string[];
}

/** `headers` parted by blanks. */
const field = (name: string, need: FieldNeed, headers: string): FieldSpec => ({
  field: name,
  need,
  headers: headers.split(" "),
});

/**
 * The application form 申报表 of the 2025 notice (annex 4) with what online forms add to it, and the 征集表 of the 2024
 * notice (annex 1). Members have their own headers.
 */
const registrations: readonly FieldSpec[] = [
  field("seq", "expected", "序号 报名序号 项目序号 报名编号 项目编号 申报编号 编号 报名号 序 顺序号 项目号 流水号 no"),
  field(
    "projectName",
    "required",
    "项目名称 参赛项目名称 申报项目名称 作品名称 参赛作品名称 参赛项目 申报项目 项目名 作品名 申请项目名称 参赛作品 项目题目 课题名称 项目 申报场景名称 示范场景名称 应用示范场景名称 征集场景名称",
  ),
  field(
    "applicantUnit",
    "required",
    "申报单位 申报单位名称 主申报单位 主申报单位名称 牵头单位 牵头单位名称 牵头申报单位 报名单位 报名单位名称 参赛单位 参赛单位名称 第一申报单位 主办申报单位 申报机构 主申报机构 主报单位 主要申报单位 申报主体 牵头申报机构 申请单位 申请单位名称 报送单位 依托单位 单位名称 所在单位",
  ),
  field(
    "healthSystem",
    "expected",
    "是否卫生健康系统单位 是否为卫生健康系统单位 是否属于卫生健康系统单位 是否卫生健康系统 是否为卫生健康系统 是否属于卫生健康系统 卫生健康系统单位 主申报单位是否卫生健康系统单位 主申报单位是否为卫生健康系统单位 申报单位是否卫生健康系统单位 申报单位是否为卫生健康系统单位 是否卫健系统单位 是否为卫健系统单位 是否卫健系统 是否属于卫健系统单位 是否为卫健系统 是否卫生健康系统内单位 是否属于卫生健康系统内单位 是否卫健系统内单位 卫健系统单位 是否卫生系统单位 是否为卫生系统单位 是否系统内单位",
  ),
  field(
    "track",
    "required",
    "赛道分类 赛道 参赛赛道 申报赛道 报名赛道 所属赛道 赛道名称 赛道类别 参加赛道 所报赛道 赛道选择 所在赛道 参赛组别 竞赛赛道 参与赛道 报名赛道名称 申报场景方向 重点方向 申报方向 征集方向 申报重点方向",
  ),
  field("scene", "expected", "应用场景 场景 所属场景 参赛场景 细分场景 场景分类 申报场景"),
  field("contactName", "expected", "联系人 联系人姓名 项目联系人 项目联系人姓名 联络人 联络人姓名 报名联系人"),
  field(
    "contactPhone",
    "expected",
    "联系人手机号 联系人电话 联系人联系方式 联系人手机 联系人手机号码 联系人联系电话 项目联系人电话 项目联系人联系方式 项目联系人手机号",
  ),
  field(
    "summary",
    "expected",
    "项目简介 项目介绍 项目概述 项目摘要 项目简述 作品简介 内容简介 项目内容简介 项目简要介绍 简要介绍 简介",
  ),
  field(
    "joint",
    "expected",
    "是否联合报名 是否联合申报 是否为联合申报 是否为联合报名 是否联合参赛 是否联合 联合报名 联合申报 是否多单位联合 是否多单位联合申报 是否为联合项目 是否联合申请 是否联合体申报",
  ),
  field(
    "jointUnits",
    "expected",
    "联合单位 联合单位名称 联合申报单位 联合报名单位 联合参赛单位 联合申报单位名称 合作单位 参与单位 协作单位 联合单位全称 联合申报机构 合作申报单位 联合参与单位 联合申请单位",
  ),
  field(
    "members",
    "optional",
    "团队成员 队员 成员 参赛队员 参赛人员 参赛成员 团队成员信息 成员信息 队员信息 参赛人员信息 团队成员名单 成员名单 队员名单 参赛人员名单 参赛队员名单 团队成员情况 项目成员 团队人员 队伍成员 全体成员 全部队员 全体队员 团队成员及单位 成员及单位 队员及单位",
  ),
  field("captainFlag", "optional", "是否队长 是否为队长 是否是队长 队内角色 团队角色 队员角色 成员角色 角色"),
  field(
    "captainName",
    "expected",
    "队长姓名 队长 队长名字 团队队长 团队队长姓名 团队负责人 团队负责人姓名 负责人姓名 负责人 项目负责人 项目负责人姓名 领队 领队姓名 队长名称",
  ),
  field(
    "captainPhone",
    "expected",
    "队长手机号 队长手机号码 队长手机 队长联系方式 队长联系电话 队长电话 队长电话号码 队长移动电话 队长联系手机 团队负责人联系方式 团队负责人手机号 团队负责人电话 负责人手机号 负责人联系方式 负责人电话 负责人手机 项目负责人手机号 项目负责人联系方式 项目负责人电话",
  ),
  field(
    "priorAward",
    "expected",
    "已获科技奖励情况 科技奖励情况 本项目曾获科技奖励情况 曾获科技奖励情况 项目曾获科技奖励情况 获科技奖励情况 已获科技奖励 科技奖励 获奖情况 已获奖励情况 已获奖情况 曾获奖励情况 曾获奖情况 曾获奖项 所获奖项 奖励情况 曾获科学技术奖情况 科学技术奖励情况 已获科学技术奖励情况 获得科技奖励情况 本项目已获科技奖励情况 获得奖励情况 曾获科技奖 科技获奖情况 已获科学技术奖情况",
  ),
  field("intellectualProperty", "expected", "知识产权情况 知识产权 知识产权状况 知识产权说明 核心知识产权"),
  field(
    "funding",
    "expected",
    "获计划资助情况 本项目获计划资助情况 项目获计划资助情况 计划资助情况 资助情况 获资助情况 项目资助情况 计划资助",
  ),
  field(
    "commitment",
    "expected",
    "无不良记录承诺书 承诺书 无不良记录承诺书提交情况 无不良记录承诺书状态 是否提交无不良记录承诺书 无不良记录承诺书是否提交 承诺书提交情况 承诺书状态 是否提交承诺书 承诺书是否提交 无不良记录承诺 不良记录承诺书 承诺书情况 承诺书是否已提交 是否已提交承诺书 是否已提交无不良记录承诺书 参赛承诺书 场景承诺书 应用示范场景承诺书 医疗大模型应用示范场景承诺书 应用示范场景承诺书提交情况",
  ),
  field(
    "materialName",
    "expected",
    "申报材料名称 材料名称 申报材料文件名 申报材料文件名称 材料文件名 材料文件名称 申报材料命名 材料命名 申报材料电子版名称 电子版名称 附件名称 文件名称 文件名 电子材料名称 材料压缩包名称 压缩包名称 申报材料电子版文件名 申报材料电子版命名 文件命名",
  ),
  field(
    "materialSizeMb",
    "expected",
    "申报材料总大小 申报材料大小 材料总大小 材料大小 总文件大小 文件总大小 文件大小 附件大小 附件总大小 申报材料文件大小 申报材料总容量 总大小 申报材料容量 申报材料文件总大小 材料体积 压缩包大小 电子版大小 申报材料电子版大小",
  ),
  field(
    "submittedAt",
    "expected",
    "提交时间 报名时间 提交日期 报名日期 报名提交时间 提交报名时间 填报时间 填写时间 填表时间 申报时间 申报日期 报送时间 上传时间 收到时间 提交答卷时间 收件时间 登记时间 接收时间 报名提交日期 创建时间 递交时间 投递时间",
  ),
  field("planLength", "optional", "项目方案字数 方案字数 项目方案文字字数"),
  field("plan", "optional", "项目方案 项目方案文字介绍 项目方案提交情况 项目方案是否提交 是否提交项目方案"),
  field(
    "formStamped",
    "optional",
    "申报表盖章 盖章申报表 申报表盖章pdf 申报表盖章pdf文件 申报表是否盖章 申报表盖章情况 申报表 申报单位盖章 主申报单位盖章 申报单位是否盖章 主申报单位是否盖章",
  ),
  field(
    "materials",
    "optional",
    "申报材料清单 材料清单 已交材料清单 已提交材料清单 提交材料清单 申报材料组成 申报材料内容 材料内容 申报材料齐全情况 材料齐全情况 材料是否齐全 申报材料是否齐全",
  ),
  field(
    "jointStamped",
    "optional",
    "联合单位盖章 联合申报单位盖章 联合单位是否盖章 联合申报单位是否盖章 联合单位盖章情况",
  ),
  ...scenarioColumns.map(({ field: name, headers }) => field(name, "optional", headers)),
];

const roster: readonly FieldSpec[] = [
  field("code", "expected", "编号 专家编号 评委编号 评审编号 代码 序号 no"),
  field("name", "required", "姓名 专家姓名 评委姓名 评审专家姓名 评审姓名 评审专家 专家 评委 名字"),
  field("unit", "expected", "单位 工作单位 所在单位 单位名称 专家单位 评委单位 任职单位"),
  field("title", "expected", "职称 专业技术职称 技术职称 专业技术职务 职务职称 职称职务 职务"),
  field(
    "panel",
    "expected",
    "评审组 评审组别 组别 分组 专家组 所属组 所在组 评审小组 小组 评审赛道 所属赛道 负责赛道 赛道",
  ),
  field("role", "expected", "职责 角色 身份 评审角色 组内角色 组内职务 组内职责 评审职责 分工"),
];

const staff: readonly FieldSpec[] = [
  field("name", "required", "姓名 人员姓名 工作人员姓名 工作人员 人员 名字"),
  field("unit", "expected", "单位 工作单位 所在单位 单位名称 所属单位"),
  field("work", "expected", "工作 工作内容 承担工作 负责工作 工作职责 工作分工 职责 分工 岗位 角色 任务 职务"),
];

const performance: readonly FieldSpec[] = [
  field("seq", "required", "序号 项目序号 报名序号 项目编号 报名编号 编号 序 no"),
  field("projectName", "expected", "项目名称 参赛项目名称 作品名称 参赛项目 项目名 项目"),
  field(
    "score",
    "required",
    "性能评测得分 性能评测成绩 性能评测分数 性能评测分 性能评测总分 性能评测 性能得分 性能测评得分 性能测评成绩 评测得分 评测成绩 评测分数 测评得分 测评成绩 得分 成绩 分数",
  ),
  field(
    "assessor",
    "expected",
    "评测机构 测评机构 评测单位 测评单位 检测机构 检测单位 评测方 第三方机构 第三方评测机构 第三方检测机构",
  ),
];

export const fieldsOf: Readonly<Record<WorkbookKind, readonly FieldSpec[]>> = {
  registrations,
  roster,
  staff,
  performance,
};
