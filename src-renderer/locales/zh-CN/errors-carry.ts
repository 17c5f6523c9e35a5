// For what can go wrong with a stick, in Chinese: what happened, what is safe, what to do next.

import type { ErrorCode } from "#shared/errors";
import type { ErrorWords } from "./error-words";

export const carryErrors = {
  "stick-full": {
    title: "U 盘空间不足，没有写成",
    safe: "本机的数据没有受影响；U 盘上没有留下不完整的文件。",
    next: "请删去 U 盘上不需要的文件，或换一个 U 盘，再导出一次。",
  },
  "stick-read-only": {
    title: "U 盘写不进去，可能有写保护",
    safe: "本机的数据没有受影响；U 盘上没有留下不完整的文件。",
    next: "请拨开 U 盘的写保护开关，或换一个 U 盘，再导出一次。",
  },
  "stick-gone": {
    title: "U 盘在写完之前断开了",
    safe: "本机的数据没有受影响。U 盘上若有以 .partial 结尾的文件，是没写完的，可以删去。",
    next: "请重新插好 U 盘，等显示“可以拔出”再拔。",
  },
  "stick-unreliable": {
    title: "从 U 盘读回的内容与写入的不同",
    safe: "本机的数据没有受影响；这份文件没有保留。",
    next: "这个 U 盘不可靠，请换一个，再导出一次。",
  },
} satisfies Partial<Record<ErrorCode, ErrorWords>>;
