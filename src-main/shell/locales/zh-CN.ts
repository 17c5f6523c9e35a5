// The shell's own words in Chinese: its menu, its save dialogues and what it says when the engine cannot run.

import type { ShellWords } from "./words";

export const zhCN: ShellWords = {
  product: "路演评审",
  menu: {
    file: "文件",
    newWindow: "新建窗口",
    quit: "退出",
    edit: "编辑",
    view: "视图",
    zoomIn: "放大",
    zoomOut: "缩小",
    actualSize: "实际大小",
    fullScreen: "全屏",
    window: "窗口",
  },
  save: {
    workbook: { title: "导出成绩工作簿", kind: "Excel 工作簿" },
    "event-file": { title: "导出赛事文件", kind: "路演评审赛事文件" },
  },
  trouble: {
    title: "路演评审无法继续",
    quit: "退出",
    tryAgain: "重试",
    openFolder: "打开数据文件夹",
    engineKeepsFailing:
      "处理数据的后台进程一分钟内多次意外退出。\n\n已显示“已保存”的评分都在本机磁盘上，没有丢失。\n\n请先重试；仍不行，请退出后重新启动计算机，或把数据文件夹复制到另一台计算机上打开。",
    pageKeepsFailing:
      "这个窗口的页面一分钟内多次意外退出。\n\n已显示“已保存”的评分都在本机磁盘上，没有丢失。\n\n请重试，或退出后重新打开。",
    codes: {
      "key-store-unavailable":
        "无法读取保护本机密钥的主密钥（master.key）。\n\n数据没有改动。为了不让已有的密钥作废，程序不会另造新的主密钥。\n\n请用原来的系统账户登录并解锁系统密钥库后重试；如果数据文件夹是从别处复制来的，请回到原来的计算机导出赛事文件。",
      "store-readonly":
        "数据文件夹不可写。\n\n数据没有改动。\n\n请检查文件夹的权限，或换一个有写权限的账户，然后重试。",
      "store-full": "磁盘已满，无法写入数据。\n\n已显示“已保存”的评分都还在。\n\n请腾出空间后重试。",
      "store-on-network-drive":
        "数据文件夹在网络盘或云同步文件夹里，在那里数据库可能损坏，所以没有打开。\n\n数据没有改动。\n\n请把数据文件夹移到本机磁盘后重试。",
      "store-busy": "数据正被另一个程序使用。\n\n数据没有改动。\n\n请关闭其他正在运行的路演评审或备份程序，然后重试。",
      "store-damaged":
        "数据库已损坏，无法打开。\n\n损坏的文件已原样保留，没有删除。\n\n请打开数据文件夹，把其中的文件复制保存，再联系组委会用其他计算机上的副本恢复。",
      unexpected: "启动时发生了意外错误。\n\n数据没有改动。\n\n请重试；仍不行，请保留数据文件夹并联系技术支持。",
    },
    code: "错误代码：{{code}}",
    detail: "详情：{{detail}}",
  },
};
