// For every error of the venue's network, in Chinese: what happened, what is safe, what to do next.

import type { ErrorCode } from "#shared/errors";
import type { ErrorWords } from "./error-words";

export const venueErrors = {
  "hub-not-serving": {
    title: "本机还没有开放接入",
    safe: "没有任何改动。",
    next: "请先在“现场网络”页开放接入。",
  },
  "hub-unreachable": {
    title: "连不上主席台的电脑",
    safe: "本机已保存的内容都在，可以继续评分。",
    next: "请检查是否在同一个网络、地址是否正确，以及主席台是否已开放接入，再试一次。",
  },
  "hub-other-key": {
    title: "这个地址上的电脑不是接入码所指的那一台",
    safe: "PIN 没有发出，没有泄露任何内容。",
    next: "请与主席台核对接入码和地址；若都无误，请告诉组委会：网络里可能有别的电脑冒充主席台。",
  },
  "hub-refused": {
    title: "主席台的电脑没有接受这次连接",
    safe: "本机已保存的内容都在。",
    next: "请到主席台询问，必要时请主席台重新接入这台电脑。",
  },
  "hub-not-understood": {
    title: "这个地址上的程序不是主席台",
    safe: "没有泄露任何内容；本机已保存的内容都在。",
    next: "请与主席台核对地址和端口，再试一次。",
  },
  "hub-cannot-listen": {
    title: "本机打不开接入端口",
    safe: "本机已保存的内容都在，可以继续评分。",
    next: "请关闭占用这个端口的程序，或换一个端口，再开放接入。",
  },
  "hub-unknown-device": {
    title: "主席台还没有接入这台电脑",
    safe: "本机已保存的内容都在。",
    next: "请用接入码和 PIN 重新接入，并请主席台把这台电脑交给您。",
  },
  "hub-other-event": {
    title: "这个主席台主持的是另一场活动",
    safe: "没有交出任何评分；本机已保存的内容都在。",
    next: "请核对地址，连到本场活动的主席台。",
  },
  "hub-not-of-event": {
    title: "这台电脑不是本场活动的主席台",
    safe: "没有交出任何内容；本机上这场活动的评分和身份都没有动。",
    next: "请改用下面所列电脑的接入码。若主席台是后来新设的，请先在本机“导入赛事文件”，用它导出的文件，再接入。若都不是，请告诉组委会：可能有电脑冒充主席台。",
  },
  "hub-other-version": {
    title: "本机与主席台的程序版本不一致，不能相连",
    safe: "本机已保存的内容都在，可以继续评分，并用 U 盘交给主席台。",
    next: "请在两台电脑上安装同一个版本，再连接。",
  },
  "hub-busy": {
    title: "主席台的电脑正忙，暂时不能接入",
    safe: "本机已保存的内容都在，可以继续评分。",
    next: "请稍候再试。",
  },
  "join-code-invalid": {
    title: "接入码不完整或有误",
    safe: "没有连接任何电脑。",
    next: "接入码是八位字母和数字，显示在主席台的屏幕上，请照着再输一遍，或扫描二维码。",
  },
  "join-pin-wrong": {
    title: "接入 PIN 不对",
    safe: "没有任何改动。",
    next: "请照主席台屏幕上的六位数字再输一遍。",
  },
  "join-pin-dead": {
    title: "这个接入 PIN 已经失效",
    safe: "没有任何改动。",
    next: "请主席台生成新的 PIN。",
  },
  "join-pin-wait": {
    title: "接入 PIN 试得太频繁",
    safe: "这一次没有计入次数。",
    next: "请等一分钟再试。若并没有人在接入，请告诉主席台：可能有人在猜 PIN。",
  },
  "device-unknown": {
    title: "找不到这台电脑",
    safe: "没有任何改动。",
    next: "它可能已经离开等候名单。请让它重新接入。",
  },
  "device-revoked": {
    title: "这台电脑已被主席台停用",
    safe: "本机上已保存的内容都在，仍可用 U 盘交给主席台，由主席台裁定。",
    next: "请到主席台办理重新接入，或换一台电脑。",
  },
  "revoked-by-organiser": {
    title: "这台电脑是组委会停用的，主席台不能重新接入",
    safe: "没有任何改动；那台电脑上的和从它收到的记录都在。",
    next: "请组委会重新接入，或给这位人员换一台电脑；它写下的记录可在“现场网络”页逐条裁定是否计入。",
  },
  "laptop-holds-event": {
    title: "这台电脑存有整场活动的内容，不能交给个人",
    safe: "没有任何改动。",
    next: "评委的电脑只能存本人的评分。请给这位评委换一台电脑；那一台若没有报名材料，可以列为主席台。",
  },
  "laptop-not-admitted": {
    title: "这台电脑的数据是从别处复制或恢复的，主席台需要重新接入它",
    safe: "输入的内容保存为草稿，不会丢失；此前提交的评分都在。",
    next: "请把本机连到主席台，并请主席台重新确认这台电脑。",
  },
  "no-chief-desk": {
    title: "这台电脑不是本场的主席台，不能给回执",
    safe: "没有写任何文件；收下的记录都在。",
    next: "请在主席台或备用主席台的电脑上导入和写回执；还没有主席台的，先在“现场网络”页设立。",
  },
  "not-in-charge": {
    title: "现在不由这台电脑主持",
    safe: "没有任何改动；此前写下的内容都在。",
    next: "请到正在主持的那台电脑上办理；若它已不能使用，请由备用机接管。",
  },
  "nothing-to-admit": {
    title: "这些记录不需要裁定，或本机没有",
    safe: "没有任何改动。",
    next: "请刷新列表再看。",
  },
  "fork-needs-ruling": {
    title: "有电脑的记录分成了两份，还没有裁定",
    safe: "两份都在，没有签发任何结果。",
    next: "请在“现场网络”页选定保留哪一份，再签发。",
  },
  "other-event": {
    title: "文件属于另一场活动",
    safe: "没有写入任何内容。",
    next: "请选择本场活动的文件。",
  },
} satisfies Partial<Record<ErrorCode, ErrorWords>>;
