// A quota in Chinese words: a number, or a share with how it is rounded, and what it comes to.

import type { Quota } from "#shared/event/plan";

const roundings = { down: "舍去小数", up: "进位取整", "half-up": "四舍五入" };

/** `places` is what the quota comes to. */
export function quotaWords(quota: Quota, places: number): string {
  if (quota === null) return "不限";
  if (typeof quota === "number") return `${quota}个`;
  return `${places}个（排名项目的${quota.percent}%，${roundings[quota.round]}）`;
}
