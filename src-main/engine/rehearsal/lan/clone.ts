// A judge's disk is copied in the middle of a draft and started as another laptop: it has to be known for a copy, and to join anew.

import { cpSync } from "node:fs";
import type { TypedMarks } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import type { Hall, JudgeSeat } from "./hall";
import { joinHall } from "./joining";
import type { Laptop } from "./laptop";
import type { Troubles } from "./troubles";

interface Draft {
  readonly project: string;
  readonly typed: TypedMarks;
}

/** Gives what is wrong with how the copy behaved: nothing, if all is well. The judge goes on at the copy. */
export async function cloneJudge(hall: Hall, seat: JudgeSeat, troubles: Troubles): Promise<string[]> {
  const clone = hall.addLaptop(`${seat.laptop.name}-clone`, "clone");
  const problems = await troubles.spare(clone, () =>
    troubles.spare(seat.laptop, () => copy(hall, seat, clone, troubles)),
  );
  return problems;
}

async function copy(hall: Hall, seat: JudgeSeat, clone: Laptop, troubles: Troubles): Promise<string[]> {
  const { laptop, person } = seat;
  const draft = await typeHalf(hall, seat);
  const original = await hall.persist(
    "the laptop's device",
    async () => (await laptop.ask("device", { event: hall.event })) ?? undefined,
  );
  await troubles.kill(laptop);
  // A judge who was cut off and has gone through everything by hand has no draft to be copied.
  if (draft === null) {
    laptop.start();
    return [];
  }
  cpSync(laptop.dataFolder, clone.dataFolder, { recursive: true });
  laptop.start();
  clone.start();
  troubles.count("clone", clone);
  const problems = await asCopy(hall, clone, person, draft);
  await joinHall(hall, clone, { person, revoke: [original] });
  seat.sentAway = true;
  await hall.seatJudge({ laptop: clone, person, seed: seat.seed + 500, sentAway: false });
  hall.options.say(`the copy of ${laptop.name} was known for one, and has joined anew`);
  return problems;
}

/** The judge's hands rest on a draft that is not submitted. */
async function typeHalf(hall: Hall, seat: JudgeSeat): Promise<Draft | null> {
  return hall.persist("a draft is typed halfway", async () => {
    await seat.laptop.ask("rest", null);
    const desk = hall.judgeAt(seat);
    const { projects, tracks } = await desk.call("judge.view", {});
    const left = projects.find(({ mine, inPanel }) => inPanel && (mine === "none" || mine === "draft"));
    const segment = tracks.find(({ id }) => id === left?.track)?.rubric?.segments[0];
    const criterion = segment?.criteria[0];
    if (left === undefined || segment === undefined || criterion === undefined) return null;
    const { project } = left;
    const { draft } = await desk.call("judge.ballot", { project });
    const typed = { [segment.id]: { [criterion.id]: criterion.max } };
    await desk.call("judge.save-draft", { project, marks: typed, revision: draft?.revision ?? 0 });
    return { project, typed };
  });
}

async function asCopy(hall: Hall, clone: Laptop, person: string, { project, typed }: Draft): Promise<string[]> {
  const desk = hall.judgeAt({ laptop: clone, person });
  const problems: string[] = [];
  const { draft } = await hall.persist("the copy shows its draft", () => desk.call("judge.ballot", { project }));
  if (JSON.stringify(draft?.marks) !== JSON.stringify(typed)) problems.push("the copy has lost its draft");
  const recusal = { project, reason: "示例：不该记下" };
  const code = await desk.call("judge.recuse", recusal).then(
    () => "none",
    (error: unknown) => (error instanceof AppError ? error.code : "gone"),
  );
  if (code !== "laptop-not-admitted") problems.push(`the copy could write before it had joined: ${code}`);
  return problems;
}
