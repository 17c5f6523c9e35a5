// For every error of central, in Chinese: what happened, what is safe, what to do next.

import type { ErrorCode } from "#shared/errors";
import type { ErrorWords } from "./error-words";

export const centralErrors = {
  "central-unreachable": {
    title: "连不上这个地址",
    safe: "没有任何改动。",
    next: "请核对地址和端口，确认本机已经能上网，再试一次。",
  },
  "central-not-there": {
    title: "这个地址上回答的不是中心服务",
    safe: "没有任何改动，也没有发出赛事数据。",
    next: "可能是网络的登录页：请先在浏览器里登录网络；再核对地址是 http 还是 https。",
  },
  "central-other-key": {
    title: "回答的服务换了密钥，与刚才看到的不同",
    safe: "没有任何改动，也没有发出令牌。",
    next: "请重新查询，并与中心的管理员核对密钥。",
  },
  "central-token-wrong": {
    title: "中心不认识这个令牌",
    safe: "没有任何改动。",
    next: "请核对令牌是否完整。丢失的令牌不能找回，请中心的管理员发一个新的。",
  },
  "central-refused": {
    title: "中心没有接收",
    safe: "没有任何改动。",
    next: "请过几分钟再试。仍然不行，请中心的管理员查看它的日志。",
  },
} as const satisfies Partial<Record<ErrorCode, ErrorWords>>;
