// The chief judge's cockpit in Chinese: the panel's reach, who stands apart, what is outstanding, the venue's machines.

export const chiefCockpit = {
  cockpit: {
    reach: {
      impossible:
        "评审组 {{panel}} 人，回避 {{recused}} 人，最多 {{able}} 人能评，少于规则要求的最少 {{minimum}} 张：不能排名，除非有评委撤回回避，或由组委会增补评委。",
      exact:
        "评审组 {{panel}} 人，回避 {{recused}} 人，还有 {{able}} 人，规则最少 {{minimum}} 张：刚好够，这 {{able}} 人都要交才能排名。",
      short:
        "已截止，有 {{submitted}} 张评分表，少于规则要求的最少 {{minimum}} 张：没有总分、不参加排名，除非裁定计入迟交的评分表，或重新打开。",
    },
    reachTitle: "回避与最少张数",
    present: "已交 / 组",
    sums: "已交 / 回避",
    sumsOf: "{{submitted}} / {{recused}}",
    presentOf: "{{submitted}} / {{panel}}",
    spread: "极差",
    noSpread: "不足两个可比的总分",
    noSpreadShort: "—",
    outlier: "离群",
    outlierCell: "{{cell}}，离群",
    outlierSays: "与本项目其他评委的总分相差较大（修正 z 分数 {{score}}）。只供参考，不影响成绩。",
    outlierRule:
      "离群：修正 z 分数 0.6745 ×（总分 − 中位数）÷ 中位绝对偏差，绝对值超过 3.5（Iglewicz 与 Hoaglin，1993）；过半总分相同时改用平均绝对偏差。至少 4 个总分才判断；只供参考，不影响成绩。",
    whereabouts: {
      title: "评分表在哪里",
      here: "只在本机",
      chief: "主席台已收到",
      two: "两台机器已有",
      central: "中心已有",
    },
    fullCell: "{{cell}}。{{says}}",
    cellAt: "{{cell}}，{{whereabouts}}",
    outstanding: {
      label: "还缺、待裁定",
      missing: "还缺 {{count}} 人",
      marking: "正在评分 {{count}} 人",
      late: "迟到待裁定 {{count}} 张",
      conflicts: "多份并存待裁定 {{count}} 位",
      lateBy: "{{project}} · {{judge}}",
    },
    settle: {
      title: "签发前还要处理",
      kinds: {
        disputed: "成绩不一致",
        "ballot-missing": "缺评分表",
        "ruled-twice": "重复裁定",
      },
      disputed: {
        performance:
          "几台机器录入的性能评测成绩不同，现在一个都不计。核对后在“性能与扣分”里重新录入，就以新录入的为准。",
        deduction: "几台机器录入的扣分不同，现在一个都不计。核对后在“性能与扣分”里重新录入，就以新录入的为准。",
      },
      entered: "{{time}} 录入：{{value}}（{{note}}）",
      takenBack: "撤回",
      toFigures: "去重新录入",
      "ballot-missing":
        "截止时计入了 {{names}} 的评分表，但本机没有收到：没有它，成绩会不一样，所以不能签发。它没有丢失，还在评委的笔记本上：让那台机器连上主席台，或用 U 盘把它的记录导入。确实找不到时，重新打开本项目再截止一次。",
      "ruled-twice":
        "{{names}} 有两张迟交的评分表都被裁定计入，现在都不计，按截止时的记录。到“裁定记录”里把其中一张重新裁定为不计入。",
    },
    openNext: {
      title: "开始评分？",
      says: "再按一次 {{keys}} 开始，Esc 取消。",
      after: "截止之后再按 {{keys}}，就会询问是否开始下一个：{{next}}",
    },
    strip: {
      label: "现场设备",
      judges: "在线评委",
      online: "{{online}} / {{expected}} 人",
      ballots: "评分表",
      allAcknowledged: "都已确认",
      outOfReach: "{{count}} 台电脑离线，有没有未送到的不清楚",
      notStored: "本机存不下",
      oldest: "最久一张 {{age}}未确认",
      standby: "备用主席台",
      standbys: { present: "在线", absent: "不在线", none: "没有设置" },
      clocks: "时钟",
      notMeasured: "还没有测量",
      offset: "最多相差 {{seconds}} 秒",
    },
    age: { seconds: "{{count}} 秒", minutes: "{{count}} 分钟", hours: "{{count}} 小时" },
    stalled: {
      title: "有评分表超过 30 秒没有得到确认",
      says: "评委的分数已存在他们自己的笔记本上，没有丢失，可以继续评分。看看那位评委的笔记本是否开着、是否还连着本场的网络；连上以后会自动补交，不用重交。一直连不上时，在那台笔记本上导出到 U 盘，再到主席台导入。",
    },
    notStored: {
      title: "本机存不下评委送来的内容：磁盘已满，或出了故障",
      says: "没有丢失任何评分：没有收下的都还在评委自己的笔记本上，可以继续评分。请现在腾出磁盘空间（至少 1 GB）；腾出后会自动补收，不用重交。腾不出来时，若设有备用主席台，请由它接管，它一直同步着。",
    },
    notes: {
      standby: "备用主席台不在线：本机一旦出故障，就没有已同步的机器接替。请打开它，并让它连上本场的网络。",
      clock: "有笔记本的时钟相差较大。成绩和先后都不看时钟，不受影响；只是那台机器写下的时间不准，有空时校正即可。",
    },
  },
};
