// A rehearsal from its first stage to its last: each is begun, drawn, judged, ruled on and signed, and sends its best on.

import type { CertificateView, ChiefView } from "#shared/contract/views";
import { drawOrder } from "#shared/event/draw";
import type { Outcome, Stage } from "#shared/event/plan";
import { nodeCrypto } from "#node/crypto";
import type { Asker, Cast } from "./cast";
import { type Counts, playStage } from "./play";
import type { SeededRandom } from "./seeded-random";

export interface PlayedStage {
  readonly stage: string;
  readonly outcome: Outcome;
  readonly projects: number;
  readonly certificates: readonly CertificateView[];
  /** How many go on; null where the stage sends nobody on. */
  readonly advanced: number | null;
}

export interface Played {
  readonly counts: Counts;
  readonly stages: readonly PlayedStage[];
}

export async function playEvent(
  cast: Cast,
  random: SeededRandom,
  progress: (stage: Stage, done: number, total: number) => void,
): Promise<Played> {
  const counts: Counts = { ballots: 0, amendments: 0, recusals: 0, late: 0, rulings: 0, drafts: 0 };
  const stages: PlayedStage[] = [];
  for (const stage of cast.stages) {
    await beginStage(cast, stage);
    await playStage(cast, stage, random, counts, (done, total) => progress(stage, done, total));
    const { projects } = await cast.chief.call("chief.view", {});
    const certificates = stage.outcome === "feedback" ? [] : await signAll(cast.chief, counts);
    const goesOn = stage.advance !== null && cast.stages.at(-1) !== stage;
    const advanced = goesOn ? await sendOn(cast.organiser, stage.id) : null;
    stages.push({ stage: stage.id, outcome: stage.outcome, projects: projects.length, certificates, advanced });
  }
  return { counts, stages };
}

export async function beginStage(
  { organiser, chief, seed }: Pick<Cast, "organiser" | "chief" | "seed">,
  { id: stage }: Stage,
): Promise<void> {
  const view = await organiser.call("organiser.view", {});
  if (view.stage !== stage) await organiser.call("organiser.begin-stage", { stage });
  const { projects } = await chief.call("chief.view", {});
  const numbered = projects.toSorted((a, b) => a.seq - b.seq).map(({ project }) => project);
  const order = drawOrder(numbered, `rehearsal ${seed}`, nodeCrypto);
  await organiser.call("organiser.save-order", { stage, order });
}

/** Every set of tracks that one rule ranks: its ties ruled on, then signed. */
export async function signAll(chief: Asker, counts: Pick<Counts, "rulings">): Promise<CertificateView[]> {
  const { parts }: ChiefView = await chief.call("chief.view", {});
  const signed: CertificateView[] = [];
  for (const part of parts.keys()) {
    counts.rulings += await ruleOnTies(chief, part);
    const { scoringHash } = await chief.call("chief.result", { part });
    signed.push(await chief.call("chief.sign", { part, scoringHash }));
  }
  return signed;
}

async function ruleOnTies(chief: Asker, part: number): Promise<number> {
  const { ties } = await chief.call("chief.result", { part });
  for (const { track, projects } of ties) {
    await chief.call("chief.rule", {
      subject: { about: "tie", track, order: [...projects] },
      reason: "示例：评审组合议",
    });
  }
  return ties.length;
}

async function sendOn(organiser: Asker, from: string): Promise<number> {
  const { certificates } = await organiser.call("organiser.advancement", { from });
  await organiser.call("organiser.confirm-advancement", {
    from,
    certificates: [...certificates],
    admitted: [],
    passedOver: [],
  });
  const { confirmed } = await organiser.call("organiser.advancement", { from });
  return confirmed?.projects.length ?? 0;
}
