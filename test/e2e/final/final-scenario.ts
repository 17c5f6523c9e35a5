// The final that is played by hand in real windows: the track AI+智慧管理 of the sample workbooks, from import to certificate.

import type { Page } from "@playwright/test";
import { type App, expect } from "../support/app";
import { ChiefAtDesk } from "./chief-at-desk";
import { createEvent, signIn } from "./door";
import { JudgeAtDesk, type Typed } from "./judge-at-desk";
import { OrganiserAtDesk } from "./organiser-at-desk";

export const title = "示例决赛";
export const track = "AI+智慧管理";
export const chiefName = "示例总组长";
/** The roster's panel of the track, as the sample workbook names it; the first is its 组长 and marks as well. */
export const judgeNames = ["韦行", "韦书舟", "金丹一", "范行子", "华书清"] as const;

/** The clean projects of the track, and what happens to each of them besides being marked. */
export const special = {
  /** Marked alike by all, with the same measured performance: only the chief's ruling can part them. */
  tied: ["罕见病多模态数据库", "肺结节CT急诊快速筛查"],
  tiedPerformance: "80.00",
  /** 金丹一 declares a recusal. */
  recused: "中药质量区块链溯源",
  /** 韦行 amends a mark after submitting. */
  amended: "居家养老监测",
  /** 华书清 submits after the project has been closed. */
  late: "合理用药监测",
} as const;

export const projectCount = 7;
const organiserPin = "246810";

const criteria: readonly (readonly [name: string, maximum: number])[] = [
  ["应用价值", 15],
  ["技术创新", 15],
  ["陈述与答辩", 10],
  ["功能完整", 15],
  ["使用体验", 15],
  ["代码质量", 15],
  ["现场操作", 15],
];

/** What a judge types: on step, different from judge to judge, and from project to project but for the tied two. */
function marksOf(project: string, judge: number): Typed {
  const turn = special.tied.includes(project as (typeof special.tied)[number]) ? 0 : (project.codePointAt(0) ?? 0) % 5;
  return Object.fromEntries(
    criteria.map(([name, maximum], at) => [name, String(maximum - 1 - ((at + judge + turn) % 5) * 0.5)]),
  );
}

export interface Hall {
  readonly app: App;
  readonly organiser: OrganiserAtDesk;
  readonly chief: ChiefAtDesk;
  readonly judges: readonly JudgeAtDesk[];
}

/** What is looked at along the way; the test looks at nothing, the rehearsal takes pictures. */
export type Look = (page: Page, name: string) => Promise<void>;

/** The organiser's part: workbooks, review, recusals, people, PINs, rule, order; and then everybody comes in. */
export async function prepare(app: App, page: Page, kind: "彩排" | "正式比赛", look: Look): Promise<Hall> {
  await look(page, "entry");
  await createEvent(page, title, kind, organiserPin);
  const organiser = new OrganiserAtDesk(page);
  await organiser.importWorkbook("registrations.xlsx", "报名汇总表");
  await organiser.importWorkbook("roster.xlsx", "评审专家名单");
  await organiser.importWorkbook("staff.xlsx", "组织与工作人员名单");
  await organiser.importWorkbook("performance.xlsx", "性能评测成绩");
  await organiser.goTo("审查");
  await look(page, "organiser-review");
  await organiser.withdrawFlagged("示例：资格审查未通过");
  await organiser.acceptRecusals();
  await organiser.addChief(chiefName, track);
  const pins = await organiser.issuePins();
  await look(page, "organiser-people");
  await organiser.goTo("评分标准与规则");
  await look(page, "organiser-rule");
  await organiser.lockRule();
  await organiser.drawOrder();
  await look(page, "organiser-order");
  const enter = async (name: string): Promise<Page> => {
    const window = await app.openWindow(page);
    await signIn(window, title, name, pins.get(name) ?? "");
    return window;
  };
  const chief = new ChiefAtDesk(await enter(chiefName));
  const judges: JudgeAtDesk[] = [];
  for (const name of judgeNames) judges.push(new JudgeAtDesk(await enter(name), name));
  const [leader] = judges;
  // A 组长 who marks has two desks, and begins at the chief's.
  await leader?.page.getByRole("link", { name: "评分", exact: true }).click();
  return { app, organiser, chief, judges };
}

/** Opens, marks and closes every project of the track, with what is special about each. */
export async function judgeAll({ chief, judges }: Hall, look: Look): Promise<string[]> {
  const order: string[] = [];
  for (let at = 0; at < projectCount; at += 1) {
    await chief.goTo("现场");
    const project = await chief.openNext();
    order.push(project);
    const late = project === special.late ? judges.at(-1) : undefined;
    for (const [number, judge] of judges.entries()) {
      if (judge === late) continue;
      await markOne(judge, number, project);
      if (at === 0 && number === 0) await look(judge.page, "judge-submitted");
    }
    await look(chief.page, `chief-live-${at + 1}`);
    await chief.close(late === undefined ? 0 : 1);
    if (late !== undefined) {
      await late.mark(marksOf(project, judges.length - 1));
      await late.submit();
      await chief.countLate("示例：设备重启，休息前补交");
    }
  }
  return order;
}

async function markOne(judge: JudgeAtDesk, number: number, project: string): Promise<void> {
  await judge.sees(project);
  if (await judge.mustRecuse()) return;
  if (project === special.recused && judge.name === "金丹一") return judge.recuse("示例：与申报单位有合作");
  await judge.mark(marksOf(project, number));
  await judge.submit();
  if (project === special.amended && number === 0) await judge.amend("应用价值", "12.5", "示例：录入有误");
}

/** The tie is brought about by equal performance, ruled on, and the result signed. */
export async function conclude({ chief }: Hall, look: Look): Promise<void> {
  for (const project of special.tied) await chief.setPerformance(project, special.tiedPerformance);
  await look(chief.page, "chief-figures");
  await chief.ruleTie("示例：评审组合议");
  await look(chief.page, "chief-ranking");
  await chief.goTo("评分矩阵");
  await look(chief.page, "chief-matrix");
  await chief.sign();
  await look(chief.page, "chief-signed");
}

export async function everyoneSeesTheEnd({ judges }: Hall): Promise<void> {
  for (const judge of judges) await expect(judge.page.getByText("所有项目都已截止")).toBeVisible();
}
