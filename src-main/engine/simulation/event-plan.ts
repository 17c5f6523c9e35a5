// The small event that every simulation plays: two tracks, one stage, one award, a rubric of one criterion; all of it 示例.

import type { Plan } from "#shared/event/plan";
import type { Rule } from "#shared/scoring/document";

export const stage = "final";

export const tracks = ["track-1", "track-2"] as const;
export const halls = ["hall-1", "hall-2"] as const;

/** The tracks that are judged in a hall; with one hall it has them all. */
export function tracksOf(hall: string, hallCount: number): readonly string[] {
  if (hallCount === 1) return tracks;
  return hall === halls[0] ? [tracks[0]] : [tracks[1]];
}

export const plan: Plan = {
  title: "示例",
  tracks: tracks.map((id) => ({ id, name: `示例${id}`, category: "", scenes: [] })),
  stages: [
    {
      id: stage,
      name: "决赛",
      roadshow: true,
      performanceMaximum: "100",
      outcome: "awards",
      advance: null,
      grades: [],
    },
  ],
  awards: [{ id: "first", name: "一等奖", quota: 1, perTrack: {}, atLeast: null }],
  honours: [],
  registration: null,
};

export const rule: Rule = {
  segments: [
    {
      id: "ppt",
      name: "PPT答辩",
      weight: "1",
      criteria: [{ id: "value", min: "0", max: "10", step: "0.5", weight: "1" }],
    },
  ],
  panel: { method: "mean", scope: "total", dropHighest: 0, dropLowest: 0, dropFrom: 1, minimumJudges: 1 },
  components: [{ source: "onsite", weight: "1" }],
  rounding: { mode: "half-up", decimals: 2, at: ["final"] },
  rankBy: "rounded",
  ties: ["ruling"],
};
