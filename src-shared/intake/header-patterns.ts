// Headers of registration sheets in wordings that no list foresees: known by their first and last words.

/** A longer text is an instruction or a value. */
const longest = 24;

/** The first that matches counts. What is asked about one paper, unit or person of several is none of these. */
const patterns: readonly (readonly [field: string, form: RegExp])[] = [
  [
    "healthSystem",
    /^(?:主?申报单位|单位|牵头单位)?(?:是否)?(?:为|属于|属|是)?.{0,4}(?:卫生健康|卫健|卫生)系统(?:内)?(?:单位|机构)?$/u,
  ],
  ["joint", /^(?:是否|有无).{0,4}联合(?:申报|报名|参赛|申请|体)?(?:项目|单位)?$/u],
  ["jointUnits", /^(?:联合|合作|协作)[^是否盖章性质]{0,6}(?:单位|机构)(?:名称|全称|名单)?$/u],
  ["captainPhone", /^(?:团队|参赛|项目)?(?:队长|负责人|领队).{0,4}(?:手机|电话|号码|联系方式)(?:号码?|号)?$/u],
  ["captainName", /^(?:团队|参赛队伍?|队伍|本队|项目)?(?:队长|领队|负责人)(?:的)?(?:姓名|名字|名称)?$/u],
  ["contactPhone", /^.{0,4}联系人.{0,4}(?:手机|电话|号码|联系方式)(?:号码?|号)?$/u],
  ["materialName", /^(?!.*(?:项目|作品|赛道)).{0,6}(?:材料|电子版|附件|压缩包|文件).{0,6}(?:名称|文件名|命名)$/u],
  ["materialSizeMb", /^.{0,6}(?:材料|电子版|附件|压缩包|文件).{0,6}(?:大小|容量|体积)(?:合计)?$/u],
  ["commitment", /^(?:是否)?.{0,8}承诺书(?:情况|状态|(?:是否)?(?:已)?(?:提交|递交|签署|上交|上传)(?:情况|状态)?)?$/u],
  [
    "submittedAt",
    /^(?!.*(?:承诺书|截止|审核|开始)).{0,6}(?:提交|报名|填报|填写|申报|报送|上传|收件|登记|递交)(?:的)?(?:时间|日期)$/u,
  ],
  ["priorAward", /^.{0,8}(?:科技|科学技术)(?:进步)?(?:奖|获奖).{0,4}(?:情况|名称|说明)?$/u],
  ["summary", /^(?:参赛|申报)?(?:项目|作品)(?:内容)?(?:的)?(?:简介|介绍|概述|摘要|简述|概况)$/u],
  ["projectName", /^(?:参赛|申报|报名|申请)?的?(?:项目|作品)(?:的)?(?:名称|全称|名字|题目)$/u],
  [
    "applicantUnit",
    /^(?!.*(?:联合|是否|盖章|性质|意见)).{0,4}(?:申报|报名|参赛|牵头|申请|报送|主报)(?:的)?(?:单位|机构)(?:名称|全称)?$/u,
  ],
  ["track", /^.{0,4}赛道(?:名称|类别|分类|方向|选择)?$/u],
];

/** The field that a header speaks of, or null. */
export function fieldByPattern(form: string): string | null {
  if (form.length > longest) return null;
  return patterns.find(([, pattern]) => pattern.test(form))?.[0] ?? null;
}
