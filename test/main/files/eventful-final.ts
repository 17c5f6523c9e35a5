// A final in which everything happens that a results workbook has to tell: recusals, absence, late ballots, an amendment, ties.

import type { Venue } from "../support/venue";
import {
  type Doing,
  type Final,
  type Hall,
  amend,
  close,
  judgeProject,
  projectsOf,
  ruleLate,
  seatFinal,
  submit,
} from "./final-hall";

/** A name that a spreadsheet would take for a formula, with what XML and Excel read in their own way. */
export const awkwardName = '=SUM(1,2)<&>"_x0041_"';

/** The numbers 序号 of teams of the sample workbooks, by what happens to them. */
export const teams = {
  amended: 9,
  recused: 6,
  lateCounted: 4,
  lateNotCounted: 3,
  tiedThenPerformance: [16, 20],
  tiedThenRuled: [1, 10],
  sharing: [21, 8],
  incomplete: 18,
  deducted: 2,
  awkward: 32,
} as const;

export interface EventfulFinal extends Final {
  readonly idOf: (seq: number) => string;
}

/** Judged and closed, but not signed. */
export async function playEventfulFinal(venue: Venue, rehearsal = false): Promise<EventfulFinal> {
  const final = await seatFinal(venue, { rehearsal });
  await renameAwkward(final);
  const ids = new Map<number, string>();
  for (const hall of final.halls) for (const { seq, project } of await projectsOf(hall)) ids.set(seq, project);
  const idOf = (seq: number): string => ids.get(seq) ?? "";
  await orderRecusal(final, idOf(teams.incomplete));
  const [medical, management, service] = final.halls as [Hall, Hall, Hall];
  await playMedical(medical, idOf);
  await playManagement(management, idOf);
  await playService(service, idOf);
  return { ...final, idOf };
}

async function renameAwkward({ organiser }: Final): Promise<void> {
  const { projects } = await organiser.call("organiser.view", {});
  const team = projects.find(({ seq }) => seq === teams.awkward);
  if (team === undefined) throw new RangeError("no such team");
  const { project, seq, track, scene } = team;
  const units = { applicantUnit: "@示例单位", jointUnits: ["+示例联合单位", "-示例研究院"] };
  await organiser.call("organiser.save-project", { project, seq, name: awkwardName, track, scene, ...units });
}

async function orderRecusal({ organiser, halls }: Final, project: string): Promise<void> {
  const judge = halls[1]?.judges[3]?.person ?? "";
  const conflicts = [{ judge, project, reason: "评委单位即申报单位", stands: true }];
  await organiser.call("organiser.save-conflicts", { conflicts });
}

type IdOf = (seq: number) => string;

async function playMedical(hall: Hall, idOf: IdOf): Promise<void> {
  const amended = idOf(teams.amended);
  await hall.chief.call("chief.open", { project: amended });
  for (const [at, total] of [88, 90, 85.5, 92, 87].entries()) await submit(hall, at, amended, total);
  await amend(hall, 1, amended, 89, "代码环节误录一分");
  await close(hall, amended);
  await judgeProject(hall, idOf(teams.recused), [80, "recuse", 82.5, 79, 81]);
  await judgeProject(hall, idOf(teams.lateCounted), [84, 86, 83.5, "absent", 85]);
  await submit(hall, 3, idOf(teams.lateCounted), 84.5);
  await ruleLate(hall, idOf(teams.lateCounted), true, "设备重启，休息前补交");
  await judgeProject(hall, idOf(teams.lateNotCounted), [83, 84, "absent", 82, 85.5]);
  await submit(hall, 2, idOf(teams.lateNotCounted), 60);
  await ruleLate(hall, idOf(teams.lateNotCounted), false, "离场后补交，不予采用");
}

const five = (total: number): Doing[] => [total, total, total, total, total];

/** 80 × 0.7 + 90 × 0.3 = 77 × 0.7 + 97 × 0.3 = 83. */
async function playManagement(hall: Hall, idOf: IdOf): Promise<void> {
  const [lower, higher] = teams.tiedThenPerformance.map(idOf) as [string, string];
  await judgeProject(hall, lower, five(80));
  await judgeProject(hall, higher, five(77));
  await savePerformance(hall, lower, "90");
  await savePerformance(hall, higher, "97");
  for (const seq of teams.tiedThenRuled) {
    await judgeProject(hall, idOf(seq), [70, 71, 72, 73.5, 74]);
    await savePerformance(hall, idOf(seq), "75.5");
  }
  const order = [...teams.tiedThenRuled].reverse().map(idOf);
  const subject = { about: "tie" as const, track: hall.track, order };
  await hall.chief.call("chief.rule", { subject, reason: "评审组合议，现场操作更完整" });
  for (const seq of teams.sharing) {
    await judgeProject(hall, idOf(seq), five(78));
    await savePerformance(hall, idOf(seq), "80");
  }
  await judgeProject(hall, idOf(teams.incomplete), [76, "recuse", "absent", "absent", 75]);
}

async function savePerformance({ chief }: Hall, project: string, score: string): Promise<void> {
  await chief.call("chief.save-performance", { project, score, assessor: "示例评测机构" });
}

async function playService(hall: Hall, idOf: IdOf): Promise<void> {
  await judgeProject(hall, idOf(teams.deducted), [81, 83, 82.5, 80, 84]);
  await hall.chief.call("chief.save-deduction", { project: idOf(teams.deducted), amount: "1.5", reason: "陈述超时" });
  await judgeProject(hall, idOf(teams.awkward), [90, 91, 92.5, 88, 89]);
  await judgeProject(hall, idOf(36), [70, 75, 72.5, 74, 71]);
  await judgeProject(hall, idOf(27), [66, 69.5, 68, 67, 71]);
}
