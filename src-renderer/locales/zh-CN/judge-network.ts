// Where a judge's mark is held, and what to do while the chief's desk cannot be reached, in Chinese.

export const judgeNetwork = {
  held: {
    label: "这份记录已保存到哪里",
    reached: { here: "已保存本机", chief: "主席台已收到", two: "两台机器已有", central: "中心已有" },
    waiting: { here: "等待保存", chief: "等待主席台", two: "等待第二台机器", central: "联网后送中心" },
  },
  stall: {
    label: "评分还没有送到主席台",
    title: { waiting: "评分还没有送到主席台。", full: "主席台的电脑存不下了，评分还没有收下。" },
    safe: {
      waiting: "请继续评分：都已保存在本机，不会丢失，连上后自动送到。",
      full: "请继续评分：都已保存在本机，不会丢失；网络没有问题，主席台腾出磁盘空间后自动送到。",
      refused: "可以继续评分：都保存在本机，不会丢失；主席台处理之前送不过去。",
    },
    seconds: "{{entries}} 条记录在等，最早的已等 {{seconds}} 秒。",
    minutes: "{{entries}} 条记录在等，最早的已等 {{minutes}} 分钟。",
    whatToDo: "怎么办",
    cable: "看一看网线是否插好，或者是否连着会场的 Wi-Fi。",
    next: {
      waiting: "请告诉主席台：这台电脑连不上。",
      full: "请告诉主席台：主席台那台电脑的磁盘满了或出了故障，要腾出空间，或由备用主席台接管。",
      refused: "请告诉主席台，由主席台重新接入这台电脑，或给您换一台。",
    },
    stick: "还是不行，就把自己的记录存到 U 盘，交给主席台。",
    refused: {
      revoked: "主席台已停用这台电脑。",
      "unknown-device": "主席台需要重新接入这台电脑。",
      version: "这台电脑的程序版本与主席台不一致。",
    },
  },
  stepByHand: {
    title: "收不到主席台的消息：按手动顺序评分",
    text: "评分照常保存在本机，连上后自动送到。",
    ask: "台上是第 {{place}} 号“{{name}}”吗？",
    yes: "是，开始评分",
    no: "不是，选别的项目",
    says: "评分表会注明“未见到主席台开始”。",
  },
  openingUnseen: "未见到主席台开始",
  openingUnseenText: "评分表会注明这一点。主席台的消息到来时，这份评分表不会被换走。",
};
