// For every error a person can meet, in Chinese: what happened, what is safe, what to do next.

import type { ErrorCode } from "#shared/errors";
import type { ErrorWords } from "./error-words";
import { carryErrors } from "./errors-carry";
import { centralErrors } from "./errors-central";
import { judgingErrors } from "./errors-judging";
import { venueErrors } from "./errors-venue";

export const errors: Record<ErrorCode, ErrorWords> = {
  "bad-message": {
    title: "后台没有听懂这个请求",
    safe: "没有任何改动。",
    next: "请再试一次。若仍然如此，请重新载入画面。",
  },
  "not-allowed": {
    title: "当前登录的人不能做这件事",
    safe: "没有任何改动。",
    next: "请由有此权限的人登录后再做。",
  },
  "unknown-channel": {
    title: "窗口与后台的版本不一致",
    safe: "没有任何改动。",
    next: "请关闭程序再打开。",
  },
  "engine-gone": {
    title: "后台在回答之前停止了",
    safe: "已显示“已保存”的内容都在。",
    next: "后台正在重新启动。请看一眼这一步是否已经生效，没有再做一次。",
  },
  unexpected: {
    title: "出现了没有预料到的错误",
    safe: "已显示“已保存”的内容都在。",
    next: "请再试一次。若再次出现，请把技术细节告诉组委会。",
  },
  "store-damaged": {
    title: "本机的数据库已损坏，已另存在一边",
    safe: "损坏的文件没有删除，原样保留；其中和最近备份中还能读出的内容已经核验并接回。",
    next: "继续之前请与各评委逐份核对评分表。如有缺少，请从其他电脑或 U 盘导入赛事文件，重复导入不会重复计入。",
  },
  "store-readonly": {
    title: "本机的数据文件夹不能写入",
    safe: "已显示“已保存”的内容都在。屏幕上尚未保存的内容还没有写入。",
    next: "请检查磁盘是否被写保护、权限是否足够，然后再试一次。",
  },
  "store-full": {
    title: "磁盘已满，没有保存",
    safe: "已显示“已保存”的内容都在。刚才的内容只在屏幕上。",
    next: "不要关闭窗口。请删除不需要的文件腾出空间，再试一次。",
  },
  "store-busy": {
    title: "另一个程序正占用数据库",
    safe: "已显示“已保存”的内容都在。",
    next: "请关闭本程序的其他副本，稍候再试。",
  },
  "store-on-network-drive": {
    title: "数据文件夹在网络盘或云同步文件夹里，不能使用",
    safe: "没有任何改动。",
    next: "请把数据文件夹改到本机磁盘上，再打开程序。",
  },
  "key-store-unavailable": {
    title: "读不到本机保管的签名密钥",
    safe: "已显示“已保存”的内容都在。",
    next: "请确认用平时的系统账户登录了这台电脑，然后重新打开程序。",
  },
  "event-unknown": {
    title: "本机没有这个赛事",
    safe: "没有任何改动。",
    next: "请返回赛事列表，或导入赛事文件。",
  },
  "event-file-damaged": {
    title: "赛事文件已损坏或不完整",
    safe: "没有任何改动。文件中的内容一条也没有导入。",
    next: "请从原来的电脑重新导出一次，换一个 U 盘再试。",
  },
  "event-file-newer": {
    title: "这个文件由更新版本的程序写成，本机还读不了",
    safe: "没有任何改动。文件中的内容一条也没有导入。",
    next: "请把本机升级到同一版本，再选一次。",
  },
  "event-file-unreadable": {
    title: "读不出这个赛事文件",
    safe: "没有任何改动。",
    next: "请检查 U 盘是否插好、文件能否打开，然后再选一次。",
  },
  "file-unreadable": {
    title: "读不出这个文件",
    safe: "没有任何改动。",
    next: "请检查文件是否还在、能否打开，然后再选一次。",
  },
  "file-unwritable": {
    title: "不能写到选择的位置",
    safe: "本机的数据没有受影响，只是文件没有写成。",
    next: "请换一个位置，或检查剩余空间和写保护，再试一次。",
  },
  "no-root-key": {
    title: "本机不是创建这个赛事的电脑，没有它的根密钥",
    safe: "没有任何改动。",
    next: "请在创建赛事的电脑上做这一步。",
  },
  "critical-kind-unknown": {
    title: "组委会或评审组长写有本版本不认识的关键记录",
    safe: "所有记录都已原样保存。",
    next: "请先更新程序，再计算或签字。",
  },
  "pin-wrong": {
    title: "PIN 不对",
    safe: "没有任何改动。",
    next: "请再输入一次。忘记了，请组委会发一个新的 PIN。",
  },
  "pin-locked": {
    title: "PIN 输错次数过多，已锁定",
    safe: "已保存的评分都在。",
    next: "请组委会发一个新的 PIN；组委会自己请稍候再试。",
  },
  "pin-missing": {
    title: "还没有给这个人发 PIN",
    safe: "没有任何改动。",
    next: "请组委会在“人员”中发 PIN。",
  },
  "pin-too-short": {
    title: "PIN 太短",
    safe: "没有任何改动。",
    next: "请用 4 到 12 位数字。",
  },
  "person-unknown": {
    title: "名单中没有这个人",
    safe: "没有任何改动。",
    next: "名单可能刚刚改过。请返回重新选择。",
  },
  "not-signed-in": {
    title: "本窗口没有人登录，或登录已结束",
    safe: "已显示“已保存”的内容都在。",
    next: "请重新输入 PIN。",
  },
  "rule-locked": {
    title: "计分规则已锁定",
    safe: "没有任何改动。",
    next: "如需修改，请先在开赛前解除锁定。",
  },
  "rule-invalid": {
    title: "计分规则有问题，没有保存",
    safe: "原来的规则仍然有效。",
    next: "请按标出的位置修改，再保存。",
  },
  "rule-not-locked": {
    title: "计分规则还没有锁定",
    safe: "没有任何改动。",
    next: "请组委会先核对并锁定计分规则。",
  },
  "plan-invalid": {
    title: "赛事设置有问题，没有保存",
    safe: "原来的设置仍然有效。",
    next: "请按标出的位置修改，再保存。",
  },
  "project-unknown": {
    title: "没有这个项目",
    safe: "没有任何改动。",
    next: "项目可能刚刚被改过。请返回列表重新选择。",
  },
  "nothing-to-import": {
    title: "没有可导入的内容",
    safe: "没有任何改动。",
    next: "文件与现有内容相同，或没有选中任何一行。",
  },
  "import-expired": {
    title: "这次预览已失效",
    safe: "没有任何改动。",
    next: "请重新选择文件，再确认导入。",
  },
  "locked-after-start": {
    title: "比赛已开始，这项设置已固定",
    safe: "没有任何改动。",
    next: "现场的变更请由评审组长以裁定处理。",
  },
  ...judgingErrors,
  ...venueErrors,
  ...centralErrors,
  ...carryErrors,
  "workbook-unreadable": {
    title: "读不出这个工作簿",
    safe: "没有任何改动。",
    next: "请用表格软件打开它，另存为 .xlsx，再导入。",
  },
  "workbook-encrypted": {
    title: "这个工作簿有密码",
    safe: "没有任何改动。",
    next: "请去掉密码另存一份，再导入。",
  },
  "workbook-too-large": {
    title: "这个工作簿太大",
    safe: "没有任何改动。",
    next: "请删去无关的工作表和图片，另存后再导入。",
  },
  "workbook-no-known-column": {
    title: "工作簿中没有认得的列",
    safe: "没有任何改动。",
    next: "请检查是否选对了文件和类型，表头是否在前几行。",
  },
  "workbook-empty": {
    title: "工作簿中没有数据行",
    safe: "没有任何改动。",
    next: "请检查文件内容，再选一次。",
  },
  "bad-arguments": {
    title: "命令的参数不对",
    safe: "没有任何改动。",
    next: "请按用法说明修改参数。",
  },
};
