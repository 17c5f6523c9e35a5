// The statistics program: a thread of its own for one scoring document, so that advice keeps no ballot waiting.

import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "#shared/errors";
import { type ScoringDocument, type ScoringDocumentSource, parseScoringDocument } from "#shared/scoring/index";
import { adviceOf } from "#shared/statistics/advice";
import {
  type StabilityPlan,
  type StabilitySlice,
  mergeTallies,
  stabilityPlan,
  stabilitySlice,
} from "#shared/statistics/stability";
import type { Answer, Job, OutputOf, StabilityJob } from "./jobs";

parentPort?.on("message", (job: Job) => parentPort?.postMessage(answerTo(job)));

/** What is no AppError ends the thread: the engine tells whoever asked, and starts another for the next job. */
function answerTo(job: Job): Answer {
  try {
    return { ok: true, output: outputOf(job) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ok: false, error: { code: error.code, details: error.details } };
  }
}

function outputOf(job: Job): OutputOf<Job> {
  return job.job === "advice" ? adviceOf(documentWith(job.extras.groupId), job.extras) : sliceOf(job);
}

let parsed: ScoringDocument | null = null;

/** The document with the track's group, which it lacks while the track has no project. */
function documentWith(track: string): ScoringDocument {
  parsed ??= parse(workerData as ScoringDocumentSource);
  if (parsed.groups.some(({ id }) => id === track)) return parsed;
  return { ...parsed, groups: [...parsed.groups, { id: track, projects: [] }] };
}

function parse(source: ScoringDocumentSource): ScoringDocument {
  const read = parseScoringDocument(source);
  if (read.ok) return read.document;
  throw new AppError("rule-invalid", { path: read.problems[0]?.path ?? "", code: read.problems[0]?.code ?? "" });
}

/** The plan of the last slice: making it anew for every one would take longer than the slice. */
let held: { readonly key: string; readonly plan: StabilityPlan } | null = null;

function sliceOf({ track, seed, from }: StabilityJob): StabilitySlice {
  const key = `${track} ${seed}`;
  if (held?.key !== key) held = { key, plan: stabilityPlan(documentWith(track), track, seed) };
  return timedSlice(held.plan, from);
}

/** So that progress is shown, and a cancel is heard at once. */
const sliceMilliseconds = 100;
const firstChunk = 4;

/** As many resamples as fit into the time, by the pace of those before; always some. */
function timedSlice(plan: StabilityPlan, from: number): StabilitySlice {
  const begun = performance.now();
  let slice = stabilitySlice(plan, from, firstChunk);
  while (slice.to < plan.total) {
    const spent = performance.now() - begun;
    const pace = (slice.to - from) / Math.max(spent, 0.001);
    const fits = Math.floor(Math.min(2 * (slice.to - from), pace * (sliceMilliseconds - spent)));
    if (fits < 1) break;
    const next = stabilitySlice(plan, slice.to, fits);
    slice = { to: next.to, tallies: mergeTallies(slice.tallies, next.tallies) };
  }
  return slice;
}
